/** A piece of a text that the model has a number for. */
export interface Piece {
  readonly id: number;
  /** Where it stands in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Whether it is neither a letter nor a number: a mark says little and is no part of what is compared. */
  readonly isMark: boolean;
}

/** Cuts texts into the pieces of a BERT vocabulary. */
export interface WordPiece {
  readonly opening: number;
  readonly closing: number;
  /** The pieces of a text, in order, without those that open and close it. */
  cut(text: string): readonly Piece[];
}

/** A longer word is one unknown piece, as in every BERT (max_input_chars_per_word). */
const longestWord = 100;
const continuing = '##';

/** One Han character or mark, or a run of anything else but blanks; control characters are passed over. */
const words =
  /[\p{Script=Han}\p{P}$+<=>^`|~]|(?:(?![\p{Script=Han}\p{P}$+<=>^`|~])[^\s\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD])+/gu;

/**
 * Reads the vocabulary of a tokenizer.json of Hugging Face. Undefined if that is no BERT vocabulary. Texts are to be
 * folded before: the vocabulary has neither capitals nor Traditional forms enough.
 */
export function readWordPiece(tokenizerJson: string): WordPiece | undefined {
  const ids = readVocabulary(tokenizerJson);
  const [opening, closing, unknown] = ['[CLS]', '[SEP]', '[UNK]'].map((name) => ids?.get(name));
  if (!ids || opening === undefined || closing === undefined || unknown === undefined) return undefined;
  return {
    opening,
    closing,
    cut: (text) =>
      [...text.matchAll(words)].flatMap(({ 0: word, index }) =>
        cutWord(word, ids, unknown).map(({ id, start, end }) => ({
          id,
          start: index + start,
          end: index + end,
          isMark: !/[\p{L}\p{N}]/u.test(word),
        })),
      ),
  };
}

function readVocabulary(tokenizerJson: string): ReadonlyMap<string, number> | undefined {
  try {
    const { model } = JSON.parse(tokenizerJson) as { model?: { vocab?: Readonly<Record<string, number>> } };
    return model?.vocab && new Map(Object.entries(model.vocab));
  } catch {
    return undefined; // not JSON: no vocabulary either
  }
}

/** The longest piece from the left, then the longest of what is left; a word with a stretch that is none is unknown. */
function cutWord(
  word: string,
  ids: ReadonlyMap<string, number>,
  unknown: number,
): readonly Omit<Piece, 'isMark'>[] {
  const whole = [{ id: unknown, start: 0, end: word.length }];
  if (word.length > longestWord) return whole;
  const pieces: Omit<Piece, 'isMark'>[] = [];
  for (let start = 0; start < word.length; ) {
    const prefix = start > 0 ? continuing : '';
    let end = word.length;
    let id = ids.get(prefix + word.slice(start, end));
    while (id === undefined && end > start + 1) id = ids.get(prefix + word.slice(start, --end));
    if (id === undefined) return whole;
    pieces.push({ id, start, end });
    start = end;
  }
  return pieces;
}

import { soundsOf, soundsOfPinyin } from '../text/pinyin.ts';
import { glossary } from './glossary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A question whose English and pinyin were put into Chinese, as far as they could be. */
export interface LatinReading {
  readonly text: string;
  /** What was read as names and words of the articles; English function words are not told. */
  readonly readings: readonly { readonly written: string; readonly readAs: string }[];
}

/** Longer runs are prose, and no pinyin. In syllables. */
const longestRun = 40;
/** The longest word that is looked up by its sound, in syllables. */
const longestWord = 8;

/**
 * Reads the Latin words of a question: those the articles have stay; English question words and common nouns are put
 * into Chinese by a small glossary; what is pinyin becomes the words of the articles that sound so.
 */
export function readLatin(text: string, vocabulary: Vocabulary): LatinReading {
  if (!/[a-z]{2}/iu.test(text)) return { text, readings: [] };
  const translated = translate(text.slice(0, longestText), vocabulary);
  return readPinyin(translated, vocabulary);
}

/** A question this long in Latin letters is no question. */
const longestText = 400;

/** English is told from pinyin and names by its function and question words; without any of them nothing is put into Chinese. */
const isEnglish =
  /\b(?:how|what|when|where|which|who|whom|whose|why|the|is|are|was|were|did|does|do|of|has|have|many)\b/iu;

function translate(text: string, vocabulary: Vocabulary): string {
  if (!isEnglish.test(text)) return text;
  const plain = text.replace(/[’']s\b/giu, ' ');
  return glossary.reduce(
    (rest, { english, chinese }) =>
      rest.replace(english, (phrase) => (vocabulary.has(phrase.toLowerCase()) ? phrase : ` ${chinese} `)),
    plain,
  );
}

function readPinyin(text: string, vocabulary: Vocabulary): LatinReading {
  const readings: { written: string; readAs: string }[] = [];
  const read = text.replace(/[a-zü]+(?:[ '-]+[a-zü]+)*/giu, (run) => {
    const decoded = decodeRun(run, vocabulary);
    if (decoded === undefined) return run;
    readings.push({ written: run, readAs: decoded });
    return decoded;
  });
  return { text: read, readings };
}

/** A run of Latin words all of which are pinyin; undefined if one is not, or if the articles have one as it stands. */
function decodeRun(run: string, vocabulary: Vocabulary): string | undefined {
  const words = run.split(/[ '-]+/u);
  if (words.some((word) => vocabulary.has(word.toLowerCase()))) return undefined;
  const sounds = words.map(soundsOfPinyin);
  const whole = sounds.every((syllables) => syllables !== undefined) ? sounds.flat() : undefined;
  if (!whole || whole.length < 2 || whole.length > longestRun) return undefined;
  return decodeSounds(whole, vocabulary);
}

interface Path {
  readonly score: number;
  readonly text: string;
}

/** The best row of words that sounds so: longer words first, words of the articles before question words. */
function decodeSounds(sounds: readonly string[], vocabulary: Vocabulary): string | undefined {
  const best: (Path | undefined)[] = [{ score: 0, text: '' }];
  for (let at = 0; at < sounds.length; at++) {
    const path = best[at];
    if (!path) continue;
    for (let length = 1; length <= Math.min(longestWord, sounds.length - at); length++) {
      const word = wordWithSound(sounds.slice(at, at + length).join(' '), vocabulary);
      if (!word) continue;
      const score = path.score + word.score;
      if (score > (best[at + length]?.score ?? Number.NEGATIVE_INFINITY))
        best[at + length] = { score, text: path.text + word.text };
    }
  }
  return best[sounds.length]?.text;
}

/** Question words and particles, by their sound. A character alone counts for little. */
const askingWords = new Map(
  '谁 什么 多少 几 哪 哪里 哪个 哪些 哪年 哪国 什么时候 何时 为什么 第几 怎么 有 是 的 在 和 吗 了 个 年 月 日 位 名 家 对'
    .split(' ')
    .map((word) => [soundsOf(word), word]),
);

function wordWithSound(sound: string, vocabulary: Vocabulary): Path | undefined {
  const length = sound.split(' ').length;
  const asking = askingWords.get(sound);
  const word = length > 1 ? vocabulary.withSound(sound, 'words') : undefined;
  if (word) return { text: word, score: length ** 2 };
  if (asking) return { text: asking, score: length ** 2 - 0.2 };
  const pair = length === 2 ? vocabulary.withSound(sound, 'pairs') : undefined;
  return pair ? { text: pair, score: 2.5 } : undefined;
}

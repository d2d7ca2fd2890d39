import { covers, textAt } from '../../base/span.ts';
import type { Sentence } from '../../index/sentence.ts';
import { type Token, tokensOf } from '../../index/tokens.ts';
import { splitClauses } from '../../text/sentences.ts';
import { type Piece, piecesOf } from '../pieces.ts';

/**
 * Words that go on from the sentence before. Whole words as jieba cuts them, unlike the signs that ranking looks at:
 * 也门, 但丁 and 还珠格格 lean on nothing.
 */
const connectives: ReadonlySet<string> = new Set(
  `但 但是 然而 不过 可是 而 而且 并 并且 且 况且 因此 所以 因而 于是 由此 从此 从而 故 故此 为此 以此 同时 与此同时 另外 另 另有 此外 除此之外
  随后 随即 之后 其后 后来 尔后 然后 接着 继而 最终 最后 终于 结果 也 亦 又 还 则 却 遂 乃 即 仍 仍然 再 再次 否则 不然 甚至 例如 比如
  譬如 尤其 特别是 相反 反之 总之 可见 换言之 也就是说 以下 如下 上述 以上 尽管如此 事实上 实际上 原来 原因 不久 不料 事后 会后 期间 其间 同年
  同月 同日 次年 次月 次日 翌年 翌日 当年 当天 当日 当晚 当时 那时 届时 两者 二者 前者 后者 双方 两人 二人 三人 两市 两国 两地 两校 两队 是为`.split(
    /\s+/u,
  ),
);
/** 该校, 此事, 这些: what they mean was named before. */
const demonstrative = /^(?:[该此这]|那(?:个|些|里|儿|时|么|样|种|次|位|年|天|座|家|场)?$|如此)/u;
const pronoun = /^(?:[它他她牠祂]们?|其|其中|其他|其它|其余)$/u;
/** 两市, 在两国之间 were both named before, 两名 and 两座 may be new; 三年后 counts from what was told. */
const goesOn =
  /^(?:[在对由为于以据自从当]|此后)?两[者人市国地校队](?!口)|^[约近]?[0-9一二两三四五六七八九十百数几半]+多?个?(?:年|月|日|天|周|星期|小时|分钟)多?[之以]?后(?!来|期|半)/u;
/** Names may begin with any of these signs. */
const nameTag = /^n[rstz]/u;
const opening = /^[\s“‘「『"'(（…—·•\-*]+$/u;

/**
 * Whether a sentence cannot be understood without the one before it: it goes on from it (此外, 三年后), or opens with
 * what that has named (该, 这两个, 他 without a name in front). A whole sentence of speech lacks its speaker.
 */
export function leansBack(sentence: Sentence): boolean {
  const { article, passage } = sentence;
  const text = textAt(article.text, passage.sentence);
  const tokens = tokensOf(sentence).filter(({ word }) => !opening.test(word));
  const [first] = tokens;
  if (!first || isSpeech(text) || goesOn.test(sentence.folded)) return first !== undefined;
  if (connectives.has(first.word) && !nameTag.test(first.tag)) return true;
  const [clause = passage.sentence, next] = splitClauses(article.text, passage.sentence);
  const within = tokens.filter((token) => covers(clause, token));
  if (pointsBack(within)) return true;
  const isFree =
    within.some(({ tag }) => nameTag.test(tag)) || !next || !isAdverbial(textAt(article.text, clause));
  return !isFree && pointsBack(tokens.filter((token) => covers(next, token)));
}

/** Whether a clause speaks of what it has not named itself. */
function pointsBack(clause: readonly Token[]): boolean {
  return clause.some(({ word, tag }, at) => {
    const earlier = clause.slice(0, at);
    if (nameTag.test(tag)) return false;
    if (demonstrative.test(word)) return !earlier.some((token) => nameTag.test(token.tag));
    return pronoun.test(word) && !earlier.some((token) => /^(?:n|x|eng|j|l)/u.test(token.tag));
  });
}

function isSpeech(text: string): boolean {
  return /^[“「『"]/u.test(text) && /[”」』"]$/u.test(text);
}

/** A clause that says only when, where, by what or about what: the subject stands behind it. */
const adverbial =
  /^(?:论|在|关于|对于?|至于|就|随着|由于|因为?|包括|自从?|从|截至|截止|到|据|根据|按照|目前|其中|作为|为了?|经过?|通过|除了?|当|与|和|同|以|于)|(?:[中里上下内时后前间际起]|以来|期间|方面|来看|为止)$/u;
const longestAdverbial = 30;

/**
 * Whether a sentence leaves out its subject (1951年被拆除。): who knows what the article is about can still follow, so
 * that this only counts against it.
 */
export function lacksSubject(sentence: Sentence): boolean {
  const { article, passage } = sentence;
  const pieces = piecesOf(sentence).filter(({ word }) => /[\p{L}\p{N}]/u.test(word));
  const clauses = splitClauses(article.text, passage.sentence);
  for (const [at, clause] of clauses.entries()) {
    const within = pieces.filter((piece) => covers(clause, piece));
    const from = within.findIndex(({ role }) => !/^(?:number|adverb|modifier)$/u.test(role));
    const first = within[from];
    if (!first) continue;
    const isLast = at === clauses.length - 1;
    if (!isLast && first.role !== 'noun' && isAdverbial(textAt(article.text, clause))) continue;
    return !hasSubject(within.slice(from));
  }
  return true;
}

function isAdverbial(clause: string): boolean {
  return clause.length <= longestAdverbial && adverbial.test(clause);
}

/** Whether a noun stands before the verb, phrases with a preposition passed over, or one that 的 joins to a verb. */
function hasSubject(pieces: readonly Piece[]): boolean {
  for (let at = 0; at < pieces.length; at++) {
    const { role, word } = pieces[at] ?? {};
    if (role === 'noun' || role === 'other') return true;
    if (role === 'verb' && !/^(?:自|以|截至)$/u.test(word ?? '')) return isRelative(pieces.slice(at + 1));
    if (role !== 'preposition' && role !== 'verb') continue;
    const end = pieces.findIndex(
      (piece, place) => place > at && !/^(?:noun|modifier|number|and|open-quote)$/u.test(piece.role),
    );
    if (end < 0) return false;
    if (pieces[end]?.role === 'of') return true; // 在南亚的友城
    at = end - 1;
  }
  return false;
}

/** 来自95个国家的宾客走进…: the verb only tells which guests. */
function isRelative(pieces: readonly Piece[]): boolean {
  const of = pieces.findIndex(({ role }) => role === 'of');
  const behind = of < 0 ? [] : pieces.slice(of + 1);
  return behind.some(({ role }) => role === 'noun') && behind.some(({ role }) => role === 'verb');
}

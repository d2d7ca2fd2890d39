import { textAt } from '../../base/span.ts';
import type { Sentence } from '../../index/sentence.ts';
import { isImprint } from '../event.ts';

/** Shorter sentences say nothing by themselves. In units. */
const fewestUnits = 8;

const pairs = [
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['（', '）'],
  ['(', ')'],
  ['【', '】'],
] as const;

const statementEnd = /[。！!；;.…｡][”’」』)）】"']*$/u;
const questionEnd = /(?:[?？]|吗[。！!]?)[”’」』)）】"']*$/u;
/** What a page asks of its reader, and says of itself. In a story of such things the words stand further in. */
const boilerplate =
  /^(?:请|欢迎|快来|赶快)?(?:点击|扫码|扫描|扫一扫|长按|识别|关注|订阅|转发|收藏|下载).{0,16}(?:二维码|公众号|客户端|链接|原文|视频|app|我们)|^(?:更多|了解更多|查看更多)|未经(?:授权|许可|同意|书面)|转载.{0,8}(?:注明|联系|授权)|^[(（]?(?:责任编辑|责编|编辑|校对|审核|来源|图片来源|供图|摄影)[:：]|^(?:免责声明|版权声明)|(?:仅供参考|不代表本)/u;

/**
 * Whether a sentence can stand in a summary by its form: it states something, is whole, and belongs to the story.
 * Needs neither its words nor its figures, for all sentences are asked.
 */
export function isQuotable(sentence: Sentence): boolean {
  const text = textAt(sentence.article.text, sentence.passage.sentence);
  return (
    sentence.units.length >= fewestUnits &&
    statementEnd.test(text) &&
    !questionEnd.test(text) &&
    !boilerplate.test(sentence.folded) &&
    isPaired(text) &&
    !isImprint(sentence)
  );
}

/** What may be quoted where nothing else can: anything of the story that has words and asks nothing. */
export function isQuotableAtNeed(sentence: Sentence): boolean {
  return sentence.units.length > 0 && !isImprint(sentence);
}

/** Half a quotation is none. */
function isPaired(text: string): boolean {
  const isEven = text.split('"').length % 2 === 1;
  return isEven && pairs.every(([open, close]) => text.split(open).length === text.split(close).length);
}

/** A row of names without a verb, such as the works of a writer: 《西厢五剧注》、《桃花扇注》等。 */
export function isFragment({ folded, words }: Sentence): boolean {
  return /^[^,:]*、[^,:]*$/u.test(folded) && !words.some(({ tag }) => /^v/u.test(tag));
}

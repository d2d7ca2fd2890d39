import type { Span } from '../../base/span.ts';

/** How far back in the sentence the scope of a rank is looked for: the longest found in news was 38 characters. */
const REACH = 60;
const VERB =
  /(?:排名|排位|排行|位居|位列|名列|居于|居|位于|位|列|稳居|稳坐|跃居|跃升至|升至|高居|排在|排|荣获|获得|获|夺得|为|是|并列|第)*$/;
const WHOLE =
  /(?:全国|全球|全世界|全省|全市|全县|全区|全州|全校|全军|全场|国内|省内|世界|亚洲|欧洲|非洲|亚太|东南亚|我国|中国|[一-龥]{2,3}[省市])$/;
const NAMED =
  /(?:位居|位列|名列|居于|稳居|跃居|高居|排名|排在|居|列|在|于|为|是|获得?|成为)([^,，。;；、:：“”‘’()（）]{2,24})$/;
const INSIDE =
  /(?:^|[^存实现正所])(?:在|于)([^,，。;；:：]{2,40}?)(?:之?中|里|内|当中)(?=[,，]|[^国央心]|$)/g;

/** Among what a rank is held: 西部省会城市 of 位列西部省会城市第三位. Undefined where the sentence does not say. */
export function scopeBefore(text: string, at: number): Span | undefined {
  const from = Math.max(0, at - REACH);
  const window = text.slice(from, at);
  const sentence = window.slice(
    Math.max(...['。', ';', '；', '\n', '!', '?', '！', '？'].map((sign) => window.lastIndexOf(sign))) + 1,
  );
  const start = at - sentence.length;
  const head = sentence.replace(VERB, '');
  return named(head, sentence, start) ?? adjacent(head, start) ?? inside(sentence, start);
}

/** 全国排名第六, 稳居全国第一. */
function adjacent(head: string, start: number): Span | undefined {
  const match = WHOLE.exec(head);
  return match ? { start: start + match.index, end: start + head.length } : undefined;
}

/** 位列西部省会城市第三位: what stands between the verb and the rank. */
function named(head: string, sentence: string, start: number): Span | undefined {
  if (head.length !== sentence.length) return undefined;
  const match = NAMED.exec(head);
  const name = match?.[1];
  return name === undefined
    ? undefined
    : { start: start + head.length - name.length, end: start + head.length };
}

/** 在西部城市中…,排名第三: the last such bracket of the sentence. */
function inside(sentence: string, start: number): Span | undefined {
  const last = [...sentence.matchAll(INSIDE)].at(-1);
  const name = last?.[1];
  if (last === undefined || name === undefined) return undefined;
  const offset = start + last.index + last[0].indexOf(name);
  return { start: offset, end: offset + name.length };
}

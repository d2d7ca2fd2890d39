import type { Figure, FigureKind } from '../figure.ts';
import { wordsOf } from '../lexicon.ts';
import type { NameSource } from './token.ts';

/** What a name with a dot in it ends in, and what it names then. */
const ENDINGS: readonly (readonly [kind: FigureKind, words: readonly string[]])[] = [
  ['title', wordsOf('周 节 展 月 季 行 奖 杯 之夜 大会 论坛 峰会 年会')],
  ['organisation', wordsOf('馆 园 中心 联盟 公司 学院 书院')],
];
/** One sign for a country, as in 中日. */
const COUNTRIES =
  '美英法德日韩朝俄泰缅越老柬印巴尼孟斯马新菲澳加意西葡荷瑞挪芬丹波匈罗保希土埃南奥捷智墨古哈蒙以伊阿沙欧非';
const PAIR = `(?:[${COUNTRIES}]中|中[${COUNTRIES}])`;
/** 瑞中、尼中、奥中友协: societies that share what they end in are told together. */
const FRIENDS = new RegExp(`(?:${PAIR}、)*${PAIR}友(?:好协会|好协会联合会|协)`, 'g');
/** Words behind the dot, its last one included. */
const LONGEST = 4;

/** Names of two halves: 海外·昆明周, 昆明·藤泽友谊馆, 瑞中、尼中、奥中友协. */
export function joinedNames(source: NameSource): Figure[] {
  return [...dotted(source), ...societies(source)];
}

function dotted({ tokens }: NameSource): Figure[] {
  return tokens.flatMap((token, index): Figure[] => {
    const first = tokens[index - 1];
    if (!/^[·・]$/.test(token.word) || !first || !/^[一-龥]{2,}$/.test(first.word)) return [];
    for (const last of tokens.slice(index + 1, index + 1 + LONGEST)) {
      if (!/^[一-龥]+$/.test(last.word) || /^[vudpc]/.test(last.tag)) break;
      // jieba takes the 周等 of 海外·昆明周等活动 for a person.
      const word = last.word.replace(/(?<=.)等$/, '');
      const end = last.start + word.length;
      const kind = ENDINGS.find(([, words]) => words.some((ending) => word.endsWith(ending)))?.[0];
      if (kind !== undefined && end - token.end >= 2) return [{ kind, start: first.start, end }];
    }
    return [];
  });
}

function societies({ text, within }: NameSource): Figure[] {
  return [...text.slice(within.start, within.end).matchAll(FRIENDS)].map((match) => {
    const start = within.start + match.index;
    return { kind: 'organisation', start, end: start + match[0].length };
  });
}

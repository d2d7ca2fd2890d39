import { HAN_NUMERALS, readNumeral } from '../../text/numerals.ts';
import { type AliasGroup, namesOfSame } from '../aliases.ts';

/** 开不开, but not 是不是 and its like, which are words by themselves. */
const choosing = /(?![是有能会可要对])(\p{Script=Han})[不没]\1(?!\p{Script=Han})/u;
const numeralBefore = new RegExp(
  `(?<=第)[${HAN_NUMERALS}]+|(?<![哪每这那同某几数])[${HAN_NUMERALS}]+(?=[号届年月日期路]|世纪)`,
  'gu',
);

/**
 * One way of writing for several: 三号线, 第七届 and 二〇二二年 with digits, iphone15 as two words, 下一次 as 下次, 很慢
 * as 慢, 开不开 as 开吗, 如何解决 as 怎么, 哪里人 as 家乡在哪里; and a blank before 数量, whose rule would take the sign before it along.
 */
function plainly(folded: string): string {
  return folded
    .replace(choosing, '$1吗')
    .replace(/(?:怎么|如何|怎样|咋)(?:办|解决|处理)/gu, '怎么')
    .replace(/(?:是|来自)?哪里?的?人(?=[?\s]|$)/gu, '家乡在哪里')
    .replace(/(?=(?:总数|数量|个数|数目|总量)(?:是|有)?(?:多少)?[?\s]*$)/u, ' ')
    .replace(/(?<=[上下本这每])一(?=[届次期个])/gu, '')
    .replace(/(?:非常|特别|十分|比较|很|太)(?=[慢快大小高低多少贵难远近久差好])(?!多少)/gu, '')
    .replace(numeralBefore, (numeral) => String(readNumeral(numeral) ?? numeral))
    .replace(/(?<=[a-z])(?=[0-9])/gu, ' ');
}

/** A folded question in plain words, every thing by the first of its names. */
export function inPlainWords(folded: string, aliases: readonly AliasGroup[]): string {
  let text = plainly(folded);
  // Twice, for 国际友好城市 becomes 国际友城, and that 友城.
  for (let round = 0; round < 2; round++) {
    for (const { named, others } of namesOfSame(text, aliases)) {
      const group = aliases.find((names) => [named, ...others].every((name) => names.includes(name)));
      text = text.replaceAll(named, group?.[0] ?? named);
    }
  }
  return text;
}

const numbered = /第?([0-9]+(?:\.[0-9]+)?)(?:届|号|年|月|日|期|次|个|位|名|路|世纪|周年|岁)?/gu;

/** The numbers of a content in ascending order of their signs, and what is left of it. */
export function takeNumbers(content: string): { readonly numbers: readonly string[]; readonly rest: string } {
  const numbers = Array.from(content.matchAll(numbered), ([, number]) => String(Number(number)));
  return { numbers: numbers.sort(), rest: content.replace(numbered, ' ') };
}

/** 能不能 and 有没有 leave open what 不能 and 没有 deny. */
const open = /(\p{Script=Han})[不没]\1|是否|对不起|不过|不同|不久|没准/gu;

/** Whether a folded question asks for what is not: 为什么不能. */
export function isNegated(folded: string): boolean {
  return /[不没未]|无法|禁止/u.test(folded.replace(open, ''));
}

/** Whether it goes from one thing to another, so that 北京到上海 is not 上海到北京. */
export function isDirected(folded: string): boolean {
  return /(?<![直达得遇收找看拿买学感受轮排涨等来止])[到至往比]/u.test(folded);
}

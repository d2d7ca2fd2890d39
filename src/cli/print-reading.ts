import { styleText } from 'node:util';
import { type Span, textAt } from '../base/span.ts';
import type { FactTable, Summary, Timeline } from '../engine/reader.ts';
import type { FigureKind } from '../figures/figure.ts';
import type { Claim, Verdict } from '../reading/check.ts';
import { bySection, type Fact } from '../reading/facts.ts';
import { isName } from '../reading/pieces.ts';

const kindNames: Readonly<Record<FigureKind, string>> = {
  count: '数量',
  money: '金额',
  percent: '百分比',
  measure: '度量',
  duration: '时长',
  age: '年龄',
  date: '日期',
  period: '时段',
  rank: '名次',
  ordinal: '次序',
  'number-of-document': '文号',
  phone: '电话',
  name: '人名',
  place: '地点',
  organisation: '机构',
  title: '名称',
  quote: '引语',
};

/** The figures of an article for a person at a terminal, under its headings: a line a number, then all names in one. */
export function printFacts({ article, facts }: FactTable): string {
  if (facts.length === 0) return styleText('yellow', '文章里没有这样的数据');
  const shown = (span: Span | undefined): string => (span ? textAt(article.text, span) : '');
  const width = Math.max(0, ...facts.filter(isNumber).map(({ figure }) => widthOf(shown(figure))));
  return bySection(facts)
    .map(({ heading, facts: told }) => {
      const numbers = told.filter(isNumber).map((fact) => printFact(fact, shown, width));
      const names = new Set(told.filter((fact) => !isNumber(fact)).map(({ figure }) => shown(figure)));
      const row = names.size > 0 ? [styleText('dim', [...names].join('、'))] : [];
      return [styleText('bold', shown(heading) || article.title), ...numbers, ...row].join('\n');
    })
    .join('\n\n');
}

function isNumber({ figure }: Fact): boolean {
  return !isName(figure);
}

function printFact({ figure, what }: Fact, shown: (span?: Span) => string, width: number): string {
  const text = shown(figure);
  const blanks = ' '.repeat(width - widthOf(text));
  const scope = figure.scope ? styleText('dim', `（${shown(figure.scope)}）`) : '';
  const kind = styleText('dim', kindNames[figure.kind].padEnd(3, '\u3000'));
  return `${styleText('green', text)}${blanks}  ${kind}  ${shown(what)}${scope}`.trimEnd();
}

/** The events of an article for a person at a terminal, a line an event, in the order of time. */
export function printTimeline({ article, events }: Timeline): string {
  const width = Math.max(0, ...events.map(({ date }) => widthOf(textAt(article.text, date))));
  const lines = events.map(({ date, event }) => {
    const text = textAt(article.text, date);
    return `${styleText('green', text)}${' '.repeat(width - widthOf(text))}  ${onOneLine(textAt(article.text, event))}`;
  });
  return lines.length > 0 ? lines.join('\n') : styleText('yellow', '文章里没有写明日期的事');
}

/** The summary of an article for a person at a terminal: its sentences under their headings, its figures in a line. */
export function printSummary({ article, sentences, figures }: Summary): string {
  if (sentences.length === 0) return styleText('yellow', '文章里没有可以单独引用的句子');
  const at = (span: Span): string => onOneLine(textAt(article.text, span));
  const told = sentences.flatMap(({ sentence, section }, place) => {
    const isNew = section && section.start !== sentences[place - 1]?.section?.start;
    return [...(isNew ? [styleText('dim', at(section))] : []), at(sentence)];
  });
  const row = figures.map(({ figure }) => styleText('green', at(figure))).join('、');
  return [
    styleText('bold', article.title),
    ...told,
    ...(row === '' ? [] : [`${styleText('dim', '数字')} ${row}`]),
  ].join('\n');
}

const marks: Readonly<Record<Verdict, string>> = {
  agrees: styleText('green', '✓ 相符'),
  contradicts: styleText('red', '✗ 不符'),
  'not-in-articles': styleText('yellow', '? 文中未提'),
};

/** The claims of a draft for a person at a terminal, each with what the articles say. */
export function printCheck(draft: string, claims: readonly Claim[]): string {
  if (claims.length === 0) return styleText('yellow', '没有可以核对的数字或名称');
  return claims
    .flatMap(({ span, verdict, told }) => {
      const says =
        told?.says && verdict === 'contradicts' ? `  文中：${textAt(told.article.text, told.says)}` : '';
      return [
        `${marks[verdict]}  ${onOneLine(textAt(draft, span))}${styleText('bold', says)}`,
        ...(told
          ? [styleText('dim', `  ${textAt(told.article.text, told.sentence)} — ${told.article.title}`)]
          : []),
      ];
    })
    .join('\n');
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** How many columns a terminal gives a text: two for what East Asia writes square. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        character,
      )
        ? 2
        : 1),
    0,
  );
}

import { readDay } from '../article/day.ts';

/** What the lines around a headline tell. */
export interface PageImprint {
  readonly published?: string | undefined;
  readonly source?: string | undefined;
  readonly author?: string | undefined;
}

/** Longer lines are prose, and so is what ends like a sentence. */
const longestLine = 120;
const prose = /[。！？；!?;][”"』」)）]*$/u;
const date = /(?<!\d)\d{4}[年\-/.]\d{1,2}[月\-/.]\d{1,2}(?!\d)/u;
/** What makes a line with a date the one of its publication: it says so, tells the time or the source, or is nothing else. */
const publication = /发布|發布|发表|發表|更新|日期|时间|時間|来源|來源|稿源|\d{1,2}:\d{2}/u;
const bareDate = /^\D{0,4}\d{4}[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?$/u;
/** The clock that many sites show above everything. */
const today = /今天|今日|星期|周[一二三四五六日]|农历|農曆/u;
const end = String.raw`(?=$|[\s|｜【】()（）]|作者|记者|記者|编辑|編輯|责任|責任|发布|發布|时间|時間|日期|浏览|瀏覽|点击|點擊|字体|字號|字号)`;
const source = new RegExp(String.raw`(?:来源|來源|稿源|出处|出處)\s*[:：]\s*(\S{2,30}?)${end}`, 'u');
const author = new RegExp(String.raw`(?:作者|记者|記者|撰稿|撰文)\s*[:：]\s*(\S{2,20}?)${end}`, 'u');

/** The day, source and writer in the lines just above a story; of several the nearest to it, which stands last. */
export function readPageImprint(lines: readonly string[]): PageImprint {
  const nearest = lines.filter((line) => line.length <= longestLine && !prose.test(line)).reverse();
  const firstOf = (pattern: RegExp) => nearest.map((line) => pattern.exec(line)?.[1]).find((found) => found);
  return {
    published: nearest.map(readPublication).find((day) => day !== undefined),
    source: firstOf(source),
    author: firstOf(author),
  };
}

function readPublication(line: string): string | undefined {
  const found = date.exec(line)?.[0];
  if (!found || today.test(line) || !(publication.test(line) || bareDate.test(line))) return undefined;
  return readDay(found);
}

import { readImprint } from '../article/imprint.ts';
import { splitLines } from '../article/lines.ts';
import type { Found } from './ingested.ts';

/** What the properties of a Word or PDF document say, as they say it. */
export interface DocumentProperties {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /** The day it was last saved, which comes nearer to the day of publication than the day its template was made. */
  readonly saved?: string | undefined;
}

/** Titles that programs fill in: names of files, and of nothing. */
const noTitle =
  /^(?:microsoft (?:word|powerpoint) *-|untitled|无标题|未命名|新建|幻灯片|powerpoint|文档 ?\d*$|document ?\d*$|slide ?\d*$)|\.(?:docx?|wps|pdf|indd|pptx?|txt|html?)$|\ufffd/iu;
/** Authors that programs fill in: accounts, makers of computers, and the programs themselves. */
const noAuthor =
  /^(?:admin(?:istrator)?|user|users|owner|unknown|un-named|guest|lenovo|dell|hp|thinkpad|asus|acer|apple|pc|python-docx|openpyxl|wps|apache poi|office|微软用户|microsoft.*|windows.*|用户.*|雨林木风|番茄花园|深度.*|系统天地)$|@|\ufffd/iu;

/** The facts of a document, its text's own words before its properties; what only a program filled in is left out. */
export function documentFacts(
  text: string,
  { title, author, saved }: DocumentProperties,
): Pick<Found, 'title' | 'author' | 'published'> {
  const { dateline, byline } = readImprint(text, splitLines(text));
  const told = title?.trim() ?? '';
  const name = author?.trim() ?? '';
  return {
    title: headline(text) ?? (told === '' || noTitle.test(told) ? undefined : told),
    author: byline || noAuthor.test(name) ? undefined : name,
    published: dateline ? undefined : saved,
  };
}

/** The heading of the highest order that the text opens with. */
function headline(text: string): string | undefined {
  return /^# +(.+)/u.exec(text.trimStart())?.[1];
}

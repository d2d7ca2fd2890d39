import type { Span } from '../../base/span.ts';
import type { Figure } from '../figure.ts';
import { endsAsOffice, soundSigns, surnames } from './affixes.ts';
import { countryAt } from './gazetteer.ts';
import type { NameSource, Token } from './token.ts';

const DOTTED = /[一-龥]{1,8}(?:[··•・][一-龥]{1,8}){1,3}/g;
/** 以尼泊尔比绍、日本春明康夫等为代表的…人士: a list of people each with their country. */
const REPRESENTED =
  /以([^,，。;；\n]{2,40}?)等?为代表的[^,，。\n]{0,14}?(?:人士|学者|专家|作家|艺术家|选手|人物|企业家|科学家)/g;

/** Persons: after an office, by surname, foreign names with a dot, and lists that call themselves people. */
export function personNames(source: NameSource): Figure[] {
  return [...representatives(source), ...dotted(source), ...tagged(source)];
}

function tagged({ tokens }: NameSource): Figure[] {
  return tokens.flatMap((token, index) => {
    const office = officeBefore(tokens, index);
    if (!isPerson(token, office !== undefined, tokens[index + 1])) return [];
    return [{ kind: 'name', start: token.start, end: token.end, ...(office ? { office } : {}) } as const];
  });
}

/** Behind an office any name with a surname is one; elsewhere jieba must think so too, and the length agree. */
function isPerson({ word, tag }: Token, hasOffice: boolean, next: Token | undefined): boolean {
  const isHan = /^[一-龥]{2,4}$/.test(word);
  if (!isHan || !surnames.includes(word.charAt(0))) return hasOffice && isHan && /^nrt?$/.test(tag);
  if (hasOffice) return word.length <= 3 && /^(?:nr|nrt|nrfg|x)$/.test(tag);
  if (!/^nr/.test(tag)) return false;
  return (
    ((word.length === 3 || tag === 'nrfg') && ![...word].every((sign) => soundSigns.has(sign))) ||
    (word.length === 2 && /^(?:说|表示|介绍|认为|指出|告诉|透露|坦言)/.test(next?.word ?? ''))
  );
}

/** The offices before a name: 市外办党组书记、主任 of 市外办党组书记、主任张晓明. */
function officeBefore(tokens: readonly Token[], index: number): Span | undefined {
  const last = tokens[index - 1];
  if (!last || !isOffice(last)) return undefined;
  let first = index - 1;
  for (let at = index - 2; at >= 0 && index - at < 10; at -= 1) {
    const token = tokens[at];
    if (!token) break;
    const joins = token.word === '、' && isOffice(tokens[at - 1]);
    if (!joins && !/^(?:n|ns|nt|nz|j|b|vn)$/.test(token.tag)) break;
    first = at;
  }
  return { start: tokens[first]?.start ?? last.start, end: last.end };
}

function isOffice(token: Token | undefined): boolean {
  return token !== undefined && endsAsOffice(token.word);
}

/** 马克·吐温: all its signs write foreign sounds, else it is two places side by side (昆明·藤泽). */
function dotted({ text, within }: NameSource): Figure[] {
  return [...text.slice(within.start, within.end).matchAll(DOTTED)].flatMap((match) => {
    const trimmed = soundRun(match[0]);
    if (trimmed === undefined) return [];
    const start = within.start + match.index + trimmed.start;
    return [{ kind: 'name', start, end: start + trimmed.end - trimmed.start } as const];
  });
}

/** The run of sound signs around the first dot; undefined where either side has none of two signs. */
function soundRun(written: string): Span | undefined {
  const dot = written.search(/[··•・]/);
  let start = dot;
  while (start > 0 && soundSigns.has(written.charAt(start - 1))) start -= 1;
  let end = dot;
  while (end < written.length && (soundSigns.has(written.charAt(end)) || /[··•・]/.test(written.charAt(end))))
    end += 1;
  return dot - start >= 1 && end - dot >= 3 ? { start, end } : undefined;
}

function representatives({ text, within }: NameSource): Figure[] {
  return [...text.slice(within.start, within.end).matchAll(REPRESENTED)].flatMap((match) => {
    const list = match[1] ?? '';
    let at = within.start + match.index + 1;
    return list.split('、').flatMap((item) => {
      const country = countryAt(item, 0) ?? '';
      const start = at + country.length;
      const end = at + item.length;
      at = end + 1;
      return end - start >= 2 ? [{ kind: 'name', start, end } as const] : [];
    });
  });
}

import type { Figure, FigureKind } from '../figure.ts';
import { endsAsOrganisation, endsAsTitle } from './affixes.ts';
import type { NameSource } from './token.ts';

const WORK = /《[^《》\n]{1,60}》/g;
/** What stands in quotation marks, none inside: longer than a name can be, it is speech. */
const QUOTED = /[“‘「『]([^“”‘’「」『』。!?！？;；\n]{2,30})[”’」』]/g;

/** Works in 《》, their marks included, and what stands in quotation marks, without them. */
export function quotedNames({ text, within }: NameSource): Figure[] {
  const part = text.slice(within.start, within.end);
  const works = [...part.matchAll(WORK)].map((match): Figure => {
    const start = within.start + match.index;
    return { kind: 'title', start, end: start + match[0].length };
  });
  const quotes = [...part.matchAll(QUOTED)].map((match): Figure => {
    const start = within.start + match.index + 1;
    const inner = match[1] ?? '';
    return { kind: kindOf(inner), start, end: start + inner.length };
  });
  return [...works, ...quotes];
}

/** What a quoted name ends in says what it names; the rest are slogans and nicknames. */
function kindOf(inner: string): FigureKind {
  if (inner.length < 4) return 'quote';
  if (endsAsTitle(inner)) return 'title';
  return endsAsOrganisation(inner) ? 'organisation' : 'quote';
}

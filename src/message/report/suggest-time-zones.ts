import { timeZones, usualTimeZone } from '../../report/due-times.ts';
import { choiceLimits, clipForChoice } from '../budget.ts';
import type { Language } from '../language.ts';
import type { Choice } from '../suggestions.ts';

/** Offered before anything is typed: where most readers of Chinese live. */
const nearest = [
  usualTimeZone,
  'Asia/Taipei',
  'Asia/Hong_Kong',
  'Asia/Singapore',
  'Asia/Kuala_Lumpur',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'UTC',
];

/** Time zones whose IANA name holds what has been typed so far, with what they are called at this moment. */
export function suggestTimeZones(
  typed: string,
  { language, at }: { readonly language: Language; readonly at: Date },
): Choice[] {
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_');
  const all = [...new Set([...nearest, ...(wanted === '' ? [] : timeZones())])];
  return all
    .filter((zone) => zone.toLowerCase().includes(wanted))
    .slice(0, choiceLimits.choices)
    .map((value) => ({ name: clipForChoice(`${value} · ${nameOf(value, language, at)}`), value }));
}

function nameOf(timeZone: string, language: Language, at: Date): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'long' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

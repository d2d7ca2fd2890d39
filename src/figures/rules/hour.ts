import { matchAt } from './rule.ts';

const HOUR =
  /[ \u00a0T]?(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜间|深夜|晚|早)?[ \u00a0]?(\d{1,2})(?:[:：](\d{2})(?:[:：]\d{2})?(?!\d)|[时點点](?:(\d{1,2})分|(半)|整|许)?)/y;
const AFTER_NOON = /^(?:下午|傍晚|晚)/;

/** An hour of the day behind a date: its ISO time, undefined where no clock shows it, and where it ends. */
export interface WrittenHour {
  readonly time: string | undefined;
  readonly end: number;
}

/** The hour that stands at `at`: 08:24, 14时28分, 下午3点半. */
export function hourAt(text: string, at: number): WrittenHour | undefined {
  const match = matchAt(HOUR, text, at);
  if (!match) return undefined;
  const written = Number(match[2]);
  const hour = AFTER_NOON.test(match[1] ?? '') && written < 12 ? written + 12 : written;
  const minute = match[5] === undefined ? Number(match[3] ?? match[4] ?? 0) : 30;
  const isOnClock = minute < 60 && (hour < 24 || (hour === 24 && minute === 0));
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return { time: isOnClock ? time : undefined, end: at + match[0].length };
}

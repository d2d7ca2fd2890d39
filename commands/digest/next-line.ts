import { phrasesIn } from '../../src/message/language.ts';
import { discordTime } from '../../src/message/local-format.ts';
import { nextDue } from '../../src/report/due-times.ts';
import type { DigestSchedule } from '../../src/store/settings.ts';
import type { ServerContext } from '../in-server/subcommand.ts';

/** Where and when the next digest comes out, or that none will. */
export function nextLine(
  schedule: DigestSchedule | undefined,
  { clock, language }: Pick<ServerContext, 'clock' | 'language'>,
): string {
  const { digest: phrases } = phrasesIn(language);
  const next = schedule && nextDue(schedule, clock());
  return schedule && next ? phrases.next(`<#${schedule.channel}>`, discordTime(next)) : phrases.notSet;
}

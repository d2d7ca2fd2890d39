import type { Services } from '../../commands/command.ts';
import { reasonOf } from '../base/fault.ts';
import type { Log } from '../base/log.ts';
import { shortHash } from '../message/evidence-ref.ts';
import { type QuestionAsked, readPinned } from '../message/inbox/pinned.ts';
import { type Language, languageOf, phrasesIn } from '../message/language.ts';
import { renderNote } from '../message/render-note.ts';
import { digestMark, renderServerDigest } from '../message/report/render-server-digest.ts';
import { tellAnswer } from '../message/tell-answer.ts';
import { periodUntil } from '../report/period.ts';
import { openReport } from '../report/report-parts.ts';
import { gatherDigest } from '../report/server-digest.ts';
import type { DigestSchedule, ServerSettings } from '../store/settings.ts';
import { type DueRun, runsNow } from './digest-runs.ts';
import type { FindPosted } from './find-posted.ts';
import type { Post } from './post.ts';

export interface DigestParts extends Pick<Services, 'engines' | 'encoder' | 'store'> {
  readonly log: Log;
  readonly clock: () => Date;
  readonly post: Post;
  readonly findPosted: FindPosted;
  /** What Discord calls the language of a server that this process serves; undefined for all others. */
  localeOf(server: string): string | undefined;
}

/** As much as Discord takes of a nonce. */
const nonceCharacters = 24;

/** A server, and the digest it wants. */
interface Wanting {
  readonly server: string;
  readonly settings: ServerSettings;
  readonly schedule: DigestSchedule;
  readonly language: Language;
}

/** Posts the digests that are due now, of the servers that this process serves. One that fails holds up no other. */
export async function postDueDigests(parts: DigestParts): Promise<void> {
  const { store, log, localeOf } = parts;
  for (const server of await store.settings.servers()) {
    const locale = localeOf(server);
    if (locale === undefined) continue;
    try {
      await serve(server, locale, parts);
    } catch (error) {
      log.error('digest-failed', { server, reason: reasonOf(error) });
    }
  }
}

async function serve(server: string, locale: string, parts: DigestParts): Promise<void> {
  const { store, clock } = parts;
  const settings = await store.settings.read(server);
  const { digest: schedule, language: chosen } = settings;
  if (!schedule) return;
  const wanting = { server, settings, schedule, language: chosen === 'auto' ? languageOf(locale) : chosen };
  for (const run of await runsNow(server, schedule, { store, now: clock() })) {
    const last = await store.digests.last(server);
    // Recorded first: whatever happens from here on, nobody else posts it meanwhile.
    if (!(await store.digests.claim(server, run.due.toISOString()))) continue;
    await carryOut(run, last && new Date(last.dueAt), { wanting, parts });
  }
}

interface Carrying {
  readonly wanting: Wanting;
  readonly parts: DigestParts;
}

/** Posts a run that was claimed. What cannot be posted stays claimed, and so is tried again after a while. */
async function carryOut(run: DueRun, last: Date | undefined, { wanting, parts }: Carrying): Promise<void> {
  const { server, schedule } = wanting;
  const { store, log, findPosted } = parts;
  const mark = digestMark(run.due);
  const dueAt = run.due.toISOString();
  // Who died after posting could not say so.
  const earlier = run.isAgain
    ? await findPosted({ channelId: schedule.channel, mark, since: run.due })
    : undefined;
  if (earlier !== undefined) {
    await store.digests.posted(server, dueAt, earlier);
    return;
  }
  const message = await messageOf(run, last, { wanting, parts });
  const posted = await parts.post(
    schedule.channel,
    message,
    shortHash(`${server} ${dueAt}`, nonceCharacters),
  );
  if (posted.kind === 'posted') {
    await store.digests.posted(server, dueAt, posted.messageId);
    log.info('digest-posted', { server, again: run.isAgain });
    return;
  }
  log.warn('digest-not-posted', { server, reason: posted.kind });
  if (!run.isAgain) await tellManagers(posted.kind, { wanting, parts });
}

async function messageOf(run: DueRun, last: Date | undefined, { wanting, parts }: Carrying) {
  const { server, settings, schedule, language } = wanting;
  const period = periodUntil(run.due, { schedule, last });
  const report = await openReport(server, parts);
  const pinned = (asked: QuestionAsked) =>
    readPinned(asked, { store: parts.store, server, engine: report.engine });
  const telling = { engine: report.engine, encoder: parts.encoder, settings, pinned };
  const digest = await gatherDigest({ ...period, timeZone: schedule.timeZone }, report, (text) =>
    tellAnswer({ text }, telling),
  );
  return renderServerDigest(digest, { language, mark: digestMark(run.due) });
}

/** In the channel for changes, where there is one; `/digest preview` tells it too. */
async function tellManagers(why: 'gone' | 'refused', { wanting, parts }: Carrying): Promise<void> {
  const { settings, schedule, language } = wanting;
  if (settings.logChannel === undefined) return;
  const { digest: phrases } = phrasesIn(language);
  const reason = why === 'gone' ? phrases.channelGone : phrases.channelRefused;
  const note = renderNote(`⚠ ${phrases.notPosted(`<#${schedule.channel}>`, reason)}\n${phrases.triedAgain}`);
  const told = await parts.post(settings.logChannel, note);
  if (told.kind !== 'posted') parts.log.warn('digest-trouble-not-told', { reason: told.kind });
}

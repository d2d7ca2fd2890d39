import { type APIComponentInContainer, ComponentType } from 'discord.js';
import type { ServerStats } from '../../report/server-stats.ts';
import { daysToCsv, questionsToCsv } from '../../report/stats-csv.ts';
import type { ServerSettings } from '../../store/settings.ts';
import {
  accents,
  type BotMessage,
  buttonRow,
  card,
  pushButton,
  type SentFile,
  textBlock,
} from '../bot-message.ts';
import { writeControlId } from '../control-id.ts';
import { type Language, phrasesIn } from '../language.ts';
import { formatCount, formatMs, formatShare } from '../local-format.ts';
import { filesOf, gallery } from '../picture/gallery.ts';
import type { Picture } from '../picture/picture.ts';
import { renderAskedOften } from './render-asked-often.ts';

/** Questions asked most that are shown. */
const mostQuestions = 8;

export interface StatsOptions {
  readonly language: Language;
  readonly picture: Picture | undefined;
  readonly settings: Pick<ServerSettings, 'keepsQuestions' | 'retentionDays'>;
  /** Whether the numbers go with it as tables. */
  readonly withTables: boolean;
  /** Whether one person only will see it: then it can be shown to everyone. */
  readonly isPrivate: boolean;
}

/** How a server's questions went: counts, a chart, what was asked most, how fast answers came. */
export function renderStats(stats: ServerStats, options: StatsOptions): BotMessage {
  const { language, picture, settings, isPrivate } = options;
  const phrases = phrasesIn(language);
  const count = (number: number): string => formatCount(number, language);
  const days = stats.days.length;
  const tables = options.withTables ? tablesOf(stats, language) : [];
  const notes = [
    settings.keepsQuestions ? undefined : phrases.stats.notKept,
    settings.retentionDays < days ? phrases.stats.keptFor(count(settings.retentionDays)) : undefined,
  ];
  const publish = pushButton(phrases.shareButton, writeControlId('publish-stats', [days]));
  const message = card(accents.neutral, [
    textBlock(`### ${phrases.stats.title(count(days))}`, ...totalsOf(stats, language)),
    picture && gallery(picture),
    askedPart(stats, language),
    textBlock(
      stats.latency && `-# ${latencyOf(stats.latency, language)}`,
      `-# ${phrases.stats.shelf(count(stats.articles), count(stats.sentences))}`,
      ...notes.map((note) => note && `-# ${note}`),
    ),
    ...tables.map(filePart),
    isPrivate ? buttonRow([publish]) : undefined,
  ]);
  const files = [...(picture ? filesOf([picture]) : []), ...tables];
  return files.length === 0 ? message : { ...message, files };
}

function totalsOf({ totals }: ServerStats, language: Language): readonly string[] {
  const { stats: phrases } = phrasesIn(language);
  if (totals.asked === 0) return [phrases.nobodyAsked];
  const told = (['asked', 'found', 'notFound', 'wrong'] as const).map(
    (kind) => `${phrases[kind]} **${formatCount(totals[kind], language)}**`,
  );
  const share = formatShare(totals.found, totals.asked, language);
  return [told.join(' · '), `${phrases.answeredShare} **${share}**`];
}

function latencyOf({ p50, p95 }: NonNullable<ServerStats['latency']>, language: Language): string {
  return phrasesIn(language).stats.latency(formatMs(p50, language), formatMs(p95, language));
}

function askedPart({ asked }: ServerStats, language: Language): APIComponentInContainer | undefined {
  if (asked.length === 0) return undefined;
  const shown = asked.slice(0, mostQuestions).map((group) => renderAskedOften(group, language));
  return textBlock(`**${phrasesIn(language).stats.mostAsked}**`, ...shown);
}

function tablesOf(stats: ServerStats, language: Language): readonly SentFile[] {
  const { stats: phrases } = phrasesIn(language);
  const counted = [phrases.asked, phrases.found, phrases.notFound, phrases.wrong];
  const table = (name: string, description: string, csv: string): SentFile => ({
    attachment: Buffer.from(csv),
    name,
    description,
  });
  return [
    table('days.csv', phrases.chartTitle, daysToCsv(stats, [phrases.day, ...counted])),
    table('questions.csv', phrases.mostAsked, questionsToCsv(stats, [phrases.question, ...counted])),
  ];
}

function filePart({ name }: SentFile): APIComponentInContainer {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

import type { Contender } from './contenders.ts';
import type { TrialResult } from './fork-trial.ts';
import type { Score } from './trial.ts';

const columns = [
  'library',
  'article Hit@1',
  'all Hit@1',
  'all, right article',
  'p50 ms',
  'p99 ms',
  'CPU ms',
  'build s',
  'heap MB',
  'RSS MB',
  'questions',
];

/** The trials on one collection as a Markdown table; times and memory also as multiples of the first trial's. */
export function renderTable(trials: readonly TrialResult[], wanted: number): string {
  const [ours] = trials;
  if (!ours) return '';
  const rows = [columns, columns.map((_, at) => (at === 0 ? '---' : '--:')), ...trials.map(rowAgainst(ours))];
  return [title(ours, wanted), '', ...rows.map((cells) => `| ${cells.join(' | ')} |`), ''].join('\n');
}

/** How each contender was set up, as a Markdown list. */
export function renderSetups(contenders: readonly Contender[]): string {
  return contenders.map(({ name, setup }) => `- ${name}: ${setup}\n`).join('');
}

function title({ sentences, distinct, articles, segmenter }: TrialResult, wanted: number): string {
  const count = (number: number) => number.toLocaleString('en');
  const shortfall =
    sentences < wanted
      ? ` ${count(wanted)} were asked for; this is all the data has, and nothing is repeated to make up the rest.`
      : '';
  return `**${count(sentences)} sentences** (${count(distinct)} different ones, ${count(articles)} articles; words by ${segmenter}).${shortfall}`;
}

function rowAgainst(ours: TrialResult): (trial: TrialResult) => readonly string[] {
  return (trial) => {
    const against = (value: (one: TrialResult) => number, digits: number) =>
      trial === ours
        ? value(trial).toFixed(digits)
        : `${value(trial).toFixed(digits)} (${ratio(value(trial), value(ours))})`;
    return [
      trial.name,
      percent(trial.inArticle),
      percent(trial.inAll),
      percent({ asked: trial.inAll.asked, right: trial.inAll.rightArticle }),
      against(({ p50Ms }) => p50Ms, 2),
      against(({ p99Ms }) => p99Ms, 2),
      against(({ cpuMs }) => cpuMs, 2),
      against(({ buildMs }) => buildMs / 1000, 2),
      against(({ heapBytes }) => heapBytes / 2 ** 20, 0),
      (trial.residentBytes / 2 ** 20).toFixed(0),
      trial.inAll.asked < trial.questions
        ? `${trial.inAll.asked} of ${trial.questions}`
        : `${trial.questions}`,
    ];
  };
}

/** A share of fewer questions would say more about them than about the library. */
const fewestForShare = 100;

function percent({ asked, right }: Score): string {
  return asked < fewestForShare ? '–' : ((100 * right) / asked).toFixed(1);
}

/** 12×, 1.3×, 0.05×: two figures are all that a shared machine bears out. */
function ratio(value: number, ours: number): string {
  return ours > 0 ? `${Number((value / ours).toPrecision(2))}×` : '–';
}

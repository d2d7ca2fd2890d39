import { sum } from './block.ts';
import { drawPng } from './draw-png.ts';
import { drawable } from './drawable.ts';
import { describePicture, type Picture } from './picture.ts';
import { type CountedKind, statsChartSvg } from './stats-chart-svg.ts';
import { loadTypefaces } from './typeface.ts';

/** The questions of a day. */
export interface DayCount {
  /** As YYYY-MM-DD. */
  readonly day: string;
  readonly found: number;
  readonly notFound: number;
  /** Of those answered, the ones that people marked as wrong. */
  readonly wrong: number;
}

/** What stands in the chart, in the reader's language. */
export interface ChartWords {
  readonly title: string;
  readonly found: string;
  readonly notFound: string;
  readonly wrong: string;
  /** In the description, before the day on which most was asked. */
  readonly highest?: string;
}

/** A colour for each kind, told apart also by those who see no red or green: by how light they are, and by form. */
const kindColours = { found: 0x2f8f6b, notFound: 0xdba63c, wrong: 0xb5443a };

/** Draws the questions of 7 to 365 days, the earliest first: bars of those answered and not, a line of the wrong. */
export async function drawStatsChart(
  { days }: { readonly days: readonly DayCount[] },
  words: ChartWords,
): Promise<Picture> {
  const faces = await loadTypefaces();
  const plain = (text: string): string => drawable(text, faces.Regular);
  const counted = (kind: 'found' | 'notFound' | 'wrong'): CountedKind => {
    const numbers = days.map((day) => day[kind]);
    return {
      name: plain(words[kind]),
      total: count.format(sum(numbers)),
      numbers,
      colour: kindColours[kind],
    };
  };
  const kinds = [counted('found'), counted('notFound'), counted('wrong')] as const;
  const period = periodOf(days);
  const drawn = { title: plain(words.title), period, days: days.map(({ day }) => day), kinds };
  const svg = await statsChartSvg(drawn, faces);
  const lines = [words.title, period, ...kinds.map(({ name, total }) => `${name} ${total}`)];
  const description = describePicture([...lines, highestOf(days, words.highest ?? 'max')]);
  return { png: await drawPng(svg), name: 'stats.png', description };
}

const count = new Intl.NumberFormat('en');

function periodOf(days: readonly DayCount[]): string {
  const [first, last] = [days[0]?.day ?? '', days.at(-1)?.day ?? ''];
  return first === last ? first : `${first} – ${last}`;
}

/** The earliest of the days with most questions, with how many; nothing if nobody asked. */
function highestOf(days: readonly DayCount[], word: string): string {
  const counts = days.map(({ found, notFound }) => found + notFound);
  const most = Math.max(0, ...counts);
  return most > 0 ? `${word} ${days[counts.indexOf(most)]?.day ?? ''}: ${count.format(most)}` : '';
}

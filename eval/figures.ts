/**
 * How many figures of real paragraphs are found, and how many of those found are figures: recall and precision by
 * kind, on labels made by hand. `npm run eval:figures -- --data PATH [--differences]`.
 */
import { parseArgs } from 'node:util';
import { findFigures } from '../src/figures/find-figures.ts';
import {
  type Label,
  type LabelledText,
  labelOf,
  labelSets,
  readLabelledTexts,
  tell,
} from './figure-labels.ts';
import {
  type Agreement,
  compare,
  exactly,
  inMeaning,
  precisionOf,
  recallOf,
  type Tally,
} from './figure-score.ts';

const { values } = parseArgs({
  options: { data: { type: 'string', default: '' }, differences: { type: 'boolean', default: false } },
});

const sets = labelSets.map((name) => ({ name, texts: readLabelledTexts(values.data, name) }));
for (const { name, texts } of sets) {
  if (texts === undefined) {
    process.stderr.write('npm run eval:figures -- --data PATH [--differences]\n');
    process.exitCode = 2;
    break;
  }
  process.stdout.write(`${name}: ${texts.length} paragraphs of cmrc2018/train\n\n${tableOf(texts)}\n`);
  if (values.differences) process.stdout.write(`${texts.flatMap(differencesIn).join('\n')}\n\n`);
}

function tableOf(texts: readonly LabelledText[]): string {
  const loose = talliesOf(texts, inMeaning);
  const strict = talliesOf(texts, exactly);
  const rows = [...loose].map(([kind, tally]) => {
    const exact = strict.get(kind) ?? tally;
    return [kind, tally.labelled, ...[tally, exact].flatMap((one) => [recallOf(one), precisionOf(one)])];
  });
  const cells = rows.map((row) =>
    row.map((cell, at) => (typeof cell === 'number' && at > 1 ? (100 * cell).toFixed(1) : String(cell))),
  );
  const head = ['kind', 'labelled', 'recall', 'precision', 'recall, to the sign', 'precision, to the sign'];
  const lines = [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...cells];
  return lines.map((line) => `| ${line.join(' | ')} |\n`).join('');
}

/** By kind, the commonest first, and all of them together. */
function talliesOf(
  texts: readonly LabelledText[],
  agree: Agreement<Label, Label>,
): ReadonlyMap<string, Readonly<Tally>> {
  const byKind = new Map<string, Tally>();
  const count = (kind: string, column: keyof Tally): void => {
    for (const name of ['all', kind]) {
      const tally = byKind.get(name) ?? { labelled: 0, found: 0, right: 0 };
      tally[column] += 1;
      byKind.set(name, tally);
    }
  };
  for (const { text, labels } of texts) {
    const found = findFigures(text).map(labelOf);
    for (const { kind } of labels) count(kind, 'labelled');
    for (const { kind } of found) count(kind, 'found');
    for (const { kind } of compare(found, labels, agree).right) count(kind, 'right');
  }
  return new Map([...byKind].sort(([, a], [, b]) => b.labelled - a.labelled));
}

function differencesIn({ id, text, labels }: LabelledText): readonly string[] {
  const { extra, missed } = compare(findFigures(text).map(labelOf), labels, exactly);
  return [
    ...missed.map((label) => `${id} missed ${tell(text, label)}`),
    ...extra.map((label) => `${id} wrong  ${tell(text, label)}`),
  ];
}

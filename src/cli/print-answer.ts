import { styleText } from 'node:util';
import type { Answer, Found } from '../answer/answer.ts';
import type { Evidence } from '../answer/evidence.ts';
import { type Span, textAt } from '../base/span.ts';
import { phrasesIn } from '../message/language.ts';
import { writtenOut } from '../message/written-out.ts';

/** Words a person is told of; a question of thousands of strange words is not told back. */
const mostMissing = 5;

/** An answer for a person at a terminal: the value, the sentence with it in colour, and where it stands. */
export function printAnswer(answer: Answer): string {
  const [first] = answer.evidence;
  const readings = answer.readings.map(({ written, readAs }) =>
    styleText('dim', `已按“${readAs}”理解“${written}”`),
  );
  if (answer.kind === 'found' && first) {
    const values = answer.values.map((span) =>
      styleText(['bold', 'green'], textAt(first.article.text, span)),
    );
    return [
      ...(values.length > 0 ? [values.join('、')] : []),
      ...printEvidence(first, answer.values),
      ...printResolved(first, answer.values),
      ...printOthers(answer),
      ...readings,
    ].join('\n');
  }
  const words = answer.kind === 'not-found' ? [...new Set(answer.missing)].slice(0, mostMissing) : [];
  const missing = words.length > 0 ? `（没有提到：${words.join('、')}）` : '';
  const nearest = first ? ['最接近的一句：', ...printEvidence(first, [])] : [];
  return [styleText('yellow', `文章里没有说${missing}`), ...nearest, ...readings].join('\n');
}

function printOthers({ others }: Found): readonly string[] {
  return others.map(({ evidence: { article }, value }) =>
    phrasesIn('zh-CN').otherwise({
      title: article.title,
      value: textAt(article.text, value),
      ...(article.published !== undefined && { published: article.published }),
    }),
  );
}

/** What the relative dates that answer stand for: “明年”即2020年. */
function printResolved({ article, figures }: Evidence, values: readonly Span[]): readonly string[] {
  const phrases = phrasesIn('zh-CN');
  return figures
    .filter((figure) => values.some(({ start, end }) => start === figure.start && end === figure.end))
    .flatMap((figure) => {
      const date = writtenOut(figure, article, phrases);
      return date ? [styleText('dim', phrases.standsFor(textAt(article.text, figure), date))] : [];
    });
}

function printEvidence({ article, sentence, heading }: Evidence, values: readonly Span[]): readonly string[] {
  const source = [article.title, heading && textAt(article.text, heading), article.published].filter(Boolean);
  return [setOff(article.text, sentence, values), styleText('dim', `— ${source.join(' · ')}`)];
}

function setOff(text: string, sentence: Span, values: readonly Span[]): string {
  let shown = '';
  let at = sentence.start;
  for (const value of [...values].sort((one, other) => one.start - other.start)) {
    shown += text.slice(at, value.start) + styleText(['bold', 'green'], textAt(text, value));
    at = value.end;
  }
  return shown + text.slice(at, sentence.end);
}

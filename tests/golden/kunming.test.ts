import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Span, textAt } from '../../src/base/span.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { readCorpus } from '../../src/library/read-corpus.ts';
import { createSegmenter } from '../../src/text/jieba.ts';
import { golden, unanswerable } from './kunming.ts';

const { articles, aliases, words } = await readCorpus(
  fileURLToPath(new URL('../../corpus', import.meta.url)),
);
const engine = createEngine(articles, { segmenter: createSegmenter({ choice: 'node-rs', words }), aliases });

const cases = golden.map(([question, sentences, value]) => ({ question, sentences, value }));

describe('the Kunming article answers', () => {
  test.each(cases)('$question', ({ question, sentences, value }) => {
    const answer = engine.ask(question);
    const [first] = answer.evidence;
    const shown = (span: Span | undefined): string => (first && span ? textAt(first.article.text, span) : '');
    expect(answer.kind).toBe('found');
    const sentence = shown(first?.sentence);
    expect(sentences.split('|'), sentence).toContainEqual(
      expect.toSatisfy((one: string) => sentence.startsWith(one)),
    );
    if (value !== undefined) expect(answer.kind === 'found' && answer.values.map(shown)[0]).toBe(value);
  });
});

describe('the Kunming article does not say', () => {
  test.each(unanswerable)('%s', (question) => {
    expect(engine.ask(question).kind).toBe('not-found');
  });
});

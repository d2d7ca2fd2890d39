import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderQuotation } from '../../src/message/quotation.ts';
import { spanOf } from './sample.ts';
import { shownByDiscord } from './shown-by-discord.ts';

const bold = (text: string, ...words: string[]) =>
  renderQuotation(
    text,
    words.map((word) => spanOf(word, text)),
  );

test.each([
  ['共缔结友城23对、交流城市20对', ['23对', '20对'], '> 共缔结友城**23对**、交流城市**20对**'],
  ['占50%左右', ['50%'], '> 占**50**%左右'],
  ['占50%，过半', ['50%'], '> 占**50%**，过半'],
  ['被誉为“模范友城”的城市', ['“模范友城”'], '> 被誉为“**模范友城**”的城市'],
  ['23对20对', ['23对', '20对'], '> **23对20对**'],
  ['排名第九', ['排名', '第九'], '> **排名第九**'],
  ['叫做……的', ['……'], '> 叫做……的'],
  ['𠮷田', ['𠮷'], '> **𠮷**田'],
])('%s with %j bold is %s', (text, words, markdown) => {
  expect(bold(text, ...words)).toBe(markdown);
});

test('bold ends at the end of each line and every line is quoted', () => {
  expect(renderQuotation('一二\n三四', [{ start: 1, end: 4 }])).toBe('> 一**二**\n> **三**四');
});

test('a stretch that does not lie in the text is left out', () => {
  expect(renderQuotation('一二', [{ start: 1, end: 9 }])).toBe('> 一二');
});

test('whatever is bold, a person sees exactly the text', () => {
  const character = fc.constantFrom(...'友城23%“”、。*_\\:a- \n');
  const text = fc.string({ unit: character, maxLength: 30 });
  const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(text, fc.array(span, { maxLength: 6 }), (quoted, spans) => {
      const markdown = renderQuotation(quoted, spans);
      expect(shownByDiscord(markdown).text).toBe(quoted);
    }),
    { numRuns: 2_000 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMarkdown, onOneLine } from '../../src/message/escape.ts';
import { shownByDiscord } from './shown-by-discord.ts';

test.each([
  ['**粗**', '\\*\\*粗\\*\\*'],
  ['@everyone 与 <@1> <#2> <:笑:3> <t:4>', '\\@everyone 与 \\<\\@1\\> \\<\\#2\\> \\<:笑:3\\> \\<t:4\\>'],
  ['[这里](https://x.cn)', '\\[这里\\](https\\://x.cn)'],
  [':smile: 8:30 比分:第一', '\\:smile: 8:30 比分:第一'],
  ['# 题', '\\# 题'],
  ['-# 小字', '\\-\\# 小字'],
  ['- 项', '\\- 项'],
  ['2. 项', '2\\. 项'],
  ['  + 项', '  \\+ 项'],
  ['一\\二', '一\\\\二'],
])('%s is written %s, which Discord shows as it was', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
  expect(shownByDiscord(escaped).text).toBe(text);
});

test.each([
  '截至目前,昆明市共缔结国际友城23对、友好交流城市20对。',
  '“一带一路”',
  '3.14 - 2 + 1',
  '时间：8:30',
])('%s needs no escaping and gets none', (text) => {
  expect(escapeMarkdown(text)).toBe(text);
});

test('whatever the text, a person sees exactly that text', () => {
  const tricky = fc.string({ unit: fc.constantFrom(...'\\*_~`|<>@#[]():/-+.1a 友\n') });
  fc.assert(
    fc.property(fc.oneof(tricky, fc.string({ unit: 'binary' })), (text) => {
      expect(shownByDiscord(escapeMarkdown(text)).text).toBe(text.toWellFormed());
    }),
    { numRuns: 2_000 },
  );
});

test('lone surrogates, which no request can carry, become the replacement character', () => {
  expect(escapeMarkdown('友\ud83d城')).toBe('友\ufffd城');
});

test('a text put on one line loses line ends, control characters and direction overrides', () => {
  expect(onOneLine(' 一\r\n二\u0000三\u202e四\u3000')).toBe('一 二 三 四');
});

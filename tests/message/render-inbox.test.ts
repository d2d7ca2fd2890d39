import { ComponentType } from 'discord.js';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { renderChange, renderEntry, renderPinned } from '../../src/message/inbox/render-entry.ts';
import { pageOfInbox, renderInbox, type ToldEntry } from '../../src/message/inbox/render-inbox.ts';
import { renderPinnedNote } from '../../src/message/inbox/render-pinned-note.ts';
import { renderPins } from '../../src/message/inbox/render-pins.ts';
import type { Told } from '../../src/message/tell-answer.ts';
import type { Pin } from '../../src/store/pins.ts';
import { foundIn, kunming, notFound, sisterCities, textsOf } from './sample.ts';
import { expectWithinLimits } from './within-limits.ts';

const languages = ['zh-CN', 'zh-TW', 'en'] as const;

const tell = (answer: Answer): Told => ({ kind: 'answer', answer, isPinned: false });

function entryOf(at: number, text: string, told: Told): ToldEntry {
  const id = `question${String(at).padStart(4, '0')}`;
  const notes = Array.from({ length: 50 }, () => text);
  return { ids: [id], text, times: 9_999, lastAskedAt: '2026-01-02T03:04:05Z', wrong: 9_999, notes, told };
}

const note = (text: string) => ({ kind: 'note', text, author: text, date: '2026-05-04T10:00:00Z' }) as const;

test.each([
  ['Han characters', '友'.repeat(5_000)],
  ['what must be escaped', '*_`'.repeat(2_000)],
  ['emoji of many parts', '👨‍👩‍👧‍👦'.repeat(1_000)],
  ['lines', '友\n'.repeat(3_000)],
])('200 questions without end, made of %s, stay within what Discord takes', (_, long) => {
  const article = { ...kunming, title: long, text: long, url: `https://example.org/${'x'.repeat(400)}` };
  const evidence = { ...sisterCities, article, sentence: { start: 0, end: long.length } };
  const others = Array.from({ length: 10 }, (_, at) => ({
    ...evidence,
    sentence: { start: at, end: long.length },
  }));
  const tolds = [
    tell({ ...notFound, missing: Array.from({ length: 50 }, () => long), evidence: [evidence, ...others] }),
    tell(foundIn(long, [])),
    { kind: 'note', question: long, note: note(long), isPinned: true } as const,
  ];
  const pin: Pin = { server: '1', id: 'pinpinpinpin', question: long, answer: note(long), createdAt: '' };
  const lost = { kind: 'quotation', article: 'gone', start: 0, sentence: long } as const;
  const pins = Array.from({ length: 60 }, (_, at) => ({ ...pin, id: `pin${String(at).padStart(9, '0')}` }));
  for (const language of languages) {
    for (const told of tolds) {
      const entries = Array.from({ length: 200 }, (_, at) => entryOf(at, long, told));
      const { page, pages, entries: shown } = pageOfInbox(entries, 7);
      const shownTold = shown.map(({ ids: [id] }) => ({ ...entryOf(0, long, told), ids: [id] as const }));
      const view = { page, pages, total: 200, pins: 60, keepsQuestions: true };
      expectWithinLimits(renderInbox({ ...view, entries: shownTold }, language));
      expectWithinLimits(renderEntry(entryOf(1, long, told), { page: 39, language }));
      expectWithinLimits(renderPinned(told, pin.id, language));
      const names = long.slice(0, 300);
      expectWithinLimits(
        renderChange({ id: 'questionkept', text: long, names, before: told, after: told }, language),
      );
    }
    const listed = pins.map((one) => ({
      pin: one,
      pinned: { kind: 'note', pin: one, note: note(long) } as const,
    }));
    expectWithinLimits(renderPins(listed, { page: 3, language }));
    const gone = pins.map((one) => ({ pin: { ...one, answer: lost }, pinned: undefined }));
    expectWithinLimits(renderPins(gone, { page: 99, language }));
    const options = { language, isPrivate: true, keptAs: 'questionkept' };
    expectWithinLimits(renderPinnedNote({ question: long, note: note(long) }, options));
  }
});

test('a note has a heading, author and day, and nothing that looks like a quotation', () => {
  const message = renderPinnedNote(
    {
      question: '问？',
      note: { kind: 'note', text: '> 第一行\n> 第二行', author: '*阿禾*', date: '2026-05-04T10:00:00Z' },
    },
    { language: 'zh-CN', isPrivate: false },
  );
  expect(textsOf(message)).toEqual([
    '-# 问？\n### 管理员的说明',
    '\\> 第一行\n\\> 第二行\n-# \\*阿禾\\* · 2026年5月4日',
  ]);
});

test('of two sentences alike one can be chosen, for Discord refuses a menu with a value twice', () => {
  const told = tell({ ...notFound, evidence: [sisterCities, sisterCities] });
  const [container] = renderEntry(entryOf(1, '问？', told), { page: 0, language: 'en' }).components;
  const parts = container?.type === ComponentType.Container ? container.components : [];
  const selects = parts.flatMap((part) => (part.type === ComponentType.ActionRow ? part.components : []));
  expect(selects.flatMap((one) => (one.type === ComponentType.StringSelect ? one.options : []))).toHaveLength(
    1,
  );
});

test('any page number leads to a page', () => {
  const entries = Array.from({ length: 12 }, (_, at) => entryOf(at, '问', tell(notFound)));
  expect(pageOfInbox(entries, -3).page).toBe(0);
  expect(pageOfInbox(entries, 99)).toMatchObject({ page: 2, pages: 3 });
  expect(pageOfInbox([], 5)).toMatchObject({ page: 0, pages: 1, entries: [] });
});

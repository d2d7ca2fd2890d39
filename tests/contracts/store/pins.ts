import { expect, test } from 'vitest';
import type { PinDraft } from '../../../src/store/pins.ts';
import type { Stage } from '../store-makers.ts';

const quotation: PinDraft = {
  question: '几个友城？',
  answer: { kind: 'quotation', article: 'a', start: 0, sentence: '共缔结国际友城23对。' },
};
const note: PinDraft = {
  question: '下次聚会在哪？',
  answer: { kind: 'note', text: '在翠湖。', author: '小明 🌸', date: '2026-01-02' },
};

/** Answers that managers have chosen. */
export function testPins(stage: () => Stage): void {
  test('quotations and notes come back as they were, in the order of adding, each server’s apart', async () => {
    const { store } = stage();
    const first = await store.pins.add('s', quotation);
    const second = await store.pins.add('s', note);
    await store.pins.add('t', note);
    expect(first).toEqual({
      ...quotation,
      server: 's',
      id: first.id,
      createdAt: '2026-01-01T00:00:00.000Z',
    });
    expect(first.id).toMatch(/^[\w-]{12}$/u);
    expect(second).toMatchObject(note);
    expect(await store.pins.list('s')).toEqual([first, second]);
    expect(await store.changes.version('s')).toBe(0);
  });

  test('what is removed is gone, once, and from its own server alone', async () => {
    const { store } = stage();
    const first = await store.pins.add('s', quotation);
    const second = await store.pins.add('s', quotation);
    expect(await store.pins.remove('t', first.id)).toBe(false);
    expect(await store.pins.remove('s', first.id)).toBe(true);
    expect(await store.pins.remove('s', first.id)).toBe(false);
    expect(await store.pins.list('s')).toEqual([second]);
  });

  test('it is given back in the characters that are kept', async () => {
    const { store } = stage();
    const added = await store.pins.add('s', { ...quotation, question: '几\0个\ud800' });
    expect(added.question).toBe('几\ufffd个\ufffd');
    expect(await store.pins.list('s')).toEqual([added]);
  });

  test.each([
    ['a question', { ...note, question: ' ' }],
    ['a sentence', { ...quotation, answer: { ...quotation.answer, sentence: '' } }],
    ['words', { ...note, answer: { ...note.answer, text: '' } }],
  ])('without %s there is nothing to pin', async (_, draft) => {
    const { store } = stage();
    await expect(store.pins.add('s', draft)).rejects.toMatchObject({ code: 'call-invalid' });
    expect(await store.pins.list('s')).toEqual([]);
  });

  test('pins added at the same moment are all there', async () => {
    const { store, open, url } = stage();
    const other = await open(url);
    const adding = Array.from({ length: 20 }, (_, at) => (at % 2 ? store : other).pins.add('s', note));
    const ids = (await Promise.all(adding)).map(({ id }) => id);
    expect((await store.pins.list('s')).map(({ id }) => id).sort()).toEqual(ids.sort());
  });
}

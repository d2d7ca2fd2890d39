import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planWindows } from '../../src/meaning/windows.ts';

const lengthOf = (window: ReturnType<typeof planWindows>[number]): number =>
  window.reduce((sum, { start, end }) => sum + end - start, 0);

describe('an article is cut into windows', () => {
  test.each([
    ['that fits as one', [3, 4, 2], 10, [9]],
    ['at sentence ends', [6, 6, 6], 10, [6, 6, 6]],
    ['about equally long, not one full and one nearly empty', [3, 3, 3, 3], 10, [6, 6]],
    ['inside a sentence that is longer than a window', [25], 10, [10, 10, 5]],
    ['that has nothing as none', [0, 0], 10, []],
    ['that is empty as none', [], 10, []],
  ])('%s', (_, lengths, room, windows) => {
    expect(planWindows(lengths, room).map(lengthOf)).toEqual(windows);
  });

  test('each piece in one window, in order, none too long', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 30 }), (all, room) => {
        const windows = planWindows(all, room);
        expect(windows.every((window) => lengthOf(window) <= room && window.length > 0)).toBe(true);
        const read = windows
          .flat()
          .flatMap(({ sentence, start, end }) =>
            Array.from({ length: end - start }, (__, at) => `${sentence}:${start + at}`),
          );
        const written = all.flatMap((length, sentence) =>
          Array.from({ length }, (__, at) => `${sentence}:${at}`),
        );
        expect(read).toEqual(written);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { type BarProgress, createProgressBar } from '../../src/cli/progress-bar.ts';

function draw(isTTY: boolean, progress: readonly Omit<BarProgress, 'file'>[]): string {
  const written: string[] = [];
  const bar = createProgressBar({ isTTY, write: (text) => written.push(text) });
  for (const one of progress) bar({ file: 'model', ...one });
  return written.join('');
}

describe('a bar', () => {
  test('fills in a terminal, and ends its line when all is there', () => {
    const drawn = draw(true, [
      { received: 12_000_000, total: 24_000_000 },
      { received: 24_000_000, total: 24_000_000 },
    ]);
    expect(drawn).toBe(
      `\rmodel ${'█'.repeat(15)}${'░'.repeat(15)} 12.0 MB\rmodel ${'█'.repeat(30)} 24.0 MB\n`,
    );
  });

  test('tells only how much there is where nobody knows how much there will be', () => {
    expect(draw(true, [{ received: 1_000_000, total: undefined }])).toBe('\rmodel 1.0 MB');
  });

  test('is drawn once for the same', () => {
    expect(
      draw(true, [
        { received: 1, total: 100_000_000 },
        { received: 2, total: 100_000_000 },
      ]),
    ).toBe(`\rmodel ${'░'.repeat(30)} 0.0 MB`);
  });

  test('is drawn in no file', () => {
    expect(draw(false, [{ received: 1, total: 2 }])).toBe('');
  });
});

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCrashTrial } from '../../bench/crash-trial.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhaiju-crash-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const root = join(import.meta.dirname, '../..');
/** Node 20 cannot run TypeScript by itself; Vite, which runs the tests, can. */
const runner = `import { runnerImport } from 'vite';
await runnerImport('./bench/crash-child.ts', { configFile: false, logLevel: 'error' });`;

test('what was acknowledged survives kill -9, and nothing else is there', async () => {
  const report = await runCrashTrial({
    url: `file:${join(folder, 'crash.db')}`,
    kills: 5,
    // The child reads its URL from where a script's first argument would stand.
    startChild: (url) =>
      spawn(process.execPath, ['--input-type=module', '-e', runner, '-', url], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
  });
  expect(report.mistakes).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(0);
}, 120_000);

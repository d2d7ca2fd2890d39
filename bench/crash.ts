/**
 * Whether what the store has acknowledged survives kill -9: a process changes articles and is killed at moments that
 * chance chooses, again and again on one database. Run after a build:
 * `npm run bench -- crash [--kills 200] [--database postgres://…]`. The database must be empty; without one it is
 * SQLite in a temporary folder. JSON on stdout; exit code 1 if anything was lost, foreign or half there.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runCrashTrial } from './crash-trial.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, database: { type: 'string' } },
});
const kills = Number(values.kills);
if (!Number.isInteger(kills) || kills < 1) throw new RangeError('--kills must be a whole number');

const folder = mkdtempSync(join(tmpdir(), 'zhaiju-crash-'));
try {
  const child = fileURLToPath(new URL('crash-child.js', import.meta.url));
  const report = await runCrashTrial({
    url: values.database ?? `file:${join(folder, 'crash.db')}`,
    kills,
    startChild: (url) => spawn(process.execPath, [child, url], { stdio: ['ignore', 'pipe', 'inherit'] }),
    progress: (kill) => void process.stderr.write(kill % 10 === 0 ? `${kill} kills\n` : ''),
  });
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  process.exitCode = report.mistakes.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

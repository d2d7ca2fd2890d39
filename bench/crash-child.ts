/**
 * Changes articles until it is killed: tells what it will do, does it, tells that it is done, and so on, one JSON line
 * each. `crash-child URL`; `crash.ts` starts and kills it.
 */
import { writeSync } from 'node:fs';
import { silentLog } from '../src/base/log.ts';
import { openStore } from '../src/store/open-store.ts';
import { type Line, make, someAttempt, tellOf } from './crash-attempt.ts';

const store = await openStore(process.argv[2] ?? '', { log: silentLog, now: () => new Date() });
for (;;) {
  const attempt = someAttempt();
  tell({ tries: tellOf(attempt) });
  await make(attempt, store);
  tell({ done: true });
}

/** Not by a stream, which would keep lines back that a kill then takes along. */
function tell(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

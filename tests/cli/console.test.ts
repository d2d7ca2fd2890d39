import { PassThrough, Readable, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createConsole } from '../../src/cli/console.ts';

const nothing = Readable.from([]);

test('results go to one stream and remarks to the other, a line each', async () => {
  const output = new PassThrough();
  const errors = new PassThrough();
  const console = createConsole(nothing, output, errors);
  await console.print('结果');
  console.warn('另外');
  expect([output.read()?.toString(), errors.read()?.toString()]).toEqual(['结果\n', '另外\n']);
});

test('colours are for terminals: what goes to a file or another program has none', async () => {
  const output = new PassThrough();
  await createConsole(nothing, output, new PassThrough()).print(
    '\u001b[1m\u001b[32m23对\u001b[39m\u001b[22m',
  );
  expect(output.read()?.toString()).toBe('23对\n');
});

test('printing waits for a reader that is slow', async () => {
  const output = new PassThrough({ highWaterMark: 4 });
  const console = createConsole(nothing, output, new PassThrough());
  let isPrinted = false;
  const printed = console.print('很长的一行').then(() => {
    isPrinted = true;
  });
  await Promise.resolve();
  expect(isPrinted).toBe(false);
  output.resume();
  await printed;
  expect(isPrinted).toBe(true);
});

test('printing ends where nobody reads any more, as behind head', async () => {
  const closed = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
  const output = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => done(closed) });
  const console = createConsole(nothing, output, new PassThrough());
  await expect(console.print('一行')).rejects.toMatchObject({ code: 'EPIPE' });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { examine } from '../src/doctor.ts';
import { run } from './cli/fake-console.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doctor-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const examineWith = (env: Record<string, string>, corpus = 'corpus') => {
  const config = readConfig({ DATABASE_URL: `file:${join(folder, 'z.db')}`, ...env });
  return examine({ config, corpus, model: { cacheFolder: folder, modelDir: config.modelDir } });
};
const illIn = async (...args: Parameters<typeof examineWith>) =>
  (await examineWith(...args)).filter(({ isWell }) => !isWell).map(({ what }) => what);

test('a bot as it is after installing is well, though the model is still to come', async () => {
  const findings = await examineWith({});
  expect(findings.filter(({ isWell }) => !isWell)).toEqual([]);
  expect(findings.find(({ what }) => what === 'model')?.told).toContain('npm run model');
  expect(findings.find(({ what }) => what === 'corpus')?.told).toContain('1 articles');
});

test.each<[string, Record<string, string>, string]>([
  ['a database that is no address of one', { DATABASE_URL: 'mysql://x' }, 'database'],
  ['a model folder that has none', { ZHAIJU_MODEL_DIR: '/no/such' }, 'model'],
])('%s is told', async (_, env, what) => {
  expect(await illIn(env)).toEqual([what]);
});

test('a corpus that is not there is told', async () => {
  expect(await illIn({}, '/no/such')).toEqual(['corpus']);
});

test('on the command line what is not well ends with a code', async () => {
  const well = await run(['doctor'], { examine: async () => [{ what: 'Node', isWell: true, told: 'v20' }] });
  expect(well).toMatchObject({ code: 0, out: ['✓ Node: v20'] });
  const ill = await run(['doctor'], {
    examine: async () => [{ what: 'corpus', isWell: false, told: 'gone' }],
  });
  expect([ill.code, ill.out]).toEqual([2, ['✗ corpus: gone']]);
});

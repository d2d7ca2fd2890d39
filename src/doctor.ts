import { existsSync } from 'node:fs';
import { reasonOf } from './base/fault.ts';
import { silentLog } from './base/log.ts';
import type { Finding } from './cli/print-findings.ts';
import type { Config } from './config.ts';
import { type FetchOptions, lookForModel } from './encoder/fetch-model.ts';
import { readCorpus } from './library/read-corpus.ts';
import { openStore } from './store/open-store.ts';
import { createSegmenter } from './text/jieba.ts';

/** What `doctor` looks at. */
export interface Patient {
  readonly config: Config;
  readonly corpus: string;
  readonly model: Pick<FetchOptions, 'cacheFolder' | 'modelDir'>;
}

/** Looks at everything the bot needs, changes nothing, and says of each how it is and what to do. Never throws a Fault. */
export async function examine({ config, corpus, model }: Patient): Promise<readonly Finding[]> {
  return Promise.all([
    look('Node', async () => process.version),
    look('segmenter', async () => createSegmenter({ choice: config.segmenter }).name),
    look('corpus', async () => {
      const { articles, problems } = await readCorpus(corpus);
      const broken = problems.map(({ message }) => `; ${message}`).join('');
      return `${articles.length} articles in ${corpus}${broken}`;
    }),
    look('database', () => openOnce(config.databaseUrl)),
    lookAtModel(config, model),
    look('Discord', async () =>
      config.discordToken === undefined
        ? 'no DISCORD_TOKEN: start opens the playground'
        : 'DISCORD_TOKEN is set',
    ),
  ]);
}

async function look(what: string, how: () => Promise<string>): Promise<Finding> {
  try {
    return { what, isWell: true, told: await how() };
  } catch (error) {
    return { what, isWell: false, told: reasonOf(error) };
  }
}

/** A database file that is not there yet is made at the first start, not by whoever only asks. */
async function openOnce(url: string): Promise<string> {
  if (url.startsWith('file:') && !existsSync(url.slice('file:'.length)))
    return `${url} is made at the first start`;
  const store = await openStore(url, { log: silentLog, now: () => new Date() });
  await store.close();
  return url.startsWith('file:') ? url : 'PostgreSQL answers';
}

/** Without the model answers go by words: that is no illness, so it is told as what it is. */
async function lookAtModel({ model: choice }: Config, places: Patient['model']): Promise<Finding> {
  const what = 'model';
  if (choice === 'off') return { what, isWell: true, told: 'ZHAIJU_MODEL=off: answers go by words' };
  const found = await lookForModel(places);
  if (found.kind === 'unavailable') {
    const told = `${found.reason}: answers go by words; npm run model fetches it`;
    return { what, isWell: places.modelDir === undefined, told };
  }
  return { what, isWell: true, told: found.modelPath };
}

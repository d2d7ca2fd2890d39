import { Readable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { parseArticle } from '../../src/article/parse-article.ts';
import { silentLog } from '../../src/base/log.ts';
import type { CliParts } from '../../src/cli/cli-parts.ts';
import type { Console } from '../../src/cli/console.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createSegmenter } from '../../src/text/jieba.ts';

/** Everything a command printed, line by line. */
export interface Ran {
  readonly code: number;
  readonly out: readonly string[];
  readonly errors: readonly string[];
}

const park = parseArticle({
  id: 'park',
  title: '翠湖公园新步道开放',
  published: '2024-05-01',
  text: '翠湖公园新建的环湖步道向市民开放,全长3.2公里。\n\n投资与管理\n\n步道总投资1,850万元。\n全程设有12处休息点。',
});
const museum = parseArticle({
  id: 'museum',
  title: '博物馆夜场',
  text: '博物馆每周五开放夜场。夜场门票30元。',
});

/** A real engine over two small articles. */
export const smallEngine = createEngine([park, museum], {
  segmenter: createSegmenter({ choice: 'node-rs' }),
});

/** A console that remembers, without colours; what it reads comes from `input`. */
export function rememberingConsole(input: Readable = Readable.from([])): {
  readonly console: Console;
  readonly out: string[];
  readonly errors: string[];
} {
  const out: string[] = [];
  const errors: string[] = [];
  const console: Console = {
    input,
    print: async (line) => void out.push(stripVTControlCharacters(line)),
    warn: (line) => void errors.push(line),
  };
  return { console, out, errors };
}

/** Runs a command line on the small engine. Any part can be replaced. */
export async function run(
  args: readonly string[],
  { input = '', ...replaced }: Partial<CliParts> & { readonly input?: string } = {},
): Promise<Ran> {
  const { console, out, errors } = rememberingConsole(Readable.from(input === '' ? [] : [input]));
  const code = await runCli(args, {
    console,
    openEngine: async () => smallEngine,
    openStore: () => openStore('file::memory:', { log: silentLog, now: () => new Date() }),
    start: async () => {},
    deploy: async () => 'registered',
    examine: async () => [],
    fetchModel: async () => 'data/model.onnx',
    ...replaced,
  });
  return { code, out, errors };
}

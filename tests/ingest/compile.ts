import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../..');

/** The project as it runs outside of tests: JavaScript in a folder of its own. */
export interface Compiled {
  import(path: string): Promise<unknown>;
  remove(): Promise<void>;
}

/** Compiles the sources, unchecked, into a temporary folder. */
export async function compile(): Promise<Compiled> {
  const folder = await mkdtemp(join(tmpdir(), 'compiled-'));
  const compiler = join(root, 'node_modules/.bin/tsc');
  await promisify(execFile)(compiler, ['--noCheck', '--sourceMap', 'false', '--outDir', folder], {
    cwd: root,
  });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  return {
    import: (path) => import(/* @vite-ignore */ pathToFileURL(join(folder, path)).href),
    remove: () => rm(folder, { recursive: true }),
  };
}

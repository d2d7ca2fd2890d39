import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** The worker as JavaScript: a thread cannot be started from TypeScript in every Node that we support. */
export interface BuiltWorker {
  readonly url: URL;
  remove(): void;
}

/** Bundles the worker as its source is now, into a folder below dist, from where packages are found. */
export async function buildWorker(): Promise<BuiltWorker> {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(root, 'dist/test-worker-'));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: 'src/encoder/worker.ts',
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  });
  return {
    url: pathToFileURL(join(folder, 'worker.mjs')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

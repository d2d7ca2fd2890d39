import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../src/article/article.ts';
import { passagesOf } from '../src/article/passages.ts';
import { textAt } from '../src/base/span.ts';
import { type Reader, readArticle, readQuestion } from '../src/encoder/read-text.ts';
import { openRuntime } from '../src/encoder/runtime.ts';
import { readWordPiece } from '../src/encoder/word-piece.ts';
import type { ReadArticle, ReadQuestion } from '../src/meaning/look.ts';
import { asVectors } from '../src/meaning/vectors.ts';

/** What the model alone reads in texts. Kept in a folder, for reading the training set takes minutes. */
export interface Readings {
  article(article: Article): Promise<ReadArticle>;
  question(text: string): Promise<ReadQuestion>;
}

/** Where one reading lies in the file, and what belongs to it. */
interface Entry {
  readonly key: string;
  readonly from: number;
  readonly bytes: number;
  readonly about: unknown;
}

const width = 512;

/** Opens the readings of a model folder, kept in the cache folder in two files that only grow. */
export async function openReadings(modelFolder: string, cacheFolder: string): Promise<Readings> {
  const reader = await openReader(modelFolder);
  mkdirSync(cacheFolder, { recursive: true });
  const [list, numbers] = [join(cacheFolder, 'readings.jsonl'), join(cacheFolder, 'readings.bin')];
  for (const file of [list, numbers]) if (!existsSync(file)) appendFileSync(file, '');
  const entries = new Map(
    readFileSync(list, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Entry)
      .map((entry) => [entry.key, entry]),
  );
  const file = openSync(numbers, 'r');
  let end = statSync(numbers).size;

  const find = (key: string): { readonly about: unknown; readonly values: Int8Array } | undefined => {
    const entry = entries.get(key);
    if (!entry) return undefined;
    const values = new Int8Array(entry.bytes);
    readSync(file, values, 0, entry.bytes, entry.from);
    return { about: entry.about, values };
  };
  const keep = (key: string, values: Int8Array, about: unknown): void => {
    const entry = { key, from: end, bytes: values.length, about };
    appendFileSync(numbers, new Uint8Array(values.buffer, values.byteOffset, values.length));
    appendFileSync(list, `${JSON.stringify(entry)}\n`);
    end += values.length;
    entries.set(key, entry);
  };

  return {
    async article(article) {
      const { title, text } = article;
      const sentences = passagesOf(article).map(({ sentence }) => textAt(text, sentence));
      const key = keyOf('article', title, ...sentences);
      const known = find(key);
      if (known)
        return {
          ends: Uint32Array.from(known.about as readonly number[]),
          vectors: asVectors(known.values, width),
        };
      const read = await readArticle({ title, sentences }, reader);
      keep(key, read.vectors.values, [...read.ends]);
      return read;
    },
    async question(text) {
      const key = keyOf('question', text);
      const known = find(key);
      if (known)
        return {
          ...(known.about as Pick<ReadQuestion, 'text' | 'pieces'>),
          vectors: asVectors(known.values, width),
        };
      const read = await readQuestion(text, reader);
      keep(key, read.vectors.values, { text: read.text, pieces: read.pieces });
      return read;
    },
  };
}

async function openReader(folder: string): Promise<Reader> {
  const wordPiece = readWordPiece(readFileSync(join(folder, 'tokenizer.json'), 'utf8'));
  if (!wordPiece) throw new Error(`${folder}: no vocabulary`);
  return { runtime: await openRuntime(join(folder, 'model_quantized.onnx')), wordPiece };
}

function keyOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('base64url').slice(0, 22);
}

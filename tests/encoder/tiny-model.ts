import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelFolder, PinnedModel } from '../../src/encoder/model-folder.ts';
import { type Lens, toTurning } from '../../src/meaning/lens.ts';

/** A vocabulary of a few characters; what stands together here means something alike to the tiny model. */
export const tinyVocabulary = [
  '[PAD]',
  '[UNK]',
  '[CLS]',
  '[SEP]',
  ...'猫狗鸟鱼山水',
  '##狗',
  'cat',
  '##s',
  ',',
  '?',
];
export const tinyWidth = 16;

/** A tokenizer.json of that vocabulary. */
export const tinyTokenizer = JSON.stringify({
  model: { type: 'WordPiece', vocab: Object.fromEntries(tinyVocabulary.map((word, id) => [word, id])) },
});

/** A model in the format of ONNX that looks each piece up in a table, with the inputs and the output of a BERT. */
export function tinyModel(inputs = ['input_ids', 'attention_mask', 'token_type_ids']): Buffer {
  const table = tinyVocabulary.flatMap((_, id) =>
    Array.from({ length: tinyWidth }, (_, at) => Math.sin(1 + id * 7 + at * (id + 1))),
  );
  const shape = [tinyVocabulary.length, tinyWidth];
  const node = message([1, 'table'], [1, inputs[0] ?? ''], [2, 'last_hidden_state'], [4, 'Gather']);
  const weights = message(
    ...shape.map((length): Field => [1, length]),
    [2, floats],
    [8, 'table'],
    [9, Buffer.from(Float32Array.from(table).buffer)],
  );
  const graph = message(
    [1, node],
    [2, 'tiny'],
    [5, weights],
    ...inputs.map((name): Field => [11, valueInfo(name, integers, ['batch', 'pieces'])]),
    [12, valueInfo('last_hidden_state', floats, ['batch', 'pieces', tinyWidth])],
  );
  return message([1, irVersion], [7, graph], [8, message([2, opset])]);
}

const [floats, integers, irVersion, opset] = [1, 7, 8, 13];

function valueInfo(name: string, type: number, dimensions: readonly (string | number)[]): Buffer {
  const shape = message(
    ...dimensions.map((one): Field => [1, typeof one === 'number' ? message([1, one]) : message([2, one])]),
  );
  return message([1, name], [2, message([1, message([1, type], [2, shape])])]);
}

type Field = readonly [number, number | string | Buffer];

/** A message of protocol buffers: numbers as varints, all else with its length before it. */
function message(...fields: readonly Field[]): Buffer {
  return Buffer.concat(
    fields.flatMap(([number, value]) => {
      if (typeof value === 'number') return [varint(number << 3), varint(value)];
      const bytes = Buffer.from(value);
      return [varint((number << 3) | 2), varint(bytes.length), bytes];
    }),
  );
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest & 127) | 128);
  }
}

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The tiny model as one that is pinned. */
export const tinyPinned: PinnedModel = {
  hubName: 'someone/tiny',
  pack: 'tiny@1.0.0',
  model: {
    name: 'model.onnx',
    sha256: sha256(tinyModel()),
    hubPath: 'onnx/model.onnx',
    packPath: 'package/model.onnx',
  },
  tokenizer: {
    name: 'tokenizer.json',
    sha256: sha256(tinyTokenizer),
    hubPath: 'tokenizer.json',
    packPath: 'package/tokenizer.json.gz',
  },
};

/** Writes the tiny model into a folder. */
export function writeTiny(folder: string, model: Buffer = tinyModel()): ModelFolder {
  writeFileSync(join(folder, 'model.onnx'), model);
  writeFileSync(join(folder, 'tokenizer.json'), tinyTokenizer);
  return {
    kind: 'model',
    modelPath: join(folder, 'model.onnx'),
    tokenizerPath: join(folder, 'tokenizer.json'),
    hash: sha256(model),
  };
}

/** A lens that changes nothing: the identity matrix. */
export const clearLens: Lens = (() => {
  const identity = Float32Array.from({ length: tinyWidth ** 2 }, (_, at) =>
    at % (tinyWidth + 1) === 0 ? 1 : 0,
  );
  const none = new Float32Array(tinyWidth);
  const turning = toTurning(identity, none);
  return {
    id: 'clear',
    tokens: turning,
    whole: turning,
    weight: none,
    asks: none,
    answer: identity,
    anyAnswer: none,
  };
})();

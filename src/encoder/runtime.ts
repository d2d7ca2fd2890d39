import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { InferenceSession, Tensor, TensorConstructor } from 'onnxruntime-web';
import { Fault, reasonOf } from '../base/fault.ts';

/** A model that is open. */
export interface Runtime {
  readonly name: 'onnxruntime-node' | 'onnxruntime-web';
  /** Reads some pieces of text together and gives a row of numbers a piece, and how long a row is. */
  run(ids: readonly number[]): Promise<{ readonly rows: Float32Array; readonly width: number }>;
  close(): Promise<void>;
}

/** What the two packages have in common, which are one interface. */
interface Onnx {
  readonly InferenceSession: {
    create(model: Uint8Array, options: InferenceSession.SessionOptions): Promise<InferenceSession>;
  };
  readonly Tensor: TensorConstructor;
}

/** One thread: the machine has other things to do, and windows come one after the other. */
const options: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionProviders: ['cpu'],
};
const inputs = ['input_ids', 'attention_mask', 'token_type_ids'] as const;
const output = 'last_hidden_state';

/** Opens a model file, with the compiled runtime if there is one unless told otherwise. Throws Fault `model-unusable` if it is none, or one with other inputs and outputs. */
export async function openRuntime(path: string, only?: Runtime['name']): Promise<Runtime> {
  const { onnx, name } = await loadOnnx(only);
  const session = await createSession(onnx, path);
  const isFitting = inputs.every((input) => session.inputNames.includes(input));
  if (!isFitting || !session.outputNames.includes(output)) {
    throw new Fault(
      'model-unusable',
      `${path}: it reads ${session.inputNames.join(', ')}, not ${inputs.join(', ')}`,
    );
  }
  const tensor = (values: BigInt64Array): Tensor => new onnx.Tensor('int64', values, [1, values.length]);
  return {
    name,
    async run(ids) {
      const { length } = ids;
      const told = await session.run({
        input_ids: tensor(BigInt64Array.from(ids, BigInt)),
        attention_mask: tensor(new BigInt64Array(length).fill(1n)),
        token_type_ids: tensor(new BigInt64Array(length)),
      });
      const rows = told[output]?.data;
      if (!(rows instanceof Float32Array))
        throw new Fault('model-unusable', `${path}: no floats come out of it`);
      return { rows, width: rows.length / length };
    },
    close: () => session.release(),
  };
}

async function createSession(onnx: Onnx, path: string): Promise<InferenceSession> {
  try {
    return await onnx.InferenceSession.create(await readFile(path), options);
  } catch (error) {
    throw new Fault('model-unusable', `${path}: ${reasonOf(error)}`, { cause: error });
  }
}

/** The compiled runtime where it is installed; else the one in WebAssembly, which runs anywhere, many times slower. */
async function loadOnnx(
  only: Runtime['name'] | undefined,
): Promise<{ readonly onnx: Onnx; readonly name: Runtime['name'] }> {
  const require = createRequire(import.meta.url);
  try {
    if (only !== 'onnxruntime-web')
      return { onnx: require('onnxruntime-node') as Onnx, name: 'onnxruntime-node' };
  } catch (error) {
    if (only !== undefined) throw error;
    // Not installed, or not for this machine.
  }
  const web = await import('onnxruntime-web');
  web.env.wasm.numThreads = 1;
  return { onnx: web, name: 'onnxruntime-web' };
}

import { createRequire } from 'node:module';
import { type LensFile, readLens } from './lens.ts';

const require = createRequire(import.meta.url);

/** The lens that comes with the project; eval/train.ts trains it. */
export const ownLens = readLens(require('./lens.json') as LensFile);

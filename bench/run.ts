/**
 * One way into all benchmarks: `npm run bench -- [figures|soak|latency|library|crash] …`; without such a word it is the
 * search libraries that are measured.
 */
const benches: Readonly<Record<string, () => Promise<unknown>>> = {
  figures: () => import('./figures.ts'),
  soak: () => import('./soak.ts'),
  library: () => import('./library.ts'),
  latency: () => import('./interaction-latency.ts'),
  crash: () => import('./crash.ts'),
};

const chosen = benches[process.argv[2] ?? ''];
// The benchmark reads its own options, without the word that chose it.
if (chosen) process.argv.splice(2, 1);
await (chosen ?? (() => import('./main.ts')))();

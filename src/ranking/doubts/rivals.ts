import type { Doubt } from './doubt.ts';

/** The model is not sure which sentence it is. */
export const unsure: Doubt = { name: 'unsure', weigh: ({ best }) => 1 - best.score };

/** The second best is nearly as good. */
export const closeRival: Doubt = {
  name: 'close-rival',
  weigh: ({ best, ranked }) => 1 - (best.score - (ranked.find((one) => one !== best)?.score ?? 0)),
};

import { defineConfig } from 'vitest/config';

/** What needs a browser, and a built page: `npm run test:browser`. */
export default defineConfig({
  test: { include: ['tests/browser/**/*.browser.ts'], testTimeout: 20_000, fileParallelism: false },
});

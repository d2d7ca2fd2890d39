import { defineConfig } from 'vite';

/** The playground's page: bundled whole, so that it never asks anybody but its own server. */
export default defineConfig({
  root: 'src/playground/page',
  base: '/',
  build: {
    outDir: '../../../dist/page',
    emptyOutDir: true,
    target: 'es2022',
    // The page's policy allows no inline data except pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});

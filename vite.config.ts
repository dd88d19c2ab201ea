import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig, type Plugin } from 'vite';
import { lightenClient } from './scripts/lighten-client';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

/** Bundles our own server around Remix's build, so that both share one database handle. */
const serverEntry: Plugin = {
  name: 'foyer-server-entry',
  enforce: 'post',
  config: (_, { isSsrBuild }) =>
    isSsrBuild ? { build: { rollupOptions: { input: './server.ts' } } } : undefined,
};

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: { '~': at('./app'), '#db': at('./db'), '#emails': at('./emails'), '#demo': at('./demo') },
  },
  build: { assetsInlineLimit: 0, target: 'es2022' },
  optimizeDeps: { esbuildOptions: { target: 'es2022' } },
  plugins: [
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true,
        v3_singleFetch: true,
        v3_routeConfig: true,
      },
    }),
    serverEntry,
    lightenClient(),
  ],
});

/* One file of the worker that a storm kills, so that it is up again in a moment. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Builds it into a folder of this name under .cache/storm; the path of the file. */
export async function bundleWorker(name: string, of: 'mail' | 'webhook' = 'mail'): Promise<string> {
  const outDir = join(root, '.cache', 'storm', name);
  mkdirSync(outDir, { recursive: true });
  await build({
    root,
    configFile: false,
    publicDir: false,
    // Hundreds of small files take longer to open than to run.
    ssr: { noExternal: ['kysely', 'zod', 'uuid', 'pg-boss', 'resend'] },
    logLevel: 'error',
    resolve: {
      alias: {
        '~': join(root, 'app'),
        '#db': join(root, 'db'),
        '#emails': join(root, 'emails'),
        '#demo': join(root, 'demo'),
      },
    },
    build: {
      ssr: join(root, `test/faults/${of}/worker.ts`),
      outDir,
      target: 'node22',
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  });
  return join(outDir, 'worker.mjs');
}

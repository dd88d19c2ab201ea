// Runs a benchmark or a storm from its sources: `npm run bench:web`, `npm run storm:web -- 20 7`.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const [file, ...args] = process.argv.slice(2);
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const vite = await createServer({
  configFile: false,
  resolve: { alias: { '~': at('app'), '#db': at('db'), '#emails': at('emails'), '#demo': at('demo') } },
  server: { middlewareMode: true, hmr: false, ws: false },
  appType: 'custom',
});
const { run } = await vite.ssrLoadModule(`/test/${file}.ts`);
await run(args);
await vite.close();
process.exit();

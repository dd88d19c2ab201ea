// Runs a benchmark of test/bench from its sources: `npm run bench:web`.
import { createServer } from 'vite';

const [name] = process.argv.slice(2);
const vite = await createServer({ configFile: false, server: { middlewareMode: true }, appType: 'custom' });
const { run } = await vite.ssrLoadModule(`/test/bench/${name}.ts`);
await run();
await vite.close();
process.exit();

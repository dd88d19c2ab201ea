// Runs the program from its sources through Vite: pages reload, the server restarts by hand.
import { createServer } from 'vite';

process.env.NODE_ENV ??= 'development';
const vite = await createServer({ server: { middlewareMode: true } });
const { serve } = await vite.ssrLoadModule('/server.ts');
await serve({ build: () => vite.ssrLoadModule('virtual:remix/server-build'), assets: vite.middlewares });
await vite.close();
process.exit();

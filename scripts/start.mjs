// Runs the built program under the Node of this project.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// The second start reads compiled code instead of compiling it again.
enableCompileCache(fileURLToPath(new URL('../.cache/compiled', import.meta.url)));
// React looks at it when it is loaded.
process.env.NODE_ENV ||= 'production';
const traces = process.env.OTEL_EXPORTER_OTLP_ENDPOINT ? await import('./traces.mjs') : null;
const { run } = await import('../build/server/index.js');

process.exitCode = await run(process.argv.slice(2));
await traces?.sendRest();
process.exit();

// Runs the built program under the Node of this project.
import { run } from '../build/server/index.js';

process.exitCode = await run(process.argv.slice(2));
process.exit();

/* Once per run of the browser tests: one Foyer in demo mode, in a folder of its own. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startFoyer } from './server';

export default async function setup() {
  const foyer = await startFoyer({ isDemo: true });
  const logFile = join(foyer.folder, 'foyer.log');
  const keep = setInterval(() => writeFileSync(logFile, foyer.log()), 50);
  writeFileSync(logFile, foyer.log());
  process.env.E2E_ORIGIN = foyer.origin;
  process.env.E2E_LOG = logFile;
  return async () => {
    clearInterval(keep);
    const errors = foyer.errors();
    const code = await foyer.stop();
    if (errors.length > 0) throw new Error(`Foyer reported errors:\n${errors.join('\n')}`);
    if (code !== 0) throw new Error(`Foyer ended with ${code}`);
  };
}

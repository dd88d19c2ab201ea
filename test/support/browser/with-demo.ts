/* Once per run of the browser tests: the folder of a demo that is made and stopped, which each file's Foyer copies. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFoyer } from './server';

export default async function setup() {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-demo-'));
  const tidy = async () => rmSync(folder, { recursive: true, force: true });
  try {
    const foyer = await startFoyer({ isDemo: true, folder });
    const errors = foyer.errors();
    const code = await foyer.stop();
    if (errors.length > 0) throw new Error(`Foyer reported errors:\n${errors.join('\n')}`);
    if (code !== 0) throw new Error(`Foyer ended with ${code}`);
  } catch (error) {
    await tidy();
    throw error;
  }
  process.env.E2E_DEMO = folder;
  return tidy;
}

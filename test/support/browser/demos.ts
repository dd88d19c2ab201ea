/*
 * A Foyer for each file of browser tests: a demo as it was made, which only that file changes, so that files stand on
 * nothing that others did and several run at once.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Foyer, startFoyer } from './server';

export class Demos {
  #open: { file: string; folder: string; foyer: Foyer } | null = null;

  /** The Foyer of this file; that of the file before ends. */
  async of(file: string): Promise<Foyer> {
    if (this.#open?.file === file) return this.#open.foyer;
    await this.close();
    const folder = mkdtempSync(join(tmpdir(), 'foyer-demo-'));
    cpSync(process.env.E2E_DEMO ?? '', folder, { recursive: true });
    const foyer = await startFoyer({ isDemo: true, folder });
    this.#open = { file, folder, foyer };
    return foyer;
  }

  /** Throws when it reported errors, or did not end well. */
  async close(): Promise<void> {
    if (!this.#open) return;
    const { file, folder, foyer } = this.#open;
    this.#open = null;
    const errors = foyer.errors();
    const code = await foyer.stop();
    rmSync(folder, { recursive: true, force: true });
    if (errors.length > 0) throw new Error(`In ${file}, Foyer reported errors:\n${errors.join('\n')}`);
    if (code !== 0) throw new Error(`After ${file}, Foyer ended with ${code}`);
  }
}

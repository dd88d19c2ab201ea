/*
 * A Foyer for each file of browser tests: a demo as it was made, which only that file changes, so that files stand on
 * nothing that others did and several run at once. Mail that the demo has written names the address it was written at,
 * so all demos of one process of tests are open at one address, one after the other.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../database/postgres';
import { type Foyer, startFoyer } from './server';

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'foyer-demo-'));
const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });

type Made = { folder: string; port: number };

export class Demos {
  #made: Made | null = null;
  #open: { file: string; folder: string; foyer: Foyer } | null = null;

  /** The Foyer of this file; that of the file before ends. */
  async of(file: string): Promise<Foyer> {
    if (this.#open?.file === file) return this.#open.foyer;
    await this.#endFile();
    this.#made ??= await made();
    const folder = emptyFolder();
    cpSync(this.#made.folder, folder, { recursive: true });
    const foyer = await startFoyer({ isDemo: true, folder, port: this.#made.port });
    this.#open = { file, folder, foyer };
    return foyer;
  }

  /** Throws when the last one reported errors, or did not end well. */
  async close(): Promise<void> {
    try {
      await this.#endFile();
    } finally {
      if (this.#made) remove(this.#made.folder);
    }
  }

  async #endFile(): Promise<void> {
    if (!this.#open) return;
    const { file, folder, foyer } = this.#open;
    this.#open = null;
    await endedWell(foyer, file).finally(() => remove(folder));
  }
}

/** A demo that was made and stopped. */
async function made(): Promise<Made> {
  const [folder, port] = [emptyFolder(), await freePort()];
  try {
    await endedWell(await startFoyer({ isDemo: true, folder, port }), 'the demo while it was made');
  } catch (error) {
    remove(folder);
    throw error;
  }
  return { folder, port };
}

async function endedWell(foyer: Foyer, file: string): Promise<void> {
  const errors = foyer.errors();
  const code = await foyer.stop();
  if (errors.length > 0) throw new Error(`In ${file}, Foyer reported errors:\n${errors.join('\n')}`);
  if (code !== 0) throw new Error(`After ${file}, Foyer ended with ${code}`);
}

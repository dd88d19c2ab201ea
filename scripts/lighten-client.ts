// What the browser is given, made as light as it gets once, when the program is built: every text beside its brotli
// and gzip, and none of the framework's own scripts, which no page of ours runs.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(css|js|svg|txt|xml|json)$/;
/** A compressed copy that saves less than this is not worth its header. */
const WORTH = 0.9;

export function lightenClient(): Plugin {
  let isClient = false;
  let folder = '';
  let scripts: string[] = [];
  return {
    name: 'foyer-lighten-client',
    enforce: 'post',
    apply: 'build',
    configResolved({ build }) {
      isClient = !build.ssr;
      folder = build.outDir;
    },
    writeBundle(_, bundle) {
      if (isClient)
        scripts = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? one.fileName : []));
    },
    closeBundle: {
      order: 'post',
      handler() {
        if (isClient) {
          for (const name of scripts) rmSync(join(folder, name), { force: true });
          compressIn(folder);
        } else removeList(join(dirname(folder), 'client/assets'));
      },
    },
  };
}

function compressIn(folder: string): void {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || !TEXT.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const whole = readFileSync(path);
    const made = {
      br: brotliCompressSync(whole, {
        params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
      }),
      gz: gzipSync(whole, { level: 9 }),
    };
    for (const [ending, bytes] of Object.entries(made))
      if (bytes.length < whole.length * WORTH) writeFileSync(`${path}.${ending}`, bytes);
  }
}

/** The list of the framework's scripts, which is written with the server's build. */
function removeList(folder: string): void {
  const lists = readdirSync(folder).filter((name) => /^manifest-.*\.js$/.test(name));
  for (const name of lists) rmSync(join(folder, name));
}

/*
 * The built files: style sheets, fonts, pictures, our one script. They are the same for everybody and few, so they are
 * read once and answered from memory, each in the shortest encoding that its reader takes. The build has made the
 * encodings; the way a file is kept follows from its folder, whose names hold a hash of what is in them.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import type { RequestHandler } from 'express';

const HASHED = '/assets/';
const FOR_EVER = 'public, max-age=31536000, immutable';
const FOR_AN_HOUR = 'public, max-age=3600';

/** How an encoding is called in a header, and what its file ends with; the shortest first. */
const ENCODINGS = { br: '.br', gzip: '.gz' } as const;
type Encoding = keyof typeof ENCODINGS;

type Asset = { bytes: Buffer; type: string; tag: string; encoded: Map<Encoding, Buffer> };

/** Answers requests for a built file; everything else goes on. */
export function serveAssets(folder: string): RequestHandler {
  const assets = readAssets(folder);
  return (request, response, next) => {
    const asset = assets.get(request.path);
    if (!asset || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    const offered = [...asset.encoded.keys()];
    const encoding = offered.find((one) => request.acceptsEncodings(one));
    response.set({
      'Cache-Control': request.path.startsWith(HASHED) ? FOR_EVER : FOR_AN_HOUR,
      ETag: `"${asset.tag}${encoding ? `-${encoding}` : ''}"`,
    });
    response.type(asset.type).removeHeader('Vary');
    if (offered.length > 0) response.set('Vary', 'Accept-Encoding');
    if (encoding) response.set('Content-Encoding', encoding);
    response.send((encoding && asset.encoded.get(encoding)) ?? asset.bytes);
  };
}

function readAssets(folder: string): Map<string, Asset> {
  const assets = new Map<string, Asset>();
  if (!existsSync(folder)) return assets;
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const there = new Set(names);
  const isCopy = (name: string) =>
    Object.values(ENCODINGS).some((end) => name.endsWith(end) && there.has(name.slice(0, -end.length)));
  for (const name of names) {
    const path = name.slice(folder.length).split(sep).join('/');
    if (isCopy(name) || path.startsWith('/.')) continue;
    const bytes = readFileSync(name);
    const copies = Object.entries(ENCODINGS) as [Encoding, string][];
    assets.set(path, {
      bytes,
      type: extname(name),
      tag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
      encoded: new Map(
        copies.flatMap(([encoding, end]) =>
          there.has(name + end) ? [[encoding, readFileSync(name + end)] as const] : [],
        ),
      ),
    });
  }
  return assets;
}

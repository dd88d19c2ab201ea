/*
 * Pages this process has made, kept while they are true. A page belongs to one session and to one state of everything
 * it was made from; whoever asks says both, and anything else is never handed out. What was asked for longest ago goes
 * first when the memory is used up.
 */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

type Kept = { of: string; from: number; until: number; plain: Buffer; encoded: Map<Encoding, Buffer> };
/** Whose page, made from what, asked for when. */
export type Wanted = { owner: string; of: string; at: Date };

/** Of two requests at once, the one that was asked first may be the second to look. */
const AT_ONCE_MS = 5_000;
/** Besides its bytes, what a page takes to be remembered. */
const OVERHEAD = 1024;

export class KeptPages {
  readonly #pages = new Map<string, Kept>();
  #bytes = 0;

  constructor(private readonly limit: number) {}

  /** The bytes in memory; never more than the limit. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The page as it was made, if it is still true. */
  find({ owner, of, at }: Wanted): Kept | null {
    const kept = this.#pages.get(owner);
    if (!kept) return null;
    const isTrue = kept.of === of && kept.from <= at.getTime() && at.getTime() < kept.until;
    this.#forget(owner, kept);
    if (!isTrue) return null;
    this.#remember(owner, kept);
    return kept;
  }

  /** Keeps a page from the moment it was asked for until it may say something else. */
  keep({ owner, of, at }: Wanted, html: string, until: Date): Kept {
    const kept = {
      of,
      from: at.getTime() - AT_ONCE_MS,
      until: until.getTime(),
      plain: Buffer.from(html),
      encoded: new Map(),
    };
    const before = this.#pages.get(owner);
    if (before) this.#forget(owner, before);
    this.#remember(owner, kept);
    return kept;
  }

  /** The page's bytes in an encoding, made when they are first wanted. */
  async bytesOf(owner: string, kept: Kept, encoding: Encoding | null): Promise<Buffer> {
    if (!encoding) return kept.plain;
    const known = kept.encoded.get(encoding);
    if (known) return known;
    const made = await compress[encoding](kept.plain);
    if (this.#pages.get(owner) !== kept) return made;
    this.#forget(owner, kept);
    kept.encoded.set(encoding, made);
    this.#remember(owner, kept);
    return made;
  }

  #remember(owner: string, kept: Kept): void {
    const size = sizeOf(kept);
    if (size > this.limit) return;
    this.#pages.set(owner, kept);
    this.#bytes += size;
    for (const [oldest, page] of this.#pages) {
      if (this.#bytes <= this.limit) return;
      this.#forget(oldest, page);
    }
  }

  #forget(owner: string, kept: Kept): void {
    if (this.#pages.delete(owner)) this.#bytes -= sizeOf(kept);
  }
}

function sizeOf({ plain, encoded }: Kept): number {
  let size = OVERHEAD + plain.length;
  for (const bytes of encoded.values()) size += bytes.length;
  return size;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const compress: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (bytes) => zip(bytes, { level: 9 }),
};

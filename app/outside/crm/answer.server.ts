/*
 * What a CRM answers, as both adapters take it: so many bytes and no more, of the shape that is documented, its words such
 * as can be kept. What was answered may be kept for later; a failure never is.
 */
import { z } from 'zod';

/** An answer that isn't what is documented. */
export class Unreadable extends Error {}

export const MOST_BYTES = 16 * 1024 * 1024;

/** The text of an answer that was asked for by `fetch`, which reads whatever comes. */
export async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const body = response.body as AsyncIterable<Uint8Array> | null;
  if (!body) return '';
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Unreadable('an answer without end');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

export function readAs<T>(shape: z.ZodType<T>, answered: unknown): T {
  const read = shape.safeParse(answered);
  if (!read.success) throw new Unreadable('an answer of another shape');
  return read.data;
}

/** Of a list, what can be read; where that is nothing at all, the list can't be. */
export function readEach<T>(shape: z.ZodType<T>, all: readonly unknown[]): T[] {
  const read = all.flatMap((one) => {
    const { data } = shape.safeParse(one);
    return data === undefined ? [] : [data];
  });
  if (all.length > 0 && read.length === 0) throw new Unreadable('a list of something else');
  return read;
}

/** Words as the database can keep them. */
export const words = z.string().transform((said) => said.replaceAll('\u0000', '').replace(/\p{Cs}/gu, ''));

export function instantIn(said: string | null | undefined): Date | null {
  const at = new Date(said ?? '');
  return Number.isNaN(at.getTime()) ? null : at;
}

/** What was answered is kept; what failed is asked anew, as it may be well again a moment later. */
export function keptOnceThere<T>(ask: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= ask().catch((error) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}

/*
 * A file as it is taken away: always to be saved, never shown, but for pictures that were made anew here. Were it opened
 * all the same it could do nothing, as of nobody and nowhere.
 */
import { Readable } from 'node:stream';
import { create } from 'content-disposition';
import { FileAway, keyOf, type Place, store } from '#db/file/store.server';
import { log } from '../../log.server';

/** A file that a program takes away, and where its bytes are. */
export type FileSent = { place: Place; file: Kept };

type Kept = { name: string; mime: string; bytes: number; picture?: object | null };

/** @throws Response 404 where its bytes are gone */
export async function fileAnswer(place: Place, { name, mime, bytes, picture }: Kept): Promise<Response> {
  const body = await store()
    .read(keyOf(place))
    .catch((error) => {
      if (!(error instanceof FileAway)) throw error;
      log().error({ file: place.fileId }, 'the bytes of a file are not in the store');
      throw new Response(null, { status: 404 });
    });
  return new Response(Readable.toWeb(body) as ReadableStream, {
    headers: {
      'Content-Type': mime,
      'Content-Length': String(bytes),
      'Content-Disposition': create(name, { type: picture ? 'inline' : 'attachment' }),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store, no-transform',
    },
  });
}

import type { LoaderFunctionArgs } from '@remix-run/node';
import { found } from '../../http/request/params.server';
import { logoCalled } from '../../queries/workspace/logo.server';

/** A logo stays what it is under its address, so it is asked for once. */
export async function loader({ params }: LoaderFunctionArgs) {
  const png = found(await logoCalled(params.file ?? ''));
  return new Response(new Uint8Array(png), {
    headers: {
      'Content-Type': 'image/png',
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
    },
  });
}

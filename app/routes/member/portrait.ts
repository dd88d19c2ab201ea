import type { LoaderFunctionArgs } from '@remix-run/node';
import { found } from '../../http/request/params.server';
import { portraitCalled } from '../../queries/member/portrait.server';

/** A photo stays what it is under its address, so it is asked for once. */
export async function loader({ params }: LoaderFunctionArgs) {
  const jpeg = found(await portraitCalled(params.file ?? ''));
  return new Response(new Uint8Array(jpeg), {
    headers: {
      'Content-Type': 'image/jpeg',
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
    },
  });
}

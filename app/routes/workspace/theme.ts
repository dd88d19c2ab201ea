/*
 * The workspace's colour as a stylesheet of its own, so that no page needs inline styles. The address holds the
 * colour, so the answer never changes.
 */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { isHexColour, themeCss } from '../../domain/workspace/theme';

export function loader({ params }: LoaderFunctionArgs) {
  const colour = `#${params.colour ?? ''}`;
  if (!isHexColour(colour)) throw new Response(null, { status: 404 });
  return new Response(themeCss(colour), {
    headers: {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  });
}

import type { LoaderFunctionArgs } from '@remix-run/node';
import { env } from '../../env.server';
import { found, idIn } from '../../http/request/params.server';
import { startingPoint } from '../../queries/starting-point/starting-points.server';
import { requirePlanner } from './points-guard.server';

/** The latest version as a file, to be kept or taken to another Foyer. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requirePlanner({ request, context });
  const { document } = found(await startingPoint(member, idIn(params.id)));
  const file = { $schema: `${env().origin}/starting-points/schema.json`, ...document };
  const name = encodeURIComponent(`${document.name}.json`);
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="starting-point.json"; filename*=UTF-8''${name}`,
      'Cache-Control': 'no-store',
    },
  });
}

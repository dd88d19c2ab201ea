import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { found, idIn } from '../../http/request/params.server';
import { startingPoint } from '../../queries/starting-point/starting-points.server';
import { sayStartingPoint } from '../../speech/en/starting-point/say-starting-points';
import { StartingPointPage } from '../../ui/starting-point/starting-point-page';
import { requirePlanner } from './points-guard.server';

export { PlannersOnly as ErrorBoundary } from '../../ui/starting-point/planners-only';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.name}, a starting point, Foyer` : 'Foyer' },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requirePlanner({ request, context });
  return sayStartingPoint(found(await startingPoint(member, idIn(params.id))));
}

export default function StartingPointRoute() {
  return <StartingPointPage point={useLoaderData<typeof loader>()} />;
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { found, idIn } from '../../http/request/params.server';
import { startingPoint } from '../../queries/starting-point/starting-points.server';
import { sayStartingPoint } from '../../speech/en/starting-point/say-starting-points';
import type { FormReply } from '../../ui/form/form-reply';
import { StartingPointPage } from '../../ui/starting-point/starting-point-page';
import { requirePlanner } from './points-guard.server';

export { PlannersOnly as ErrorBoundary } from '../../ui/starting-point/planners-only';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.point.name}, a starting point, Foyer` : 'Foyer' },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requirePlanner({ request, context });
  const point = sayStartingPoint(found(await startingPoint(member, idIn(params.id))));
  const asked = new URL(request.url).searchParams;
  const opened = {
    phase: asked.get('phase'),
    step: asked.get('step'),
    stepIn: asked.get('in'),
    field: asked.get('field'),
  };
  return { point, open: asked.get('edit'), opened };
}

export default function StartingPointRoute() {
  return <StartingPointPage {...useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}

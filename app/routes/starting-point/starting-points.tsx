import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readAmount } from '../../domain/handoff/amount';
import { CURRENCIES } from '../../domain/handoff/currencies';
import { startingPoints } from '../../queries/starting-point/starting-points.server';
import { sayStartingPoints } from '../../speech/en/starting-point/say-starting-points';
import type { FormReply } from '../../ui/form/form-reply';
import { StartingPointsPage } from '../../ui/starting-point/starting-points-page';
import { requirePlanner } from './points-guard.server';

export { PlannersOnly as ErrorBoundary } from '../../ui/starting-point/planners-only';

export const meta: MetaFunction = () => [{ title: 'Starting points, Foyer' }];

/** Longer than any deal is called. */
const MOST = 300;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requirePlanner({ request, context });
  const asked = new URL(request.url).searchParams;
  const deal = (asked.get('deal') ?? '').slice(0, MOST);
  const value = (asked.get('value') ?? '').slice(0, MOST);
  const isTried = deal.trim() !== '' || value.trim() !== '';
  const currency = CURRENCIES.find((one) => one === asked.get('currency')) ?? 'EUR';
  const tried = isTried ? { deal, value, currency, amount: readAmount(value) } : null;
  return sayStartingPoints(await startingPoints(member, tried));
}

export default function StartingPoints() {
  return <StartingPointsPage page={useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}

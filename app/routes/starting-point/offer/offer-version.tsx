import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { offerVersion } from '../../../commands/starting-point/offer-version.server';
import { slipped } from '../../../domain/form/slip';
import { isId } from '../../../domain/request/id';
import { optionalParagraphs, orEmpty } from '../../../domain/statement/wording-rules';
import { malformed, readFormInto, refused } from '../../../http/form/form.server';
import { found, idIn } from '../../../http/request/params.server';
import { offersOf } from '../../../queries/starting-point/offers.server';
import { sayDifference } from '../../../speech/en/starting-point/say-differences';
import type { FormReply } from '../../../ui/form/form-reply';
import { OfferPage } from '../../../ui/starting-point/offer-page';
import { requirePlanner } from '../points-guard.server';

export { PlannersOnly as ErrorBoundary } from '../../../ui/starting-point/planners-only';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Offer version ${data.number} of ${data.name}, Foyer` : 'Foyer' },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requirePlanner({ request, context });
  const facts = found(await offersOf(member, idIn(params.id)));
  const { differences, rows, ...same } = facts;
  return {
    ...same,
    differences: differences.map(sayDifference),
    rows: rows.map(({ matters, ...row }) => ({ ...row, matters: matters.map(sayDifference) })),
    offered: new URL(request.url).searchParams.has('offered'),
  };
}

const offerForm = z.object({
  to: z
    .array(z.string().refine(isId))
    .max(200)
    .default([])
    .refine((ids) => ids.length > 0, slipped({ code: 'missing', field: 'point_offered_to' })),
  words: orEmpty(optionalParagraphs({ field: 'point_offer_words', max: 500 })),
});

/** Offers the latest version to those that are ticked. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requirePlanner({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, offerForm, 'offer');
  if (!form.ok) return malformed(form.reply);
  const { to: onboardingIds, words } = form.value;
  const outcome = await offerVersion(member, id, { onboardingIds, words });
  if (!outcome.ok) return refused(outcome, 'offer', form.typed);
  return redirect(`/starting-points/${id}/offer?offered`, 303);
}

export default function OfferVersion() {
  return <OfferPage page={useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}

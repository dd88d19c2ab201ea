import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireMember } from '../../../auth/member/member.server';
import { answerOffer } from '../../../commands/starting-point/offer-version.server';
import { isId } from '../../../domain/request/id';
import { optionalLine, orEmpty } from '../../../domain/statement/wording-rules';
import { malformed, readFormInto, refused } from '../../../http/form/form.server';
import { idIn } from '../../../http/request/params.server';

export { default, loader, meta } from '../../onboarding/onboarding';

const answerForm = z.object({
  offer: z.string().refine(isId),
  answer: z.enum(['take', 'keep']),
  words: orEmpty(optionalLine({ field: 'point_offer_words', max: 300 })),
});

/** The host takes the version that is offered, or keeps the one there is. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, answerForm, 'offer');
  if (!form.ok) return malformed(form.reply);
  const { offer: offerId, answer, words } = form.value;
  const outcome = await answerOffer(member, id, { offerId, isTaken: answer === 'take', words });
  if (!outcome.ok) return refused(outcome, 'offer', form.typed);
  return redirect(`/onboardings/${id}`, 303);
}

import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { leavePointOpen } from '../../commands/review/leave-point-open.server';
import { noteCallOutcome } from '../../commands/review/note-call-outcome.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { meetingsAt } from '../../ui/meeting/meeting-links';
import { callFormOf } from '../../ui/review/what-came';
import { callOutcomeForm } from './resolution-form';

export { default, loader, meta } from './onboarding-corrections';

/** What came of a point that was set for the call, or until when it stays open. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, statementId] = [idIn(params.id), idIn(params.statementId)];
  const name = callFormOf(statementId);
  const form = await readFormInto(request, callOutcomeForm, name);
  if (!form.ok) return malformed(form.reply);
  const { wording: wordingId, from, ...outcome } = form.value;
  const item = { statementId, wordingId };
  const noted = await ('until' in outcome
    ? leavePointOpen(member, id, item, outcome)
    : noteCallOutcome(member, id, item, outcome));
  if (!noted.ok) return refusedInPlace(noted, name, form.typed);
  if (from === 'meetings') throw redirect(`${meetingsAt(id)}#${statementId}`, 303);
  throw redirect(
    `/onboardings/${id}/corrections?${'until' in outcome ? 'open' : 'noted'}=${statementId}#saved`,
    303,
  );
}

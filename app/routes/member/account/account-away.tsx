import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireMember } from '../../../auth/member/member.server';
import { beAway } from '../../../commands/member/be-away.server';
import { slipped } from '../../../domain/form/slip';
import { isId } from '../../../domain/request/id';
import { day } from '../../../domain/statement/wording-rules';
import { malformed, readFormInto, refused } from '../../../http/form/form.server';
import { AWAY_FORM } from '../../../ui/member/away-form';

export { default, loader, meta } from './account';

const away = z.object({
  from: day({ field: 'away_from' }),
  until: day({ field: 'away_until' }),
  standIn: z
    .string()
    .default('')
    .refine(isId, slipped({ code: 'missing', field: 'stand_in' })),
});

/** Says from when to when, and who stands in. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const form = await readFormInto(request, away, AWAY_FORM);
  if (!form.ok) return malformed(form.reply);
  const { from, until, standIn: standInId } = form.value;
  const outcome = await beAway(member, { from, until, standInId });
  if (!outcome.ok) return refused(outcome, AWAY_FORM, form.typed);
  throw redirect('/account?saved=away#away', 303);
}

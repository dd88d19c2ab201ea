import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireMember } from '../../auth/member/member.server';
import { changeRole } from '../../commands/member/change-role.server';
import { slipped } from '../../domain/form/slip';
import { ROLES } from '../../domain/onboarding/access';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { memberAt, roleFormOf } from '../../ui/member/members-page';

export { default, loader, meta } from './members';

const choice = z.object({ role: z.enum(ROLES, slipped({ code: 'missing', field: 'role' })) });

/** Gives a member another role. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'see_members');
  const id = idIn(params.id);
  const form = await readFormInto(request, choice, roleFormOf(id));
  if (!form.ok) return malformed(form.reply);
  const outcome = await changeRole(member, id, form.value.role);
  if (!outcome.ok) return refused(outcome, roleFormOf(id), form.typed);
  throw redirect(`/members#${memberAt(id)}`, 303);
}

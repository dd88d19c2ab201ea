import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { remindOfSeveral } from '../../commands/step/several-steps.server';
import { malformed, readFormInto } from '../../http/form/form.server';
import { became, doneForm } from './board-form';

export { default, loader, meta } from './board';

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const form = await readFormInto(request, doneForm, 'board');
  if (!form.ok) return malformed(form.reply);
  const several = await remindOfSeveral(member, form.value.steps);
  return became(member, { is: 'remind' }, several);
}

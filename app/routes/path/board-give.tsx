import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { arrangeSeveral } from '../../commands/step/several-steps.server';
import { malformed, readFormInto } from '../../http/form/form.server';
import { nameOf } from '../../queries/step/step-titles.server';
import { became, giveForm } from './board-form';

export { default, loader, meta } from './board';

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const form = await readFormInto(request, giveForm, 'board');
  if (!form.ok) return malformed(form.reply);
  const several = await arrangeSeveral(member, form.value.steps, { is: 'who', who: form.value.who });
  return became(member, { is: 'give', to: (await nameOf(member, form.value.who)) ?? '' }, several);
}

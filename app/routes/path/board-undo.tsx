import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { moveSeveralBack, takeSeveralBack } from '../../commands/step/several-steps.server';
import { malformed, readFormInto } from '../../http/form/form.server';
import { became, undoForm } from './board-form';

export { default, loader, meta } from './board';

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const form = await readFormInto(request, undoForm, 'board');
  if (!form.ok) return malformed(form.reply);
  const { marks, moves } = form.value;
  const several =
    moves.length > 0 ? await moveSeveralBack(member, moves) : await takeSeveralBack(member, marks);
  return became(member, { is: 'undo' }, several);
}

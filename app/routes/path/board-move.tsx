import { type ActionFunctionArgs, data } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { arrangeSeveral } from '../../commands/step/several-steps.server';
import { malformed, readFormInto } from '../../http/form/form.server';
import { dayOff } from '../../queries/clock/days-off.server';
import { readerOf } from '../../queries/member/reader.server';
import { sayDayOff } from '../../speech/en/clock/say-days-off';
import { sayShortDay } from '../../speech/en/say-time';
import type { BoardReply } from '../../ui/path/board-links';
import { became, moveToForm } from './board-form';

export { default, loader, meta } from './board';

/** Moves the chosen steps. A day on which nobody works is named first, and taken where the press is repeated. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const form = await readFormInto(request, moveToForm, 'board');
  if (!form.ok) return malformed(form.reply);
  const { steps, on, isSaidOff } = form.value;
  const reader = await readerOf(member);
  const off = steps.length > 0 && !isSaidOff ? await dayOff(member.workspaceId, on) : null;
  if (off) {
    const said = `${sayDayOff(on, off, reader)}. Choose another day, or press Move again to have it so.`;
    return data<BoardReply>(
      { form: 'board', typed: { ...form.typed, offDay: on }, errors: { on: said } },
      { status: 422 },
    );
  }
  const several = await arrangeSeveral(member, steps, { is: 'day', on });
  return became(member, { is: 'move', to: sayShortDay(on, reader) }, several);
}

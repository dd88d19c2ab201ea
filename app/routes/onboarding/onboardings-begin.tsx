import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { startMany } from '../../commands/onboarding/start-many.server';
import { readFormInto } from '../../http/form/form.server';
import { REFUSAL_WORDS } from '../../ui/frame/copy';
import type { ManyReply } from '../../ui/onboarding/many-page';
import { beginning } from './beginning.server';
import { manyForm } from './many-form';

export { default, loader, meta } from './onboardings-import';

/** Begins what the page before showed: all of it, or nothing. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const { owners } = await beginning(member);
  const form = await readFormInto(request, manyForm(owners), 'many');
  if (!form.ok)
    return data<ManyReply>(
      { is: 'wrong', wrongs: Object.values(form.reply.errors).map((message) => ({ line: null, message })) },
      { status: 400 },
    );
  const outcome = await startMany(member, form.value);
  if (!outcome.ok) {
    const message = REFUSAL_WORDS[outcome.code];
    const wrongs = (outcome.gaps ?? []).map(({ at, about }) => ({
      line: Number(at),
      message: `${about}: ${message}`,
    }));
    return data<ManyReply>(
      { is: 'wrong', wrongs: wrongs.length > 0 ? wrongs : [{ line: null, message }] },
      { status: outcome.code === 'not_allowed' ? 403 : 409 },
    );
  }
  return redirect(`/onboardings/import?begun=${outcome.begun}&before=${outcome.before}`, 303);
}

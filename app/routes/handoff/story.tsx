import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { tellStory } from '../../commands/handoff/tell-story.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { STORY_FORM } from '../../ui/handoff/story/story-part';
import { storyForm } from './story-form';

export { default, loader, meta } from './handoff';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, storyForm, STORY_FORM);
  if (!form.ok) return malformed(form.reply);
  const outcome = await tellStory(member, id, form.value.typed, form.value.shown);
  if (!outcome.ok) return refusedInPlace(outcome, STORY_FORM, form.typed);
  return redirect(`/onboardings/${id}/handoff#story`, 303);
}

import { type ActionFunctionArgs, data } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { malformed, readFormInto } from '../../http/form/form.server';
import { found, idIn } from '../../http/request/params.server';
import { previewStep } from '../../queries/step/preview-step.server';
import { sayPreview } from '../../speech/en/step/say-preview';
import type { PathReply } from '../../ui/path/path-links';
import { addFormOf, stepFormOf } from '../../ui/path/path-links';
import { stepForm } from '../path/path-form';

export { default, loader, meta } from '../path/path';

/** Shows a step as it would read, with the words still in their fields. It keeps nothing. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, phaseId] = [idIn(params.id), idIn(params.phaseId)];
  const stepId = params.stepId === undefined ? null : idIn(params.stepId);
  const name = stepId ? stepFormOf(stepId) : addFormOf(phaseId);
  const form = await readFormInto(request, stepForm, name);
  if (!form.ok) return malformed(form.reply);
  const shown = found(await previewStep(member, id, { phaseId, stepId }, form.value.words));
  return data<PathReply>({ form: name, typed: form.typed, errors: {}, preview: sayPreview(shown) });
}

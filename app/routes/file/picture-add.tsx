import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireMember } from '../../auth/member/member.server';
import { ALT_LIMIT } from '../../domain/file/attached';
import { line } from '../../domain/statement/wording-rules';
import { attachOrSay, letIn } from '../../http/file/let-in.server';
import { shownPicture } from '../../http/file/shown-picture.server';
import { malformed, readInto, refused } from '../../http/form/form.server';
import { found, idIn } from '../../http/request/params.server';
import { attachmentsPage } from '../../queries/file/attachments-page.server';
import { SHOWN_KINDS } from '../../speech/en/file/say-attachments';
import { attachmentsAt, PICTURE_FORM } from '../../ui/file/file-links';
import type { FilesReply } from '../../ui/file/files-reply';

export { default, loader, meta } from './attachments';

const altForm = z.object({ alt: line({ field: 'picture_alt', max: ALT_LIMIT }) });

/** "Put it on the step": a picture, made anew, with what it shows in words. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, stepId] = [idIn(params.id), idIn(params.stepId)];
  found(await attachmentsPage(member, id, stepId));
  const typed = context.received?.typed ?? {};
  const form = readInto(typed, altForm, PICTURE_FORM);
  if (!form.ok) return malformed(form.reply);
  const { files, failed } = await letIn(context.received, SHOWN_KINDS);
  const [sent] = files;
  const picture = sent && (await shownPicture(sent, form.value.alt));
  if (sent && !picture) failed.push({ name: sent.name, failure: { code: 'no_picture' } });
  const outcome = await attachOrSay(member, id, stepId, picture ? [picture] : []);
  if (!outcome.ok) return refused(outcome, PICTURE_FORM, form.typed);
  failed.push(...outcome.failed);
  if (picture && failed.length === 0) throw redirect(`${attachmentsAt(id, stepId)}#on-it`, 303);
  const errors = { files: failed.length === 0 ? 'Choose a picture first' : 'Choose another picture' };
  const arrived = { kept: 0, of: 1, failed };
  return data<FilesReply>({ form: PICTURE_FORM, typed: form.typed, errors, arrived }, { status: 400 });
}

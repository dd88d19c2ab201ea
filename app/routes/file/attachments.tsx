import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { FILE_KINDS } from '../../domain/file/file-types';
import { attachOrSay, letIn } from '../../http/file/let-in.server';
import { refused } from '../../http/form/form.server';
import { found, idIn } from '../../http/request/params.server';
import { attachmentsPage } from '../../queries/file/attachments-page.server';
import { sayAttachments } from '../../speech/en/file/say-attachments';
import { AttachmentsPage } from '../../ui/file/attachments-page';
import { ATTACH_FORM, attachmentsAt } from '../../ui/file/file-links';
import type { FilesReply } from '../../ui/file/files-reply';

export const meta: MetaFunction<typeof loader> = ({ data: facts }) => [
  { title: facts ? `Files of “${facts.step.title}”, ${facts.customer}, Foyer` : 'Foyer' },
];

/** What we put on a step. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  return sayAttachments(found(await attachmentsPage(member, idIn(params.id), idIn(params.stepId))));
}

/** "Put them on the step": what is good of a batch is kept when others fail, and each failure is named. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, stepId] = [idIn(params.id), idIn(params.stepId)];
  found(await attachmentsPage(member, id, stepId));
  const { files, failed } = await letIn(context.received, FILE_KINDS);
  const of = files.length + failed.length;
  const outcome = await attachOrSay(
    member,
    id,
    stepId,
    files.map((file) => ({ ...file, picture: null })),
  );
  if (!outcome.ok) return refused(outcome, ATTACH_FORM, {});
  failed.push(...outcome.failed);
  if (of > 0 && failed.length === 0) throw redirect(`${attachmentsAt(id, stepId)}#on-it`, 303);
  const errors = { files: of === 0 ? 'Choose a file first' : 'Choose what is missing once more' };
  const arrived = { kept: of - failed.length, of, failed };
  return data<FilesReply>({ form: ATTACH_FORM, typed: {}, errors, arrived }, { status: 400 });
}

export default function Attachments() {
  return <AttachmentsPage said={useLoaderData<typeof loader>()} reply={useActionData<FilesReply>()} />;
}

/* Files that a customer handed in: listed, taken away and judged as a member does; and those that we put on steps. */
import { z } from 'zod';
import { takeOffStep } from '../../../commands/file/attach-files.server';
import { judgeFile } from '../../../commands/file/judge-file.server';
import type { FailedFile } from '../../../domain/file/file-failure';
import { FILE_KINDS } from '../../../domain/file/file-types';
import { attachmentsFor, bytesFor, fileFor, filesFor } from '../../../queries/api/files.server';
import { stageFor } from '../../../queries/api/handoff.server';
import { sayNotAttached } from '../../../speech/en/file/say-attachments';
import { attachOrSay, letIn } from '../../file/let-in.server';
import { operation, type Unfit } from '../operation';
import { whichOf } from '../read-operations.server';
import { ATTACHMENTS, BYTES, FILE, FILES, JUDGEMENT_SENT } from '../shapes/file-shapes';
import { id } from '../shapes/shapes';

/** Which of what was sent can't be kept, by its name; nothing of it is. */
const unfit = (failed: readonly FailedFile[]): Unfit => ({
  problem: 'files_unfit',
  errors:
    failed.length === 0
      ? [{ pointer: '/files', detail: 'Send a file in this field.' }]
      : failed.map(({ name, failure }) => ({
          pointer: `/files/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
          detail: sayNotAttached(failure, FILE_KINDS),
        })),
});

export const FILE_OPERATIONS = [
  operation({
    id: 'list_files',
    method: 'GET',
    path: '/onboardings/{onboarding_id}/files',
    topic: 'files',
    scope: 'read',
    summary: 'What the customer handed in, the earliest first',
    description: 'With what became of each.',
    query: z.object({ step_id: id.optional() }),
    answer: FILES,
    isList: true,
    async handle({ actor, origin, params, page, query }) {
      const which = { ...whichOf(actor, params), origin };
      return (await stageFor(which)) ? filesFor(which, page, query.step_id) : null;
    },
  }),
  operation({
    id: 'get_file',
    method: 'GET',
    path: '/onboardings/{onboarding_id}/files/{file_id}',
    topic: 'files',
    scope: 'read',
    summary: 'A file that was handed in, and what became of it',
    answer: FILE,
    handle: ({ actor, origin, params }) =>
      fileFor({ ...whichOf(actor, params), origin }, params.file_id ?? ''),
  }),
  operation({
    id: 'download_file',
    method: 'GET',
    path: '/onboardings/{onboarding_id}/files/{file_id}/content',
    topic: 'files',
    scope: 'files:read',
    summary: 'The bytes of a file that was handed in or lies on a step',
    description: 'Always to be saved, under the name that it was sent with.',
    answer: BYTES,
    isFile: true,
    isNoTool: true,
    handle: ({ actor, params }) => bytesFor(whichOf(actor, params), params.file_id ?? ''),
  }),
  operation({
    id: 'attach_files',
    method: 'POST',
    path: '/onboardings/{onboarding_id}/steps/{step_id}/attachments',
    topic: 'files',
    scope: 'path:write',
    summary: 'Put files on a step; the customer finds them there once the guide is published',
    description:
      'A form with up to ten files in the field “files”, of the kinds and sizes that our pages take, scanned as there. All of them are kept, or none. The same file sent again is there once; another of the same name takes its place.',
    takesFiles: 'files',
    answer: ATTACHMENTS,
    status: 201,
    refusals: ['not_accepted', 'step_gone', 'step_full_of_files', 'changed_meanwhile'],
    isNoTool: true,
    async handle({ actor, params, received }) {
      const which = whichOf(actor, params);
      const stepId = params.step_id ?? '';
      if (!(await stageFor(which))) return null;
      const { files, failed } = await letIn(received, FILE_KINDS);
      if (failed.length > 0 || files.length === 0) return unfit(failed);
      const put = files.map((file) => ({ ...file, picture: null }));
      const outcome = await attachOrSay(actor, which.onboardingId, stepId, put);
      if (!outcome.ok) return outcome;
      return outcome.failed.length > 0 ? unfit(outcome.failed) : attachmentsFor(which, stepId);
    },
  }),
  operation({
    id: 'take_file_off',
    method: 'DELETE',
    path: '/onboardings/{onboarding_id}/steps/{step_id}/attachments/{file_id}',
    topic: 'files',
    scope: 'path:write',
    summary: 'Take a file off a step; what was published keeps it',
    answer: ATTACHMENTS,
    refusals: ['not_accepted', 'step_gone', 'changed_meanwhile'],
    async handle({ actor, params }) {
      const which = whichOf(actor, params);
      const stepId = params.step_id ?? '';
      const off = await takeOffStep(actor, which.onboardingId, stepId, params.file_id ?? '');
      return off.ok ? attachmentsFor(which, stepId) : off;
    },
  }),
  operation({
    id: 'judge_file',
    method: 'POST',
    path: '/onboardings/{onboarding_id}/files/{file_id}/judgement',
    topic: 'files',
    scope: 'files:judge',
    summary: 'Accept a file that was handed in, or send it back with a reason that the customer reads',
    description: 'The same said twice is said once.',
    body: JUDGEMENT_SENT,
    answer: FILE,
    status: 201,
    refusals: ['changed_meanwhile', 'step_gone'],
    async handle({ actor, origin, params, body }) {
      const which = { ...whichOf(actor, params), origin };
      const fileId = params.file_id ?? '';
      const said =
        body.outcome === 'sent_back' ? { kind: body.outcome, words: body.words } : { kind: body.outcome };
      const judged = await judgeFile(actor, which.onboardingId, fileId, said);
      return judged.ok ? fileFor(which, fileId) : judged;
    },
  }),
];

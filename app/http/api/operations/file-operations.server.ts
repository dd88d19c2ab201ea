/* Files that a customer handed in: listed, and judged as a member judges them. */
import { z } from 'zod';
import { judgeFile } from '../../../commands/file/judge-file.server';
import { fileFor, filesFor } from '../../../queries/api/files.server';
import { stageFor } from '../../../queries/api/handoff.server';
import { operation } from '../operation';
import { whichOf } from '../read-operations.server';
import { FILE, FILES, JUDGEMENT_SENT } from '../shapes/file-shapes';
import { id } from '../shapes/shapes';

export const FILE_OPERATIONS = [
  operation({
    id: 'list_files',
    method: 'GET',
    path: '/onboardings/{onboarding_id}/files',
    topic: 'files',
    scope: 'read',
    summary: 'What the customer handed in, the earliest first',
    description: 'With what became of each. The bytes are for members who are signed in.',
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

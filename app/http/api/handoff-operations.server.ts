/* Starting, recording and handing over a handoff, judging and accepting it: the commands of people, with their refusals. */
import type { z } from 'zod';
import { databaseNow, db } from '#db/client.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { answerPart } from '../../commands/handoff/answer-part.server';
import { fillOwnFields } from '../../commands/handoff/fill-own-fields.server';
import { recordRedFlag } from '../../commands/handoff/record-red-flag.server';
import { startHandoff } from '../../commands/handoff/start-handoff.server';
import { submitHandoff } from '../../commands/handoff/submit-handoff.server';
import { confirmReceipt, judgePromises, returnHandoff } from '../../commands/receipt/confirm-receipt.server';
import {
  addStatement,
  removeStatement,
  saveStatement,
} from '../../commands/statement/record-statement.server';
import { QUESTIONS } from '../../domain/handoff/open-form';
import type { Question } from '../../domain/handoff/parts';
import { signingSlip, wallTimeOf } from '../../domain/handoff/signing';
import { refuse } from '../../domain/onboarding/refusal';
import { KINDS, kindListed, kindOf } from '../../domain/statement/kinds';
import { statementFor, unreadOf } from '../../queries/api/handoff.server';
import { onboardingFor } from '../../queries/api/onboardings.server';
import { OWN_VOICE } from '../../speech/en/handoff/own-words';
import { operation } from './operation';
import { handoffSaid, whichOf } from './read-operations.server';
import { HANDOFF, STATEMENT } from './shapes/handoff-shapes';
import {
  ANSWER_SENT,
  FIELDS_SENT,
  ONBOARDING_SENT,
  RECEIPT_SENT,
  RED_FLAG_SENT,
  STATEMENT_SENT,
  type StatementSent,
  SUBMISSION_SENT,
  VERDICTS_SENT,
  whichSent,
} from './shapes/sent-shapes';
import { ONBOARDING_WITH_CLOCKS } from './shapes/shapes';

const WRITE = { topic: 'handoffs', scope: 'handoffs:write' } as const;

/** What a statement may be, beside its words. What isn't told stays as it is, or as it begins. */
function inputOf(sent: StatementSent, before: Awaited<ReturnType<typeof statementFor>> = null) {
  const { words, commitment, area, said_by, heard_where, internal_note = '', parts, no_mail_reason } = sent;
  const saidBy = said_by ?? before?.said_by ?? 'assumed';
  return {
    words,
    heardWhere: heard_where ?? before?.heard_where ?? '',
    note: internal_note,
    ...(!kindOf(words.kind).isOurWord && { saidBy }),
    ...(words.kind === 'promise' && { commitment: commitment ?? before?.commitment ?? 'promised' }),
    ...(words.kind === 'system' && { area: area ?? before?.area ?? 'today' }),
    ...(words.kind === 'person' && {
      person: { parts: parts ?? before?.person?.parts ?? [], noMailReason: no_mail_reason ?? null },
    }),
  };
}

/** What stood around its words when it was read. */
const aroundRead = (read: NonNullable<Awaited<ReturnType<typeof statementFor>>>) => ({
  ...(read.commitment && { commitment: read.commitment }),
  ...(read.said_by && { saidBy: read.said_by }),
  heardWhere: read.heard_where ?? '',
  parts: read.person?.parts ?? [],
});

const judgementsOf = (sent: z.output<typeof VERDICTS_SENT>['verdicts'] = []) =>
  sent.map(({ statement_id, wording_id, verdict, note }) => ({
    statementId: statement_id,
    wordingId: wording_id,
    verdict,
    note,
  }));

/** Whether a question may be answered so; what doesn't apply needs a reason. */
function isFit(question: Question, { answer, reason }: z.output<typeof ANSWER_SENT>): boolean {
  if ((answer === 'not_applicable') !== (reason !== '')) return false;
  if (question === 'red_flags') return answer === 'none';
  const { instead } = KINDS[kindListed(question) ?? 'system'];
  return answer === instead || (instead === 'unknown' && answer === 'not_applicable');
}

const questionIn = ({ question }: Record<string, string>) => QUESTIONS.find((one) => one === question);

export const HANDOFF_OPERATIONS = [
  operation({
    id: 'start_onboarding',
    method: 'POST',
    path: '/onboardings',
    ...WRITE,
    summary: 'Start a handoff: the customer, the deal, when it was signed, and who is to look after them',
    description:
      'The key’s member becomes the owner in sales. Where a customer of that name is known, say which it is.',
    body: ONBOARDING_SENT,
    answer: ONBOARDING_WITH_CLOCKS,
    status: 201,
    refusals: [
      'not_found',
      'customer_known',
      'customer_unknown',
      'customer_differs',
      'signing_unlikely',
      'colleague_unfit',
    ],
    async handle({ actor, origin, body, formId }) {
      const { timeZone } = await calendarOf(db(), actor.workspaceId);
      const signedAt = new Date(body.signed_at);
      if (signingSlip(wallTimeOf(signedAt, timeZone), timeZone, await databaseNow(db())))
        return refuse('signing_unlikely');
      const started = await startHandoff(actor, {
        id: formId,
        customer: body.customer_name,
        which: whichSent(body),
        dealName: body.deal_name,
        signedAt,
        dealValue: body.deal_value,
        dealCurrency: body.deal_value === null ? null : (body.deal_currency ?? null),
        crmId: body.external_id,
        hostId: body.cs_owner_id,
        startingPoint: { is: 'fitting' },
      });
      return started.ok ? onboardingFor({ workspaceId: actor.workspaceId, origin }, started.id) : started;
    },
  }),
  operation({
    id: 'add_statement',
    method: 'POST',
    path: '/onboardings/{onboarding_id}/statements',
    ...WRITE,
    summary: 'Record a statement',
    body: STATEMENT_SENT,
    answer: STATEMENT,
    status: 201,
    refusals: ['handoff_locked', 'same_address'],
    isNoTool: true,
    async handle({ actor, params, body, formId }) {
      const which = whichOf(actor, params);
      const added = await addStatement(actor, which.onboardingId, { id: formId, ...inputOf(body) });
      return added.ok ? statementFor(which, added.id) : added;
    },
  }),
  operation({
    id: 'change_statement',
    method: 'PUT',
    path: '/onboardings/{onboarding_id}/statements/{statement_id}',
    ...WRITE,
    summary: 'Put a statement into other words; what stood there before stays on record',
    description: 'What is left out beside the words stays as it is.',
    body: STATEMENT_SENT,
    answer: STATEMENT,
    refusals: ['handoff_locked', 'same_address'],
    needsRead: true,
    isNoTool: true,
    async handle({ actor, params, body, was }) {
      const [which, id = ''] = [whichOf(actor, params), params.statement_id];
      const before = was as Awaited<ReturnType<typeof statementFor>>;
      const unread = await unreadOf(which, id);
      if (!before || !unread) return null;
      const input = inputOf(body, before);
      const { internal_note, no_mail_reason } = body;
      const saved = await saveStatement(actor, which.onboardingId, id, before.wording.number, input, {
        ...aroundRead(before),
        note: internal_note === undefined ? input.note : unread.note,
        noMailReason: no_mail_reason === undefined ? null : unread.noMailReason,
      });
      return saved.ok ? statementFor(which, id) : saved;
    },
  }),
  operation({
    id: 'remove_statement',
    method: 'DELETE',
    path: '/onboardings/{onboarding_id}/statements/{statement_id}',
    ...WRITE,
    summary: 'Take a statement out of the handoff; its words stay on record',
    answer: HANDOFF,
    refusals: ['handoff_locked'],
    isNoTool: true,
    async handle({ actor, params, was }) {
      const which = whichOf(actor, params);
      const before = was as Awaited<ReturnType<typeof statementFor>> | undefined;
      const seen = before ? { number: before.wording.number, around: aroundRead(before) } : undefined;
      const removed = await removeStatement(actor, which.onboardingId, params.statement_id ?? '', seen);
      return removed.ok ? handoffSaid(which) : removed;
    },
  }),
  operation({
    id: 'answer_question',
    method: 'PUT',
    path: '/onboardings/{onboarding_id}/answers/{question}',
    ...WRITE,
    summary: 'Where there is nothing to record: none were made, nobody knows, or it does not apply',
    description: `The questions: ${QUESTIONS.join(', ')}.`,
    body: ANSWER_SENT,
    answer: HANDOFF,
    refusals: ['handoff_locked', 'answer_unfit', 'question_unknown'],
    async handle({ actor, params, body }) {
      const [which, question] = [whichOf(actor, params), questionIn(params)];
      if (!question) return { problem: 'question_unknown', detail: `There are ${QUESTIONS.join(', ')}.` };
      if (!isFit(question, body)) return refuse('answer_unfit');
      const answered = await answerPart(actor, which.onboardingId, question, body);
      return answered.ok ? handoffSaid(which) : answered;
    },
  }),
  operation({
    id: 'fill_fields',
    method: 'PUT',
    path: '/onboardings/{onboarding_id}/fields',
    ...WRITE,
    summary: 'Fill in what the starting point asks beyond the questions of every handoff',
    description: 'What isn’t named stays as it is, and what is empty is taken out.',
    body: FIELDS_SENT,
    answer: HANDOFF,
    refusals: ['handoff_locked', 'own_fields_unfit', 'own_field_gone'],
    isNoTool: true,
    async handle({ actor, params, body }) {
      const which = whichOf(actor, params);
      const filled = await fillOwnFields(actor, which.onboardingId, { typed: body.values }, OWN_VOICE);
      return filled.ok ? handoffSaid(which) : filled;
    },
  }),
  operation({
    id: 'record_red_flag',
    method: 'POST',
    path: '/onboardings/{onboarding_id}/red-flags',
    ...WRITE,
    summary: 'Write down a concern, for customer success alone',
    description: 'It is read by people, and by no program.',
    body: RED_FLAG_SENT,
    answer: HANDOFF,
    status: 201,
    refusals: ['handoff_locked'],
    isNoTool: true,
    async handle({ actor, params, body, formId }) {
      const which = whichOf(actor, params);
      const recorded = await recordRedFlag(actor, which.onboardingId, { id: formId, ...body });
      return recorded.ok ? handoffSaid(which) : recorded;
    },
  }),
  operation({
    id: 'submit_handoff',
    method: 'POST',
    path: '/onboardings/{onboarding_id}/submission',
    ...WRITE,
    summary: 'Hand the handoff over to customer success; refused, with what is missing, until it is complete',
    body: SUBMISSION_SENT,
    answer: HANDOFF,
    refusals: ['handoff_locked', 'handoff_incomplete'],
    async handle({ actor, params, body }) {
      const which = whichOf(actor, params);
      const submitted = await submitHandoff(actor, which.onboardingId, body.answer);
      return submitted.ok ? handoffSaid(which) : submitted;
    },
  }),
  operation({
    id: 'judge_promises',
    method: 'PUT',
    path: '/onboardings/{onboarding_id}/verdicts',
    topic: 'handoffs',
    scope: 'receipt:write',
    summary: 'Say of promises whether we can',
    body: VERDICTS_SENT,
    answer: HANDOFF,
    refusals: ['not_submitted', 'changed_meanwhile'],
    async handle({ actor, params, body }) {
      const which = whichOf(actor, params);
      const judged = await judgePromises(actor, which.onboardingId, judgementsOf(body.verdicts));
      return judged.ok ? handoffSaid(which) : judged;
    },
  }),
  operation({
    id: 'give_receipt',
    method: 'POST',
    path: '/onboardings/{onboarding_id}/receipt',
    topic: 'handoffs',
    scope: 'receipt:write',
    summary:
      'Accept the handoff, from which moment its owner in customer success looks after the customer, or return it with reasons',
    body: RECEIPT_SENT,
    answer: HANDOFF,
    refusals: [
      'not_submitted',
      'promise_unjudged',
      'accepts_own_handoff',
      'already_accepted',
      'changed_meanwhile',
    ],
    async handle({ actor, params, body }) {
      const which = whichOf(actor, params);
      const judgements = judgementsOf(body.verdicts);
      const given =
        body.outcome === 'accepted'
          ? await confirmReceipt(actor, which.onboardingId, judgements)
          : await returnHandoff(actor, which.onboardingId, judgements, body);
      return given.ok ? handoffSaid(which) : given;
    },
  }),
];

/* A handoff as programs read it: what was recorded with where it comes from, how it was judged, what became of it. */
import type { z } from 'zod';
import { db } from '#db/client.server';
import { loadHandoff } from '#db/handoff/handoffs.server';
import { latestReceipt, latestSubmission, latestVerdicts } from '#db/receipt/receipts.server';
import { loadContacts, loadStatements, type StatementWithWording } from '#db/statement/statements.server';
import { wordsRead } from '../../domain/api/words-read';
import { completenessOf } from '../../domain/handoff/handoff';
import type { Stage } from '../../domain/onboarding/onboarding';
import type { Gap } from '../../domain/onboarding/refusal';
import type { HANDOFF, STATEMENT } from '../../http/api/shapes/handoff-shapes';
import { type OwnFacts, ownFields } from '../handoff/own-fields.server';
import { namesFor } from './names.server';

type Statement = z.input<typeof STATEMENT>;
/** Gaps and what is written in fields are said where it is answered. */
export type HandoffFacts = Omit<z.input<typeof HANDOFF>, 'gaps' | 'fields'> & {
  gaps: Gap[];
  fields: OwnFacts['fields'];
};

type Which = { workspaceId: string; onboardingId: string };

export async function handoffFor(which: Which): Promise<HandoffFacts | null> {
  const { workspaceId, onboardingId } = which;
  const stage = await stageFor(which);
  if (!stage) return null;
  const recorded = await loadHandoff(db(), workspaceId, onboardingId);
  const { isComplete, gaps } = completenessOf(recorded);
  const submission = await latestSubmission(db(), workspaceId, onboardingId);
  const receipt = await latestReceipt(db(), workspaceId, onboardingId);
  const names = await namesFor(which);
  return {
    onboarding_id: onboardingId,
    stage,
    is_complete: isComplete,
    gaps,
    answers: recorded.answers.map(({ question, answer, reason }) => ({
      question,
      answer,
      reason: reason || null,
    })),
    statements: await statementsOf(which),
    fields: await fieldsOf(which),
    submitted_at: submission?.at.toISOString() ?? null,
    receipt: receipt
      ? {
          outcome: receipt.outcome,
          at: receipt.at.toISOString(),
          by: { id: receipt.member_id, name: names.get(receipt.member_id) ?? '' },
          reasons: receipt.reasons,
          words: receipt.words || null,
        }
      : null,
  };
}

export async function stageFor({ workspaceId, onboardingId }: Which): Promise<Stage | null> {
  const row = await db()
    .selectFrom('onboardings')
    .select('stage')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', onboardingId)
    .executeTakeFirst();
  return row?.stage ?? null;
}

export async function statementFor(which: Which, statementId: string): Promise<Statement | null> {
  return (await statementsOf(which)).find(({ id }) => id === statementId) ?? null;
}

/** What no program reads of a statement, so that what it doesn't send can stay as it is. */
export function unreadOf({ workspaceId, onboardingId }: Which, statementId: string) {
  return db()
    .selectFrom('statements as s')
    .leftJoin('source_notes as n', 'n.statement_id', 's.id')
    .leftJoin('contacts as c', (join) =>
      join.onRef('c.statement_id', '=', 's.id').on('c.replaced_at', 'is', null),
    )
    .select(({ fn, val }) => [fn.coalesce('n.note', val('')).as('note'), 'c.no_mail_reason as noMailReason'])
    .where('s.workspace_id', '=', workspaceId)
    .where('s.onboarding_id', '=', onboardingId)
    .where('s.id', '=', statementId)
    .executeTakeFirst();
}

async function fieldsOf(which: Which): Promise<OwnFacts['fields']> {
  const statements = await loadStatements(db(), which.workspaceId, which.onboardingId);
  return (await ownFields(which, statements)).own.fields;
}

async function statementsOf(which: Which): Promise<Statement[]> {
  const { workspaceId, onboardingId } = which;
  const statements = await loadStatements(db(), workspaceId, onboardingId);
  const contacts = await loadContacts(db(), workspaceId, onboardingId);
  const verdicts = await latestVerdicts(db(), workspaceId, onboardingId);
  const names = await namesFor(which);
  return statements.map((one) => {
    const contact = contacts.find(({ statementId }) => statementId === one.id);
    const verdict = verdicts.get(one.id);
    return {
      ...recordedOf(one, names),
      verdict: verdict
        ? {
            verdict: verdict.verdict,
            is_current: verdict.wordingId === one.wording.id,
            at: verdict.at.toISOString(),
          }
        : null,
      person: contact
        ? {
            contact_id: contact.id,
            parts: contact.parts,
            language: contact.language,
            time_zone: contact.timeZone,
            may_be_mailed: Boolean(contact.email) && !contact.noMailReason,
          }
        : null,
    };
  });
}

const recordedOf = (
  { id, commitment, area, saidBy, heardWhere, origin, createdAt, wording }: StatementWithWording,
  names: Map<string, string>,
): Omit<Statement, 'verdict' | 'person'> => ({
  id,
  words: wordsRead(wording.words),
  commitment,
  area,
  said_by: saidBy,
  heard_where: heardWhere || null,
  origin,
  recorded_at: createdAt.toISOString(),
  wording: {
    id: wording.id,
    number: wording.number,
    at: wording.at.toISOString(),
    by: { kind: wording.authorKind, id: wording.authorId, name: names.get(wording.authorId) ?? null },
  },
});

/* What a form of the handoff’s page starts from when it changes something that is kept. */
import { db } from '#db/client.server';
import { loadStances, stanceOf } from '#db/contact/stances.server';
import { loadHandoff } from '#db/handoff/handoffs.server';
import { loadContacts, loadStatements } from '#db/statement/statements.server';
import type { AboutThem, Stance } from '../../domain/contact/about-them';
import { NOTHING_KNOWN } from '../../domain/contact/about-them';
import { type AddForm, nextForm } from '../../domain/handoff/open-form';
import type { Commitment, Part, SaidBy, SystemArea, Words } from '../../domain/statement/statement';
import { loadNotes } from './handoff-as-written.server';

export type StatementDraft = {
  id: string;
  /** The number of the wording shown; 0 for a new statement. */
  base: number;
  words: Words;
  commitment: Commitment | null;
  area: SystemArea | null;
  saidBy: SaidBy | null;
  heardWhere: string;
  note: string;
  parts: Part[];
  noMailReason: string;
  about: AboutThem;
  /** Only we see this. */
  stance: Stance;
};

/** Null for what isn't there any more. */
export async function statementDraft(
  workspaceId: string,
  onboardingId: string,
  id: string,
): Promise<StatementDraft | null> {
  const statement = (await loadStatements(db(), workspaceId, onboardingId)).find((one) => one.id === id);
  if (!statement) return null;
  const contacts = await loadContacts(db(), workspaceId, onboardingId);
  const contact = contacts.find((one) => one.statementId === id);
  const notes = await loadNotes(workspaceId, onboardingId);
  const stances = await loadStances(db(), workspaceId, onboardingId);
  return {
    id,
    base: statement.wording.number,
    words: statement.wording.words,
    commitment: statement.commitment,
    area: statement.area,
    saidBy: statement.saidBy,
    heardWhere: statement.heardWhere,
    note: notes.get(id) ?? '',
    parts: contact?.parts ?? [],
    noMailReason: contact?.noMailReason ?? '',
    about: contact?.about ?? NOTHING_KNOWN,
    stance: stanceOf(stances, contact?.id),
  };
}

/** The number of a red flag's text as it is now; null for what isn't there any more. */
export async function redFlagBase(
  workspaceId: string,
  onboardingId: string,
  id: string,
): Promise<number | null> {
  const flag = await db()
    .selectFrom('red_flags')
    .select('number')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return flag?.number ?? null;
}

/** The form that opens by itself, as things are now. */
export async function formAfter(workspaceId: string, onboardingId: string): Promise<AddForm | null> {
  return nextForm(await loadHandoff(db(), workspaceId, onboardingId));
}

/** How long somebody who writes is taken to still have the same call in mind. */
const SITTING_HOURS = 3;

/** What the next form offers. A guess isn't offered: it is said of one point at a time. */
export type Sitting = { heardWhere: string };

/** Where the member heard what they wrote last in this handoff, if that was within the same sitting. */
export async function sittingOf(
  member: { id: string; workspaceId: string },
  onboardingId: string,
  now: Date,
): Promise<Sitting> {
  const last = await db()
    .selectFrom('statements')
    .select('heard_where')
    .where('workspace_id', '=', member.workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('author_id', '=', member.id)
    .where('created_at', '>', new Date(now.getTime() - SITTING_HOURS * 3_600_000))
    .orderBy('created_at', 'desc')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { heardWhere: last?.heard_where ?? '' };
}

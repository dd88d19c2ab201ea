/* The handoff as sales wrote it, for members only: red flags and internal notes included. */
import { db } from '#db/client.server';
import { loadStances, stanceOf } from '#db/contact/stances.server';
import { companyOf } from '#db/customer/companies.server';
import { loadStory } from '#db/handoff/stories.server';
import {
  type Contact,
  loadContacts,
  loadStatements,
  type StatementWithWording,
} from '#db/statement/statements.server';
import { type AboutThem, NOTHING_KNOWN, type Stance } from '../../domain/contact/about-them';
import type { Company } from '../../domain/customer/company';
import type { PartAnswer } from '../../domain/handoff/handoff';
import { SEVERITIES, type Severity } from '../../domain/handoff/red-flag';
import { type Story, UNTOLD } from '../../domain/handoff/story';
import { KINDS, type Many, STATEMENT_KINDS, type StatementKind } from '../../domain/statement/kinds';
import {
  type Commitment,
  type Part,
  SYSTEM_AREAS,
  type SystemArea,
  type Words,
} from '../../domain/statement/statement';
import { type OwnFacts, ownFields } from './own-fields.server';

/** One statement, with where it comes from. `note` is only for us. */
export type SaidFacts = {
  id: string;
  wordingId: string;
  words: Words;
  commitment: Commitment | null;
  heardWhere: string;
  note: string;
  saidBy: 'customer' | 'assumed' | null;
};
export type PersonFacts = SaidFacts & {
  parts: Part[];
  /** Title, what they do, address; empty where nobody said. */
  about: [title: string, does: string, email: string];
  noMail: string | null;
  isReachable: boolean;
  known: AboutThem;
  /** Only we see this. */
  stance: Stance;
};
export type AreaFacts = {
  area: SystemArea;
  items: SaidFacts[];
  answer: { kind: 'unknown' | 'none' | 'not_applicable'; reason: string } | null;
};
export type Flag = { id: string; severity: Severity; concern: string; advice: string };

type Lists = Record<Exclude<Many, 'people' | 'systems'>, SaidFacts[]>;

export type WrittenFacts = Lists & {
  flags: Flag[];
  /** Only we see this. */
  story: Story;
  /** Only we see this; it holds for every deal with them. */
  company: Company;
  /** What its starting point asks of its own; the dates among it are in no list of dates. */
  own: OwnFacts;
  people: PersonFacts[];
  systems: AreaFacts[];
  /** Questions of the template that were answered with "none" or "does not apply". */
  answers: PartAnswer[];
};

export async function handoffAsWritten(member: { workspaceId: string }, id: string): Promise<WrittenFacts> {
  const { workspaceId } = member;
  const recorded = (await loadStatements(db(), workspaceId, id)).filter((one) => one.origin === 'sales');
  const { own, said: saidByOwn } = await ownFields({ workspaceId, onboardingId: id }, recorded);
  const statements = recorded.filter((one) => !saidByOwn.has(one.id));
  const contacts = new Map((await loadContacts(db(), workspaceId, id)).map((one) => [one.statementId, one]));
  const notes = await loadNotes(workspaceId, id);
  const answers = await loadAnswers(workspaceId, id);
  const stances = await loadStances(db(), workspaceId, id);
  const said = (one: StatementWithWording) => saidOf(one, notes.get(one.id) ?? '');
  const ofKind = (kind: StatementWithWording['kind']) => statements.filter((one) => one.kind === kind);
  return {
    flags: await loadFlags(workspaceId, id),
    story: (await loadStory(db(), { workspaceId, onboardingId: id }))?.story ?? UNTOLD,
    own,
    company: await companyOf(db(), { workspaceId, onboardingId: id }),
    ...listsOf((kind) => ofKind(kind).sort(byDay).map(said)),
    people: ofKind('person').map((one) => {
      const contact = contacts.get(one.id);
      return { ...said(one), ...personOf(one, contact), stance: stanceOf(stances, contact?.id) };
    }),
    systems: SYSTEM_AREAS.map((area) => ({
      area,
      items: ofKind('system')
        // What a field said that isn’t asked any more stands with the first question.
        .filter((one) => (one.area ?? SYSTEM_AREAS[0]) === area)
        .map(said),
      answer: answerTo(area, answers),
    })),
    answers,
  };
}

function saidOf(statement: StatementWithWording, note: string): SaidFacts {
  return {
    id: statement.id,
    wordingId: statement.wording.id,
    words: statement.wording.words,
    commitment: statement.commitment,
    heardWhere: statement.heardWhere,
    note,
    saidBy: statement.saidBy,
  };
}

/** The kinds that are listed as they are, each under its name. */
const LISTED = STATEMENT_KINDS.filter((kind) => kind !== 'person' && kind !== 'system');

const listsOf = (list: (kind: StatementKind) => SaidFacts[]) =>
  Object.fromEntries(LISTED.map((kind) => [KINDS[kind].many, list(kind)])) as Lists;

/** Dates in the order they come; what has no day stays where it is. */
const dayOn = ({ wording }: StatementWithWording) =>
  (wording.words.kind === 'date' && wording.words.fields.on) || '9999';
const byDay = (one: StatementWithWording, other: StatementWithWording) =>
  dayOn(one).localeCompare(dayOn(other));

function personOf({ wording: { words } }: StatementWithWording, contact: Contact | undefined) {
  const { title, does, email } = words.kind === 'person' ? words.fields : { title: '', does: '', email: '' };
  return {
    parts: contact?.parts ?? [],
    about: [title, does, email] as PersonFacts['about'],
    noMail: contact?.noMailReason ?? null,
    isReachable: Boolean(contact?.email && !contact.noMailReason),
    known: contact?.about ?? NOTHING_KNOWN,
  };
}

function answerTo(question: PartAnswer['question'], answers: PartAnswer[]) {
  const given = answers.find((one) => one.question === question);
  return given ? { kind: given.answer, reason: given.reason } : null;
}

export async function loadNotes(workspaceId: string, onboardingId: string): Promise<Map<string, string>> {
  const rows = await db()
    .selectFrom('source_notes as n')
    .innerJoin('statements as s', 's.id', 'n.statement_id')
    .select(['n.statement_id', 'n.note'])
    .where('n.workspace_id', '=', workspaceId)
    .where('s.onboarding_id', '=', onboardingId)
    .execute();
  return new Map(rows.map((row) => [row.statement_id, row.note]));
}

export function loadAnswers(workspaceId: string, onboardingId: string): Promise<PartAnswer[]> {
  return db()
    .selectFrom('handoff_answers')
    .select(['question', 'answer', 'reason'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .execute();
}

/** The worst first. */
async function loadFlags(workspaceId: string, onboardingId: string): Promise<Flag[]> {
  const rows = await db()
    .selectFrom('red_flags')
    .select(['id', 'severity', 'concern', 'advice'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('removed_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.sort((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
}

/*
 * The handoff as sales records it: what is kept in every part, what is missing, the form that is open, how its clock
 * runs, and where it is once it was handed over or came back.
 */

import { v7 as uuid } from 'uuid';
import { db } from '#db/client.server';
import { loadHandoff } from '#db/handoff/handoffs.server';
import { loadHandOvers } from '#db/onboarding/hand-overs.server';
import { latestReceipt, latestSubmission, latestVerdicts } from '#db/receipt/receipts.server';
import { type Contact, loadContacts, loadStatements } from '#db/statement/statements.server';
import { countSuggestions } from '#db/statement/suggestions.server';
import type { Member } from '../../auth/member/member.server';
import { firstContactOf } from '../../domain/contact/first-contact';
import type { Verdict } from '../../domain/guide/guide';
import { type Completeness, completenessOf, type RecordedHandoff } from '../../domain/handoff/handoff';
import { ADD_FORMS, type AddForm, isAddForm, nextForm } from '../../domain/handoff/open-form';
import { HANDOFF_SAVES } from '../../domain/onboarding/event';
import { isAccepted, isIntroduced, isOpenForRecording } from '../../domain/onboarding/onboarding';
import type { Reader } from '../../speech/en/say-time';
import { type OfferedPerson, offeredPeople } from '../contact/offered-people.server';
import {
  type Colleague,
  colleague,
  type OnboardingHead,
  onboardingHead,
} from '../onboarding/onboarding-head.server';
import { type BeginsFacts, beginsWith } from '../starting-point/begins-with.server';
import { handoffAsWritten, type WrittenFacts } from './handoff-as-written.server';
import {
  redFlagBase,
  type Sitting,
  type StatementDraft,
  sittingOf,
  statementDraft,
} from './handoff-drafts.server';
import { type TakenOut, takenOut } from './taken-out.server';

export type HandoffFacts = WrittenFacts & {
  reader: Reader;
  id: string;
  customer: string;
  stage: OnboardingHead['stage'];
  /** Whose it is: sales writes, sales writes again, customer success reads, customer success has accepted. */
  standing: 'recording' | 'returned' | 'reading' | 'accepted';
  rep: Colleague;
  host: Colleague;
  /** Whether the reader may change it now. */
  isOpen: boolean;
  isReps: boolean;
  isHosts: boolean;
  isIntroduced: boolean;
  /** First name of the first contact. */
  champion: string | null;
  /** Whose page can be looked at beforehand: the first contact’s, or somebody’s who is noted already. */
  preview: { contactId: string; first: string } | null;
  completeness: Completeness;
  clock: OnboardingHead['clock'];
  signedAt: Date;
  savedAt: Date | null;
  /** Since when it is where it is; null while it is with sales. */
  since: Date | null;
  /** Whether it may still be taken back from customer success, to be changed. */
  mayTakeBack: boolean;
  /** Why it came back. */
  returned: { by: Colleague; at: Date; reasons: string[]; words: string } | null;
  /** The form that the address asks for. */
  adding: AddForm | null;
  editing: string | null;
  draft: StatementDraft | null;
  flagBase: number | null;
  /** An id for whatever may be added, so that sending a form twice adds one. */
  newIds: Record<AddForm, string>;
  /** What a new entry starts from. */
  sitting: Sitting;
  /** What was removed and may be put back, and what was removed by the press before. */
  takenOut: TakenOut[];
  justTakenOut: string | null;
  /** People of this customer from other onboardings, who aren't here yet. */
  known: OfferedPerson[];
  /** What customer success said of each promise before it came back, by statement. */
  verdicts: Record<string, GivenVerdict>;
  /** Its starting point, and what it offers. */
  begins: BeginsFacts;
  mayDescribeCompany: boolean;
  /** How many points wait that programs suggested. */
  suggested: number;
};

/** Whether it still stands: a verdict holds for the words it was given on. */
export type GivenVerdict = { verdict: Verdict; note: string; isCurrent: boolean };

/** Null for an onboarding of another workspace, as for none at all. */
export async function handoffPage(
  member: Member,
  id: string,
  asked: { edit: string | null; add: string | null; gone?: string | null },
): Promise<HandoffFacts | null> {
  const head = await onboardingHead(member, id);
  if (!head) return null;
  const { workspaceId } = member;
  const recorded = await loadHandoff(db(), workspaceId, id);
  const contacts = await loadContacts(db(), workspaceId, id);
  const isOpen = head.mayDo('record_handoff') && isOpenForRecording(head.stage);
  const editing = isOpen ? asked.edit : null;
  return {
    ...(await handoffAsWritten(member, id)),
    reader: head.reader,
    id,
    customer: head.customer,
    stage: head.stage,
    standing: standingOf(head.stage),
    rep: head.rep,
    host: head.host,
    isOpen,
    isReps: member.id === head.rep.id,
    isHosts: member.id === head.host.id,
    isIntroduced: isIntroduced(head.stage),
    champion: contacts.find(isChampion)?.called ?? null,
    preview: isOpen ? firstReader(contacts) : null,
    completeness: completenessOf(recorded),
    clock: head.clock,
    signedAt: head.signedAt,
    savedAt: isOpen ? await savedLast(workspaceId, id) : null,
    ...(await decided(workspaceId, head)),
    mayTakeBack:
      head.stage === 'submitted' && head.mayDo('submit_handoff') && !(await isJudged(workspaceId, id)),
    adding: isOpen ? addingOf(asked, recorded) : null,
    sitting: await sittingOf(member, id, head.reader.now),
    takenOut: isOpen ? await takenOut(workspaceId, id) : [],
    justTakenOut: asked.gone ?? null,
    known: isOpen ? await offeredPeople(workspaceId, id) : [],
    verdicts: head.stage === 'returned' ? await givenVerdicts(workspaceId, id) : {},
    begins: await beginsWith(
      { workspaceId, onboardingId: id },
      {
        isOpen,
        held: new Set(recorded.statements.map((one) => one.id)),
        signedAt: head.signedAt,
        calendar: head.calendar,
      },
    ),
    mayDescribeCompany: head.mayDo('describe_company'),
    suggested: isOpen ? await countSuggestions(db(), { workspaceId, onboardingId: id }) : 0,
    editing,
    draft: editing ? await statementDraft(workspaceId, id, editing) : null,
    flagBase: editing ? await redFlagBase(workspaceId, id, editing) : null,
    newIds: Object.fromEntries(ADD_FORMS.map((form) => [form, uuid()])) as Record<AddForm, string>,
  };
}

/** What the address asks for, or the first question that nothing answers; nothing while something kept is changed. */
function addingOf(
  asked: { edit: string | null; add: string | null },
  recorded: RecordedHandoff,
): AddForm | null {
  if (isAddForm(asked.add)) return asked.add;
  return asked.edit ? null : nextForm(recorded);
}

function standingOf(stage: OnboardingHead['stage']): HandoffFacts['standing'] {
  if (isAccepted(stage)) return 'accepted';
  if (stage === 'submitted') return 'reading';
  return stage === 'returned' ? 'returned' : 'recording';
}

async function savedLast(workspaceId: string, id: string): Promise<Date | null> {
  const latest = await db()
    .selectFrom('events')
    .select('at')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', id)
    .where('kind', 'in', HANDOFF_SAVES)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return latest?.at ?? null;
}

async function decided(
  workspaceId: string,
  { id, stage }: OnboardingHead,
): Promise<Pick<HandoffFacts, 'since' | 'returned'>> {
  if (stage === 'recording') return { since: null, returned: null };
  if (stage === 'submitted') {
    const submission = await latestSubmission(db(), workspaceId, id);
    return { since: submission ? await hostSince(workspaceId, id, submission.at) : null, returned: null };
  }
  const receipt = await latestReceipt(db(), workspaceId, id);
  if (!receipt) return { since: null, returned: null };
  if (receipt.outcome === 'accepted')
    return { since: await hostSince(workspaceId, id, receipt.at), returned: null };
  const by = await db()
    .selectFrom('members')
    .select(['id', 'name', 'called', 'portrait'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', receipt.member_id)
    .executeTakeFirstOrThrow();
  const { reasons, words } = receipt;
  return {
    since: null,
    returned: { by: colleague(by.id, by.name, by.called, by.portrait), at: receipt.at, reasons, words },
  };
}

/** Since then, or since a colleague took it over from whoever had it then. */
async function hostSince(workspaceId: string, id: string, since: Date): Promise<Date> {
  const handOvers = await loadHandOvers(db(), { workspaceId, onboardingId: id });
  return handOvers.findLast(({ part, at }) => part === 'host' && at > since)?.at ?? since;
}

const isChampion = ({ parts }: Contact): boolean => parts.includes('champion');

function firstReader(contacts: Contact[]): HandoffFacts['preview'] {
  const reader = firstContactOf(contacts);
  return reader ? { contactId: reader.id, first: reader.called } : null;
}

async function givenVerdicts(workspaceId: string, id: string): Promise<HandoffFacts['verdicts']> {
  const wordings = new Map(
    (await loadStatements(db(), workspaceId, id)).map((one) => [one.id, one.wording.id]),
  );
  const given = await latestVerdicts(db(), workspaceId, id);
  return Object.fromEntries(
    [...given].map(([statementId, { verdict, note, wordingId }]) => [
      statementId,
      { verdict, note, isCurrent: wordings.get(statementId) === wordingId },
    ]),
  );
}

/** Whether customer success has judged a promise since it was handed over. */
async function isJudged(workspaceId: string, id: string): Promise<boolean> {
  const submission = await latestSubmission(db(), workspaceId, id);
  const verdicts = await latestVerdicts(db(), workspaceId, id);
  return [...verdicts.values()].some(({ at }) => submission !== undefined && at > submission.at);
}

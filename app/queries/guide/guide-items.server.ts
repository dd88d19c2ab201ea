/* Each point of the guide: as sales wrote it, as the customer will read it, and how that differs from what they read. */
import { db } from '#db/client.server';
import { contactsWithPage } from '#db/contact/ways-in.server';
import type { DraftItem, GuideDraft } from '#db/guide/guides.server';
import { latestVerdicts } from '#db/receipt/receipts.server';
import { loadReview } from '#db/review/review.server';
import { type Contact, isReachable, loadWordings } from '#db/statement/statements.server';
import type { Member } from '../../auth/member/member.server';
import { calledOf } from '../../domain/contact/first-name';
import { mayBeLeftOut, type Verdict } from '../../domain/guide/guide';
import { changedSince } from '../../domain/review/changed-since';
import { reviewItem } from '../../domain/review/review';
import type { Side } from '../../domain/statement/kinds';
import {
  type Commitment,
  type Origin,
  type Part,
  type StatementKind,
  SYSTEM_AREAS,
  type SystemArea,
  sameFields,
  type Words,
} from '../../domain/statement/statement';
import { loadNotes } from '../handoff/handoff-as-written.server';
import type { OnboardingHead } from '../onboarding/onboarding-head.server';

/** How a point would change on the customer's page. */
export type GuideChangeFacts = {
  kind: 'reworded' | 'new' | 'left_out';
  /** Null where the customer reads nothing of it yet, or is to read nothing any more. */
  before: Words | null;
  after: Words | null;
  /** Someone of the customer has said yes to it. */
  hasYes: boolean;
  /** First names of those who get a mail about it once it is published. */
  tells: string[];
};

export type GuideItemFacts = {
  id: string;
  kind: StatementKind;
  commitment: Commitment | null;
  area: SystemArea | null;
  origin: Origin;
  /** What the customer reads; a form starts from these words and names their wording. */
  words: Words;
  wordingId: string;
  /** Who does it; null where that goes without saying. */
  side: Side | null;
  /** The parts a person plays. */
  parts: Part[];
  /** As it was recorded, with what only we see. */
  recorded: Words;
  heardWhere: string;
  saidBy: 'customer' | 'assumed' | null;
  note: string;
  verdict: Verdict | null;
  verdictNote: string;
  /** First name of who found the recorded words right as they are, and when; null while nobody did. */
  kept: { by: string; at: Date } | null;
  isReworded: boolean;
  isLeftOut: boolean;
  leftOutAt: Date | null;
  mayBeLeftOut: boolean;
  isPublished: boolean;
  change: GuideChangeFacts | null;
};

export async function guideItems(
  member: Member,
  head: OnboardingHead,
  draft: GuideDraft,
  contacts: Contact[],
): Promise<GuideItemFacts[]> {
  const notes = await loadNotes(member.workspaceId, head.id);
  const verdicts = await latestVerdicts(db(), member.workspaceId, head.id);
  const changeOf = await changesSince(member, head, draft, contacts);
  const parts = new Map(contacts.map((one) => [one.statementId, one.parts]));
  return inOrder(draft.items).map((item): GuideItemFacts => {
    const { statement, wording, entry, leftOutAt, kept } = item;
    return {
      id: statement.id,
      kind: statement.kind,
      commitment: statement.commitment,
      area: statement.area,
      origin: statement.origin,
      words: wording.words,
      wordingId: wording.id,
      side: isUndertaken(statement) ? sideOf(wording.words) : null,
      parts: parts.get(statement.id) ?? [],
      recorded: statement.wording.words,
      heardWhere: statement.heardWhere,
      saidBy: statement.saidBy,
      note: notes.get(statement.id) ?? '',
      verdict: entry.verdict,
      verdictNote: verdicts.get(statement.id)?.note ?? '',
      kept: kept && { by: calledOf({ name: kept.by, called: kept.called }), at: kept.at },
      isReworded: entry.isReworded,
      isLeftOut: entry.isLeftOut,
      leftOutAt,
      mayBeLeftOut: mayBeLeftOut(entry),
      ...changeOf(item),
    };
  });
}

/** Who does it is said of what somebody will do. */
const isUndertaken = ({ kind, commitment }: DraftItem['statement']): boolean =>
  kind === 'date' || commitment === 'promised';

const sideOf = (words: Words): Side | null =>
  words.kind === 'promise' || words.kind === 'date' ? words.fields.side : null;

const dayOf = ({ wording: { words } }: DraftItem) => (words.kind === 'date' && words.fields.on) || '9999';

const areaOf = ({ statement: { area } }: DraftItem) => (area ? SYSTEM_AREAS.indexOf(area) : -1);

/** Dates in the order they come, and systems by what they are about, as the receipt has them. */
function inOrder(items: DraftItem[]): DraftItem[] {
  const ofKind = (kind: StatementKind) => items.filter((item) => item.statement.kind === kind);
  const others = items.filter(({ statement: { kind } }) => kind !== 'date' && kind !== 'system');
  return [
    ...others,
    ...ofKind('date').sort((one, other) => dayOf(one).localeCompare(dayOf(other))),
    ...ofKind('system').sort((one, other) => areaOf(one) - areaOf(other)),
  ];
}

/** Compares the draft with what is published, point by point. Nothing differs before the first publication. */
async function changesSince(member: Member, head: OnboardingHead, draft: GuideDraft, contacts: Contact[]) {
  const review = await loadReview(db(), member.workspaceId, head.id);
  const { shown, answers } = review;
  const published = new Map(shown.map((one) => [one.statementId, one]));
  const differing = draft.items.flatMap(({ statement, wording }) => {
    const before = published.get(statement.id);
    return before && before.wordingId !== wording.id ? [before.wordingId] : [];
  });
  const wordings = await loadWordings(db(), member.workspaceId, differing);
  const withPage = await contactsWithPage(db(), member.workspaceId, [head.id]);
  const drafted = draft.items
    .filter((item) => !item.entry.isLeftOut)
    .map(({ statement, wording }) => ({ statementId: statement.id, wordingId: wording.id }));
  const told = contacts
    .filter((contact) => isReachable(contact) && withPage.has(contact.id))
    .map((contact) => ({
      first: contact.called,
      points: new Set(changedSince(contact.id, review, shown, drafted).map((point) => point.statementId)),
    }));
  const tellsOf = (id: string) => told.filter(({ points }) => points.has(id)).map(({ first }) => first);
  return (item: DraftItem): Pick<GuideItemFacts, 'change' | 'isPublished'> => {
    const before = published.get(item.statement.id);
    const tells = tellsOf(item.statement.id);
    const isPublished = before !== undefined;
    if (shown.length === 0) return { isPublished, change: null };
    if (!before) {
      const isNew = !item.entry.isLeftOut;
      const after = item.wording.words;
      const change = { kind: 'new' as const, before: null, after, hasYes: false, tells };
      return { isPublished, change: isNew ? change : null };
    }
    const hasYes = ['yes', 'done'].includes(reviewItem(before, answers).state);
    const old = (wordings.get(before.wordingId) ?? item.wording).words;
    const reads = item.wording.words;
    if (item.entry.isLeftOut)
      return { isPublished, change: { kind: 'left_out', before: old, after: null, hasYes, tells } };
    if (sameFields(old.fields, reads.fields)) return { isPublished, change: null };
    return { isPublished, change: { kind: 'reworded', before: old, after: reads, hasYes, tells } };
  };
}

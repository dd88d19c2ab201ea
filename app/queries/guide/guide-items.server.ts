/* Each point of the guide: as sales wrote it, as the customer will read it, and how that differs from what they read. */
import { db } from '#db/client.server';
import { contactsWithPage } from '#db/contact/ways-in.server';
import type { DraftItem, GuideDraft } from '#db/guide/guides.server';
import { latestVerdicts } from '#db/receipt/receipts.server';
import { loadReview } from '#db/review/review.server';
import { type Contact, isReachable, loadWordings, type Wording } from '#db/statement/statements.server';
import type { Member } from '../../auth/member/member.server';
import { firstNameOf } from '../../domain/contact/first-name';
import { mayBeLeftOut, type Verdict } from '../../domain/guide/guide';
import { changedSince } from '../../domain/review/changed-since';
import { reviewItem } from '../../domain/review/review';
import {
  type Commitment,
  type Origin,
  type StatementKind,
  SYSTEM_AREAS,
  type SystemArea,
  sameFields,
  type Words,
} from '../../domain/statement/statement';
import { sayDeadline, sayWhen } from '../../speech/en/say-time';
import { type ShownWords, sayShown, showWords } from '../../speech/en/shown-words';
import { PART_WORDS, sideWords, type Told, tell } from '../../speech/en/tell-statement';
import { loadNotes } from '../handoff/handoff-as-written.server';
import type { OnboardingHead } from '../onboarding/onboarding-head.server';

/** How a point would change on the customer's page. */
export type Change = {
  kind: 'reworded' | 'new' | 'left_out';
  before: string;
  after: string;
  /** Someone of the customer has said yes to it. */
  hasYes: boolean;
  /** First names of those who get a mail about it once it is published. */
  tells: string[];
};

export type GuideItem = {
  id: string;
  kind: StatementKind;
  commitment: Commitment | null;
  area: SystemArea | null;
  origin: Origin;
  /** What the customer reads; a form starts from these words and names their wording. */
  words: Words;
  wordingId: string;
  shown: ShownWords;
  /** Who does it, in words; empty where that goes without saying. */
  side: string;
  /** The parts a person plays. */
  plays: string[];
  /** As it was recorded, with what only we see. */
  written: Told;
  heard: string;
  saidBy: 'customer' | 'assumed' | null;
  note: string;
  verdict: Verdict | null;
  verdictNote: string;
  /** "Ines, today at 9:31": who found the recorded words right as they are; empty while nobody did. */
  keptBy: string;
  isReworded: boolean;
  isLeftOut: boolean;
  leftOutWhen: string;
  mayBeLeftOut: boolean;
  isPublished: boolean;
  change: Change | null;
};

export async function guideItems(
  member: Member,
  head: OnboardingHead,
  draft: GuideDraft,
  contacts: Contact[],
): Promise<GuideItem[]> {
  const notes = await loadNotes(member.workspaceId, head.id);
  const verdicts = await latestVerdicts(db(), member.workspaceId, head.id);
  const changeOf = await changesSince(member, head, draft, contacts);
  const plays = new Map(contacts.map((one) => [one.statementId, one.parts.map((part) => PART_WORDS[part])]));
  return inOrder(draft.items).map((item): GuideItem => {
    const { statement, wording, entry, leftOutAt, kept } = item;
    return {
      id: statement.id,
      kind: statement.kind,
      commitment: statement.commitment,
      area: statement.area,
      origin: statement.origin,
      words: wording.words,
      wordingId: wording.id,
      shown: showWords(wording.words, head.reader),
      side: isUndertaken(statement) ? sideOf(wording.words, head.customer) : '',
      plays: plays.get(statement.id) ?? [],
      written: tell(statement.wording.words, head.reader, head.customer),
      heard: statement.heardWhere,
      saidBy: statement.saidBy,
      note: notes.get(statement.id) ?? '',
      verdict: entry.verdict,
      verdictNote: verdicts.get(statement.id)?.note ?? '',
      keptBy: kept ? `${firstNameOf(kept.by)}, ${sayWhen(kept.at, head.reader)}` : '',
      isReworded: entry.isReworded,
      isLeftOut: entry.isLeftOut,
      leftOutWhen: leftOutAt ? sayDeadline(leftOutAt, head.reader) : '',
      mayBeLeftOut: mayBeLeftOut(entry),
      ...changeOf(item),
    };
  });
}

/** Who does it is said of what somebody will do. */
const isUndertaken = ({ kind, commitment }: DraftItem['statement']): boolean =>
  kind === 'date' || commitment === 'promised';

const sideOf = (words: Words, customer: string): string =>
  words.kind === 'promise' || words.kind === 'date' ? sideWords(words.fields.side, customer) : '';

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
  const say = (wording: Wording) => sayShown(showWords(wording.words, head.reader));
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
  return (item: DraftItem): Pick<GuideItem, 'change' | 'isPublished'> => {
    const before = published.get(item.statement.id);
    const tells = tellsOf(item.statement.id);
    const isPublished = before !== undefined;
    if (shown.length === 0) return { isPublished, change: null };
    if (!before) {
      const isNew = !item.entry.isLeftOut;
      const change: Change = { kind: 'new', before: '', after: say(item.wording), hasYes: false, tells };
      return { isPublished, change: isNew ? change : null };
    }
    const hasYes = ['yes', 'done'].includes(reviewItem(before, answers).state);
    const old = wordings.get(before.wordingId) ?? item.wording;
    if (item.entry.isLeftOut)
      return { isPublished, change: { kind: 'left_out', before: say(old), after: '', hasYes, tells } };
    if (sameFields(old.words.fields, item.wording.words.fields)) return { isPublished, change: null };
    const [was, reads] = [say(old), say(item.wording)];
    return { isPublished, change: { kind: 'reworded', before: was, after: reads, hasYes, tells } };
  };
}

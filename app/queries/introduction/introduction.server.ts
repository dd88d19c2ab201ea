/*
 * The introduction before it is made: the words as drafted or kept so far, and who can get it. Who may not be
 * written to is shown with the reason.
 */
import { db } from '#db/client.server';
import { countShown } from '#db/guide/shown-counts.server';
import { loadScheduled, type Scheduled } from '#db/introduction/scheduled-introductions.server';
import { loadChangedTexts } from '#db/mail/mail-wordings.server';
import { letterOf } from '#db/starting-point/load-starting-points.server';
import { type Contact, isReachable, loadContacts } from '#db/statement/statements.server';
import { draftIntroduction } from '#emails/index';
import type { Member } from '../../auth/member/member.server';
import { type Calendar, dayOf } from '../../domain/clock/clock';
import { workingDaysAfter } from '../../domain/clock/working-days';
import { shownAddress } from '../../domain/contact/email-address';
import { calledOf } from '../../domain/contact/first-name';
import { fieldsOf, instantsOf } from '../../domain/introduction/introduction-time';
import { type Nothing, nothingFor } from '../../domain/introduction/reachable';
import type { ChangedTexts } from '../../domain/mail/mail-wording';
import { isIntroduced, isPublished } from '../../domain/onboarding/onboarding';
import type { RefusalCode } from '../../domain/onboarding/refusal';
import type { Part } from '../../domain/statement/statement';
import type { Reader } from '../../speech/en/say-time';
import { momentsOf, type StepFacts, stepsOf } from '../onboarding/milestones.server';
import {
  type Colleague,
  colleague,
  type OnboardingHead,
  onboardingHead,
} from '../onboarding/onboarding-head.server';

export type RecipientFacts = {
  id: string;
  name: string;
  first: string;
  email: string | null;
  parts: Part[];
  /** Why this person gets nothing; null for whoever can be chosen. */
  nothing: Nothing | null;
  isChosen: boolean;
};

export type KeptWords = { why: string; subject: string; opening: string; closing: string };

export type IntroductionFacts = {
  id: string;
  customer: string;
  stage: OnboardingHead['stage'];
  rep: OnboardingHead['rep'];
  host: OnboardingHead['host'];
  /** In whose name it is written: the reader's own where they may make it, the rep's for everybody else. */
  introducer: Colleague;
  clock: OnboardingHead['clock'];
  isReady: boolean;
  steps: StepFacts[];
  isMade: boolean;
  /** Whether the reader is the one who introduces, or the one who is introduced. */
  isReps: boolean;
  isHosts: boolean;
  /** Whoever looks after them writes for themselves: nobody else introduces them. */
  isOwn: boolean;
  mayIntroduce: boolean;
  /** Whoever is introduced gets a copy of it. */
  hostGetsCopy: boolean;
  /** When it was accepted and published, for the rep who waits for both. */
  accepted: Date | null;
  published: Date | null;
  points: number;
  words: KeptWords;
  base: number;
  recipients: RecipientFacts[];
  /** Until it leaves by itself; null while it isn't set. */
  set: IntroductionSetFacts | null;
  /** The zone that a time is chosen in, and what the fields begin with. */
  later: { zone: string; day: string; time: string };
  reader: Reader;
};

/** Of an hour that comes twice in autumn, which one it is. */
export type OfTwo = 'first' | 'second';

export type IntroductionSetFacts = {
  at: Date;
  /** The zone whose wall it was set on. */
  timeZone: string;
  ofTwo: OfTwo | null;
  by: string;
  /** In whose name it leaves. */
  introducer: Colleague;
  names: string[];
  words: KeptWords;
  contactIds: string[];
  /** It could not leave at its time: the rule that stood in the way. */
  stoppedBecause: RefusalCode | null;
};

export async function introductionPage(member: Member, id: string): Promise<IntroductionFacts | null> {
  const head = await onboardingHead(member, id);
  if (!head) return null;
  const draft = await db()
    .selectFrom('introduction_drafts')
    .select(['why', 'subject', 'opening', 'closing', 'contact_ids', 'revision'])
    .where('workspace_id', '=', member.workspaceId)
    .where('onboarding_id', '=', id)
    .executeTakeFirst();
  const contacts = inOrder(await loadContacts(db(), member.workspaceId, id));
  const { counts, areas } = await countShown(db(), member.workspaceId, id);
  const { name: vendor } = member.workspace;
  const first = contacts.find(isReachable) ?? contacts[0];
  const letter = await letterOf(db(), { workspaceId: member.workspaceId, onboardingId: id });
  const ours = await loadChangedTexts(db(), member.workspaceId, 'introduction');
  const mayIntroduce = head.mayDo('introduce');
  const introducer = mayIntroduce
    ? colleague(member.id, member.name, member.called, member.portrait)
    : head.rep;
  const isOwn = introducer.id === head.host.id;
  const drafted = await draftIntroduction(isOwn ? ours : withOwn(ours, letter), {
    isOwn,
    hasSold: introducer.id === head.rep.id,
    to: first?.called ?? '',
    host: head.host,
    rep: introducer.first,
    vendor,
    counts,
    areas,
  });
  const chosen = draft ? new Set(draft.contact_ids) : byPart(contacts, letter.recipients);
  const firstChosen = contacts.find((one) => isReachable(one) && (chosen?.has(one.id) ?? true));
  const scheduled = await loadScheduled(db(), member.workspaceId, id);
  const moments = await momentsOf(member.workspaceId, id);
  return {
    id,
    customer: head.customer,
    stage: head.stage,
    rep: head.rep,
    host: head.host,
    introducer,
    clock: head.clock,
    isReady: isPublished(head.stage),
    steps: stepsOf(head, moments, { of: 0, checked: 0 }),
    isMade: isIntroduced(head.stage),
    isReps: member.id === head.rep.id,
    isHosts: member.id === head.host.id,
    isOwn,
    mayIntroduce,
    hostGetsCopy: head.gets('host', 'introduction_copy'),
    accepted: moments.accepted,
    published: moments.published,
    points: Object.values(counts).reduce((sum, count) => sum + count, 0),
    words: draft
      ? { why: draft.why, subject: draft.subject, opening: draft.opening, closing: draft.closing }
      : { why: '', ...drafted },
    base: draft?.revision ?? 0,
    recipients: contacts.map((contact) => ({
      id: contact.id,
      name: contact.name,
      first: contact.called,
      email: contact.email && shownAddress(contact.email),
      parts: contact.parts,
      nothing: nothingFor(contact),
      isChosen: isReachable(contact) && (chosen?.has(contact.id) ?? true),
    })),
    set: scheduled ? setOf(scheduled, contacts, await whoSet(member.workspaceId, id)) : null,
    later: laterOf(
      scheduled,
      firstChosen?.timeZone ?? head.calendar.timeZone,
      head.reader.now,
      head.calendar,
    ),
    reader: head.reader,
  };
}

/** The words of its starting point stand before those of the workspace. */
const withOwn = (
  texts: ChangedTexts,
  { opening, closing }: { opening: string; closing: string },
): ChangedTexts => ({
  ...texts,
  ...(opening && { opening }),
  ...(closing && { closing }),
});

/** Whoever plays one of these parts and can be written to; null for everybody, as where nobody is found. */
function byPart(contacts: readonly Contact[], parts: readonly Part[]): Set<string> | null {
  const found = contacts.filter((one) => isReachable(one) && one.parts.some((part) => parts.includes(part)));
  return found.length > 0 ? new Set(found.map(({ id }) => id)) : null;
}

/** Whoever set it, or changed it last: the sales part may have gone to somebody else since. */
async function whoSet(workspaceId: string, id: string): Promise<OfOurs | null> {
  const latest = await db()
    .selectFrom('events as e')
    .innerJoin('members as m', 'm.id', 'e.actor_id')
    .select(['m.name', 'm.called'])
    .where('e.workspace_id', '=', workspaceId)
    .where('e.onboarding_id', '=', id)
    .where('e.kind', 'in', ['introduction_set', 'introduction_set_anew'])
    .orderBy('e.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return latest ?? null;
}

type OfOurs = { name: string; called: string | null };

function setOf(row: Scheduled, contacts: Contact[], setBy: OfOurs | null): IntroductionSetFacts {
  const { why, subject, opening, closing, contactIds } = row;
  const readers = contacts.filter((one) => contactIds.includes(one.id));
  return {
    at: row.goesAt,
    timeZone: row.timeZone,
    ofTwo: whichOf(row),
    by: calledOf(setBy ?? { name: row.setBy, called: row.setByCalled }),
    introducer: colleague(row.memberId, row.setBy, row.setByCalled, row.portrait),
    names: readers.map((one) => one.called),
    words: { why, subject, opening, closing },
    contactIds,
    stoppedBecause: row.stoppedBecause,
  };
}

function whichOf({ goesAt, timeZone }: Scheduled): OfTwo | null {
  const { day, time } = fieldsOf(goesAt, timeZone);
  const [first, second] = instantsOf(day, time, timeZone);
  if (!second) return null;
  return goesAt.getTime() === first?.getTime() ? 'first' : 'second';
}

/** What is set already, otherwise nine o'clock on the next working day where the first of them is. */
function laterOf(
  row: Scheduled | undefined,
  timeZone: string,
  now: Date,
  calendar: Calendar,
): IntroductionFacts['later'] {
  const zone = row?.timeZone ?? timeZone;
  const next = { day: workingDaysAfter(dayOf(now, zone), 1, calendar), time: '09:00' };
  return { zone, ...(row ? fieldsOf(row.goesAt, zone) : next) };
}

/** The first contact stands first; everyone else as sales noted them. */
const inOrder = (contacts: Contact[]): Contact[] =>
  [...contacts].sort(
    (one, other) => Number(other.parts.includes('champion')) - Number(one.parts.includes('champion')),
  );

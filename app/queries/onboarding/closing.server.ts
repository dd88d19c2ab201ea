/* Closing an onboarding: what would end with it; and of one that is closed, since when, by whom and why. */
import { databaseNow, db } from '#db/client.server';
import { loadWaiting } from '#db/mail/closed-mail.server';
import { callsAhead } from '#db/meeting/calls-ahead.server';
import { type Closing, loadClosing } from '#db/onboarding/closings.server';
import { type KeepingRule, keepingOf } from '#db/onboarding/kept.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { countOpenPromises } from '#db/promise/promises.server';
import type { Member } from '../../auth/member/member.server';
import { type Calendar, dayOf } from '../../domain/clock/clock';
import { isIntroduced } from '../../domain/onboarding/onboarding';
import { viewOf } from '../../domain/path/path-view';
import { isId } from '../../domain/request/id';
import { deletedOn } from '../../domain/workspace/keeping';
import type { Reader } from '../../speech/en/say-time';
import { reviewProgress } from '../review/review-progress.server';
import { whatWaits } from './hand-over.server';
import { onboardingHead } from './onboarding-head.server';

export type ClosedFacts = Omit<Closing, 'byId' | 'kept'> & {
  id: string;
  isReaders: boolean;
  /** The ISO day on which it is deleted, on the workspace's calendar; null where it stays for good. */
  goesOn: string | null;
};

export type ClosingFacts = NonNullable<Awaited<ReturnType<typeof closingPage>>>;

export async function closingPage(member: Member, id: string) {
  const head = await onboardingHead(member, id);
  if (!head) return null;
  const { customer, stage, host, reader } = head;
  const closed = await closedFacts(member, id);
  return {
    id,
    customer,
    reader,
    host: host.first,
    isIntroduced: isIntroduced(stage),
    /** Or may open it again, of one that is closed. */
    mayClose: head.mayDo(closed ? 'reopen_onboarding' : 'close_onboarding'),
    closed,
    /** What is called off first. */
    calls: closed
      ? []
      : await callsAhead(db(), { workspaceId: member.workspaceId, onboardingId: id }, reader.now),
    ends: await whatWaits(member.workspaceId, id, stage),
    left: closed ? null : await whatIsLeft(member, id, head.calendar),
    waiting: await loadWaiting(db(), { workspaceId: member.workspaceId, onboardingId: id }),
    /** When it would be deleted, were it closed now. */
    wouldGoOn: await goesOnOf(reader.now, await keepingOf(db(), member.workspaceId)),
  };
}

/** How much of it would stay undone, so that nobody closes as done what isn't. */
async function whatIsLeft(member: Member, id: string, calendar: Calendar) {
  const { workspaceId } = member;
  const { checked, of } = await reviewProgress(member, id);
  const published = await loadPublishedPath(db(), { workspaceId, onboardingId: id });
  const today = dayOf(await databaseNow(db()), calendar.timeZone);
  const steps = published && viewOf(published.path, published.marks, { today, calendar });
  return {
    points: { done: checked, of },
    steps: { done: steps?.behind ?? 0, of: steps?.of ?? 0 },
    promises: await countOpenPromises(db(), { workspaceId, onboardingId: id }),
  };
}

/** What every page of a closed onboarding says first; null for one that isn't closed, or isn't there. */
export async function closedSince(
  member: Member,
  id: string | undefined,
): Promise<{ closed: ClosedFacts; reader: Reader } | null> {
  const closed = isId(id) ? await closedFacts(member, id) : null;
  return closed && { closed, reader: { now: await databaseNow(db()), timeZone: member.timeZone } };
}

async function closedFacts(member: Member, id: string): Promise<ClosedFacts | null> {
  const closing = await loadClosing(db(), { workspaceId: member.workspaceId, onboardingId: id });
  if (!closing) return null;
  const { byId, kept, ...same } = closing;
  const goesOn = await goesOnOf(closing.at, kept);
  return { ...same, id, isReaders: byId === member.id, goesOn };
}

/** What should have gone already goes today. */
async function goesOnOf(closedAt: Date, { months, timeZone }: KeepingRule): Promise<string | null> {
  if (months === null) return null;
  const day = deletedOn(closedAt, months, timeZone);
  const today = dayOf(await databaseNow(db()), timeZone);
  return day < today ? today : day;
}

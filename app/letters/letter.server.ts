/*
 * What every letter is written from: the notice, who it is about, who reads it, and the clock.
 */
import { databaseNow, type Handle } from '#db/client.server';
import { stoodIn } from '#db/member/absences.server';
import { loadReachableMember } from '#db/member/members.server';
import { loadContacts } from '#db/statement/statements.server';
import { findLetterhead, type Letterhead, type LetterPerson } from '#db/workspace/letterheads.server';
import { type PersonCard, WELCOME_LINK } from '#emails/index';
import { afterWorkingHours } from '../domain/clock/clock';
import { calledOf } from '../domain/contact/first-name';
import { isMutable, type NoticeKind, type OnboardingKind, type RecipientKind } from '../domain/mail/notice';
import type { Role } from '../domain/onboarding/access';
import { env } from '../env.server';
import { type Reader, sayLimit } from '../speech/en/say-time';

export type DueNotice<Kind extends NoticeKind = NoticeKind> = {
  id: string;
  workspaceId: string;
  /** Null for news about no onboarding. */
  onboardingId: string | null;
  kind: Kind;
  subjectId: string;
  generation: number;
  recipientKind: RecipientKind;
  recipientId: string;
  linkId: string | null;
  /** When the first change that this notice gathers was made. */
  openedAt: Date;
};

export type Recipient = { name: string; firstName: string; email: string };

export type OnboardingNotice = DueNotice<OnboardingKind> & { onboardingId: string };

export type Scene = {
  handle: Handle;
  /** To whoever stands in for the host it is written as to the host. */
  notice: OnboardingNotice;
  /** The member or contact who gets it. */
  readerId: string;
  head: Letterhead;
  to: Recipient;
  now: Date;
  /** Times are said for this reader. */
  reader: Reader;
  /** Where a colleague wrote it in the place of the host, who is away until a day, in words. */
  inPlaceOf: { host: string; until: string } | null;
};

/** Null when the onboarding isn't there, or the person may not, or can no longer, be written to. */
export async function openScene(handle: Handle, notice: OnboardingNotice): Promise<Scene | null> {
  const letterhead = await findLetterhead(handle, notice.workspaceId, notice.onboardingId);
  if (!letterhead) return null;
  // Colleagues look after several deals of one customer, and know each by its name.
  const head =
    notice.recipientKind === 'member' ? { ...letterhead, customer: letterhead.customerApart } : letterhead;
  const now = await databaseNow(handle);
  const found =
    notice.recipientKind === 'member'
      ? await loadReachableMember(handle, notice.workspaceId, notice.recipientId)
      : (await loadContacts(handle, notice.workspaceId, notice.onboardingId)).find(
          (contact) => contact.id === notice.recipientId && !contact.noMailReason,
        );
  if (!found?.email) return null;
  if ('muted' in found && isMutable(notice.kind) && found.muted.includes(notice.kind)) return null;
  const timeZone = found.timeZone ?? head.calendar.timeZone;
  const to = {
    name: found.name,
    firstName: calledOf(found),
    email: found.email,
  };
  const asHost = await isInHostsPlace(handle, notice, head);
  return {
    handle,
    notice: asHost ? { ...notice, recipientId: head.host.id } : notice,
    readerId: notice.recipientId,
    head,
    to,
    now,
    reader: { now, timeZone },
    inPlaceOf: null,
  };
}

/** Whoever stood in when it was owed; the rep is one of the two owners anyway. */
const isInHostsPlace = async (
  handle: Handle,
  { workspaceId, recipientKind, recipientId, openedAt }: OnboardingNotice,
  { rep, host }: Letterhead,
): Promise<boolean> =>
  recipientKind === 'member' &&
  recipientId !== rep.id &&
  recipientId !== host.id &&
  stoodIn(handle, { workspaceId, memberId: host.id, standInId: recipientId, at: openedAt });

export const personOf = ({ name, called }: { name: string; called: string | null }) => ({
  name,
  firstName: calledOf({ name, called }),
});

/** The card that introduces a member of ours. Mail clients don't show SVG, so the portrait is its PNG twin. */
export function cardOf(person: LetterPerson, vendor: string): PersonCard {
  const portrait = person.portrait?.replace(/\.svg$/, '.png');
  return {
    name: person.name,
    title: [person.title, vendor].filter(Boolean).join(', '),
    phone: person.phone,
    portraitUrl: portrait ? `${env().origin}${portrait}` : null,
  };
}

/** A member's page about this onboarding. */
export const pageUrl = ({ notice }: Scene, noun = ''): string =>
  `${env().origin}/onboardings/${notice.onboardingId}${noun && `/${noun}`}`;

/** By when the introduction is due, in words; null once that has passed. */
export function introduceBy({ head, reader, now }: Scene): string | null {
  const dueAt = afterWorkingHours(head.clocksFrom, head.introductionHours, head.calendar);
  return dueAt > now ? sayLimit(dueAt, reader) : null;
}

export const link = WELCOME_LINK;

/** What a letter to a colleague about no onboarding is written from. */
export type ColleagueScene = {
  handle: Handle;
  notice: DueNotice;
  vendor: string;
  to: Recipient;
  /** What the reader does here; null for somebody who isn’t in yet. */
  role: Role | null;
  reader: Reader;
};

/*
 * The introduction after it was made: who has it, who opened their page, and what happens now. It presents whoever
 * looked after the customer when it left; a hand-over since then doesn't change that.
 */
import { db } from '#db/client.server';
import { loadHandOvers } from '#db/onboarding/hand-overs.server';
import { isReachable, loadContacts } from '#db/statement/statements.server';
import type { Member } from '../../auth/member/member.server';
import { workingHoursBetween } from '../../domain/clock/clock';
import { shownAddress } from '../../domain/contact/email-address';
import { calledOf } from '../../domain/contact/first-name';
import { type Nothing, nothingFor } from '../../domain/introduction/reachable';
import { isTrouble } from '../../domain/mail/delivery';
import { contactActs } from '../contact/contact-acts.server';
import { type DeliveryFacts, mailOf, wayInOf } from '../mail/mail-of-onboarding.server';
import { momentsOf } from '../onboarding/milestones.server';
import { colleague, onboardingHead } from '../onboarding/onboarding-head.server';
import { lastHandOver, whoHad } from '../onboarding/who-had.server';
import { reviewProgress } from '../review/review-progress.server';

export type RecipientNowFacts = {
  id: string;
  name: string;
  first: string;
  email: string | null;
  /** Null for whoever was not written to. */
  delivery: DeliveryFacts | null;
  /** The latest mail with a link, where that is another. */
  later: DeliveryFacts | null;
  notWritten: Nothing | 'not_chosen' | null;
  mayBeWritten: boolean;
  opened: Date | null;
  firstAnswer: Date | null;
};

export type MadeFacts = NonNullable<Awaited<ReturnType<typeof introductionMade>>>;

/** Null while there is no introduction. */
export async function introductionMade(member: Member, id: string) {
  const head = await onboardingHead(member, id);
  const made = await db()
    .selectFrom('introductions as i')
    .innerJoin('members as m', 'm.id', 'i.member_id')
    .select([
      'i.id',
      'i.manner',
      'i.spoke_with',
      'i.why',
      'i.at',
      'i.member_id',
      'm.name',
      'm.called',
      'm.portrait',
    ])
    .where('i.workspace_id', '=', member.workspaceId)
    .where('i.onboarding_id', '=', id)
    .executeTakeFirst();
  if (!head || !made) return null;
  const { reader } = head;
  const moments = await momentsOf(member.workspaceId, id);
  const handOvers = await loadHandOvers(db(), { workspaceId: member.workspaceId, onboardingId: id });
  const all = await mailOf(member, id, reader);
  const mail = all.filter((one) => one.subjectId === made.id);
  const acts = await contactActs(member.workspaceId, id);
  const contacts = await loadContacts(db(), member.workspaceId, id);
  const recipients = contacts.map((contact): RecipientNowFacts => {
    const delivery = mail.find((one) => one.to.id === contact.id) ?? null;
    const wayIn = wayInOf(all, contact.id);
    return {
      id: contact.id,
      name: contact.name,
      first: contact.called,
      email: contact.email && shownAddress(contact.email),
      delivery,
      later: wayIn?.id === delivery?.id ? null : wayIn,
      notWritten: delivery ? null : (nothingFor(contact) ?? 'not_chosen'),
      mayBeWritten: isReachable(contact),
      opened: acts.get(contact.id)?.opened ?? null,
      firstAnswer: acts.get(contact.id)?.firstAnswer ?? null,
    };
  });
  const written = recipients.filter((one) => one.delivery);
  const left = made.manner === 'mail' ? leftAt(written, reader.now) : made.at;
  const presented = whoHad(head, 'host', handOvers, left);
  // What waited when the sales part went on was written anew by whoever got it.
  const isWrittenAnew = handOvers.some(({ part, at }) => part === 'rep' && at > made.at && at <= left);
  const presentedBy = isWrittenAnew
    ? whoHad(head, 'rep', handOvers, left)
    : colleague(made.member_id, made.name, made.called, made.portrait);
  return {
    id,
    customer: head.customer,
    rep: head.rep,
    host: head.host,
    isReps: member.id === head.rep.id,
    isHosts: member.id === head.host.id,
    /** Whom it presented, and in whose name it left: what is replied to it reaches both. */
    presented: { ...presented, isReader: member.id === presented.id },
    presentedBy: { ...presentedBy, isReader: member.id === presentedBy.id },
    repHearsOfDisputes: head.gets('rep', 'promise_disputed'),
    manner: made.manner,
    spokeWith: made.spoke_with,
    by: calledOf(made),
    isReaders: made.member_id === member.id,
    at: made.at,
    tookHours: workingHoursBetween(head.signedAt, made.at, head.calendar),
    recipients: [...written, ...recipients.filter((one) => !one.delivery)],
    copy: mail.find((one) => one.kind === 'introduction_copy') ?? null,
    failed: written.filter((one) => isLockedOut(one.later ?? one.delivery)).map((one) => one.first),
    hostSince: lastHandOver(handOvers, head.stage, moments)?.at ?? moments.accepted,
    progress: await reviewProgress(member, id),
    mayRenew: head.mayDo('renew_link'),
    mayDecide: head.mayDo('decide_on_mail'),
    mayCorrect: head.mayDo('correct_address'),
    reader,
  };
}

/** When its first mail left; one that waits is written anew for whoever has the part by then. */
function leftAt(written: RecipientNowFacts[], now: Date): Date {
  const gone = written.flatMap(({ delivery }) =>
    delivery && delivery.state !== 'queued' ? delivery.at : [],
  );
  return gone.reduce((first, at) => (at < first ? at : first), now);
}

const isLockedOut = (wayIn: DeliveryFacts | null): boolean =>
  wayIn !== null && (wayIn.state === 'failed' || isTrouble(wayIn.report?.delivery ?? null));

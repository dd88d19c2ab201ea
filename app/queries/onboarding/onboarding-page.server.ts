/* One customer in a minute: where it stands, who has it, what comes next, who was written to, what happened. */

import { db } from '#db/client.server';
import { latestReminders } from '#db/clock/colleague-reminders.server';
import { loadColleagueInvitations } from '#db/contact/colleague-invitations.server';
import { loadSigners } from '#db/contact/signers.server';
import { companyOf } from '#db/customer/companies.server';
import { loadHandoff } from '#db/handoff/handoffs.server';
import { loadScheduled } from '#db/introduction/scheduled-introductions.server';
import { loadHandOvers } from '#db/onboarding/hand-overs.server';
import { copiersOfInvitations } from '#db/review/by-copies.server';
import { loadReview } from '#db/review/review.server';
import { loadUnanswered } from '#db/thread/threads.server';
import type { Member } from '../../auth/member/member.server';
import { mayHere } from '../../auth/member/rights.server';
import { endOfWorkingDayAfter } from '../../domain/clock/clock';
import { earliest } from '../../domain/clock/earliest';
import { shownAddress } from '../../domain/contact/email-address';
import { firstContactOf } from '../../domain/contact/first-contact';
import { calledOf } from '../../domain/contact/first-name';
import { missingParts } from '../../domain/handoff/handoff';
import { leadsOthers } from '../../domain/onboarding/access';
import { runsFrom } from '../../domain/onboarding/closing';
import { isAccepted, isIntroduced, turnSince } from '../../domain/onboarding/onboarding';
import { firstToKeep } from '../../domain/review/left-open';
import { signerGap } from '../../domain/review/signers';
import { openQuestions } from '../../domain/thread/thread';
import { daysOffIn } from '../clock/days-off.server';
import { peopleAndLinks } from '../contact/people-and-links.server';
import { mailOf, wayInOf } from '../mail/mail-of-onboarding.server';
import { pathBrief } from '../path/path-brief.server';
import { repeatsOf } from '../review/repeats.server';
import { reviewProgress } from '../review/review-progress.server';
import { signedWithOtherName } from '../review/signature.server';
import { openOffer } from '../starting-point/offers.server';
import { remindOf, setOf } from '../worklist/worklist-row.server';
import { clockOf, momentsOf, stepsOf } from './milestones.server';
import { colleague, onboardingHead } from './onboarding-head.server';
import { timelineOf } from './timeline.server';
import { lastHandOver, whoHad } from './who-had.server';

const RECENT = 12;

export type OnboardingFacts = NonNullable<Awaited<ReturnType<typeof onboardingPage>>>;

export async function onboardingPage(member: Member, id: string) {
  const head = await onboardingHead(member, id);
  if (!head) return null;
  const { reader, rep, host, stage } = head;
  const turn = turnSince(head, reader.now);
  const moments = await momentsOf(member.workspaceId, id);
  const progress = await reviewProgress(member, id);
  const people = await peopleAndLinks(member, id, reader.now);
  const oldest = await oldestOfAll(member, id);
  const mail = await mailOf(member, id, reader);
  const handoff = await loadHandoff(db(), member.workspaceId, id);
  const scheduled = await loadScheduled(db(), member.workspaceId, id);
  const firstOf = (contactId: string) =>
    people.find((person) => person.id === contactId)?.first ?? head.customer;
  const byContact = firstOf(oldest?.contactIds[0] ?? '');
  const dueAt = oldest?.answerBy ?? null;
  const open = firstToKeep(progress.openDays, head.calendar);
  const isOpenDue = turn === 'cs' && !oldest && open !== null && open.from <= reader.now;
  const promised = oldest && dueAt ? { at: oldest.at, by: dueAt, to: byContact } : null;
  const clock = clockOf(head, moments, promised, open);
  const offOf = await daysOffIn(member.workspaceId, head.calendar, [clock.span]);
  const contactDueAt =
    turn === 'cs' && !oldest && !isOpenDue && moments.introduced && head.firstContactAt === null
      ? endOfWorkingDayAfter(runsFrom(moments.introduced, head.reopenedAt), head.calendar)
      : null;
  const signers = (await loadSigners(db(), member.workspaceId, [id])).get(id) ?? [];
  const handOvers = await loadHandOvers(db(), { workspaceId: member.workspaceId, onboardingId: id });
  const before = lastHandOver(handOvers, stage, moments);
  const seller = whoHad(head, 'rep', handOvers, moments.accepted ?? reader.now);
  const needsMe = (turn === 'sales' && rep.id === member.id) || (turn === 'cs' && head.isHosts);
  return {
    id,
    offer: await openOffer(member, head),
    customer: head.customer,
    reader,
    deal: head.deal,
    stage,
    listedStage: head.listedStage,
    rep,
    host,
    /** Who has it now: customer success from acceptance on, sales before. */
    owner: isAccepted(stage) ? host : rep,
    ownsSince: before?.at ?? moments.accepted ?? head.signedAt,
    /** The colleague who had it before its owner; null where it was never handed on. */
    before: before && colleague(before.fromId, before.from, before.fromCalled, null),
    /** Who had it when it was accepted; the sales part may have gone on since. */
    soldBy: { ...seller, isReader: seller.id === member.id },
    signedAt: head.signedAt,
    isAccepted: isAccepted(stage),
    isIntroduced: isIntroduced(stage),
    isClosed: head.closedAt !== null,
    isOwn: member.id === (isAccepted(stage) ? host : rep).id,
    away: head.away && {
      name: head.away.standIn,
      isReader: head.away.standInId === member.id,
      until: head.away.until,
    },
    steps: stepsOf(head, moments, progress),
    clock: { ...clock, off: offOf(clock.span) },
    progress,
    otherName: await signedWithOtherName(member, id),
    /** What the row of the worklist says of it. */
    row: {
      id,
      stage,
      turn,
      needsMe,
      isRep: rep.id === member.id,
      isHost: head.isHosts,
      isOfOne: rep.id === host.id,
      repFirst: rep.first,
      hostFirst: host.first,
      firstContact: firstContactOf(people)?.first ?? head.customer,
      handedOverAt: moments.submitted,
      partsMissing: missingParts(handoff),
      redFlags: handoff.redFlagCount,
      points: { checked: progress.checked, signed: progress.signed, all: progress.of },
      isAllForCall: progress.of > 0 && progress.talks === progress.of,
      waiting:
        oldest && dueAt
          ? {
              contacts: oldest.contactIds.map(firstOf),
              count: oldest.count,
              added: oldest.added,
              questions: oldest.questions,
              answerBy: dueAt,
            }
          : null,
      set: scheduled ? setOf(scheduled) : null,
      contact: contactDueAt && { at: contactDueAt, isLate: contactDueAt < reader.now },
      openPoint: isOpenDue ? { at: open.dueAt, isLate: open.dueAt < reader.now } : null,
      customer: head.customer,
      signerGap: isAccepted(stage) && head.closedAt === null ? signerGap(signers, isIntroduced(stage)) : null,
    },
    /** The colleague whose turn it is. */
    remind: remindOf(
      { id, turn, rep: rep.first, host: head.away?.standIn ?? host.first },
      { repId: rep.id, hostId: head.away?.standInId ?? host.id },
      await latestReminders(db(), member.workspaceId, [id]),
      member.id,
      reader.now,
    ),
    mayStandIn: leadsOthers(member.role),
    owesFirstContact: head.closedAt === null && isIntroduced(stage) && head.firstContactAt === null,
    firstContactAt: head.firstContactAt,
    mayRecordFirstContact: head.mayDo('record_first_contact'),
    mayRenew: isIntroduced(stage) && head.mayDo('renew_link'),
    mayCopy: isIntroduced(stage) && head.mayDo('copy_link'),
    mayRevoke: isIntroduced(stage) && head.mayDo('revoke_link'),
    mayHandOver: head.mayDo('hand_over_host') || head.mayDo('hand_over_rep'),
    company: await companyOf(db(), { workspaceId: member.workspaceId, onboardingId: id }),
    isWithoutHandoff: head.isWithoutHandoff,
    mayDescribeCompany: head.mayDo('describe_company'),
    mayChangeDeal: head.mayDo('change_deal'),
    mayClose: head.mayDo('close_onboarding'),
    mayExport: head.mayDo('export_customer'),
    mayDecide: head.mayDo('decide_on_mail'),
    mayCorrect: head.mayDo('correct_address'),
    mayDescribe: head.mayDo('describe_contact'),
    mayLetIn: head.mayDo('let_colleague_in'),
    /** Whom contacts asked to bring in, and who waits for our word. */
    askedFor: await askedFor(member, id),
    mayAdd: isAccepted(stage) && head.mayDo('add_contact'),
    mayIntroduceContact: isIntroduced(stage) && head.mayDo('introduce_contact'),
    mayTakeBack: head.mayDo('resolve_correction'),
    mayErase: mayHere(member.role, 'erase_person'),
    mayDelete: mayHere(member.role, 'delete_onboarding'),
    people: people.map((person) => ({ ...person, wayIn: wayInOf(mail, person.id) })),
    mail,
    path: await pathBrief(
      { workspaceId: member.workspaceId, onboardingId: id },
      {
        now: reader.now,
        calendar: head.calendar,
        signedAt: head.signedAt,
      },
    ),
    repeats: await repeatsOf(member, id),
    recent: await timelineOf(member, id, reader, { limit: RECENT }),
  };
}

async function askedFor({ workspaceId }: Member, onboardingId: string) {
  const asked = (await loadColleagueInvitations(db(), { workspaceId, onboardingId })).filter(
    ({ outcome }) => outcome === 'asked',
  );
  if (asked.length === 0) return [];
  const copiers = await copiersOfInvitations(db(), { workspaceId, onboardingId });
  return asked.map(({ id, name, email, by, byCalled, at, heldBecause }) => ({
    id,
    name,
    email: shownAddress(email),
    by: calledOf({ name: by, called: byCalled }),
    copiedBy: copiers.get(id) ?? null,
    at,
    heldBecause,
  }));
}

/** The corrections and questions that wait, with the one whose answer is due first. */
async function oldestOfAll({ workspaceId }: Member, id: string) {
  const { answers } = await loadReview(db(), workspaceId, id);
  const corrections = answers.filter(
    (one) => (one.kind === 'corrected' || one.kind === 'added') && !one.resolution,
  );
  const questions = openQuestions(await loadUnanswered(db(), workspaceId, [id]));
  const waiting = [...corrections, ...questions];
  const answerBy = earliest(waiting.map((one) => one.answerBy));
  const first = waiting.find((one) => one.answerBy?.getTime() === answerBy?.getTime());
  if (!first) return null;
  const asked = questions.flatMap(({ contactIds }) => contactIds);
  return {
    contactIds: [...new Set([...corrections.map((one) => one.contactId), ...asked])],
    at: first.at,
    answerBy,
    count: corrections.length,
    added: corrections.filter((one) => one.kind === 'added').length,
    questions: questions.length,
  };
}

/*
 * Questions that wait for this member: for customer success those of their own customers, for leads and admins all. The
 * one whose answer was promised first comes first.
 */
import { databaseNow, db } from '#db/client.server';
import { hostsOf } from '#db/member/absences.server';
import { IS_LIVE, IS_UNANSWERED } from '#db/thread/messages.server';
import { loadPlaceTitles } from '#db/thread/places.server';
import { loadUnanswered } from '#db/thread/threads.server';
import type { Member } from '../../auth/member/member.server';
import { calledOf } from '../../domain/contact/first-name';
import { openQuestions } from '../../domain/thread/thread';
import type { Reader } from '../../speech/en/say-time';

export type WaitingQuestionFacts = {
  onboardingId: string;
  customer: string;
  placeId: string;
  /** Null for the page as a whole. */
  title: string | null;
  names: string[];
  /** The latest of what was asked there. */
  words: string;
  answerBy: Date;
  isLate: boolean;
};

/** How many customers' questions are listed at once; the next ones move up as these are answered. */
const CUSTOMERS_SHOWN = 50;

export async function waitingQuestions(
  member: Member,
): Promise<{ questions: WaitingQuestionFacts[]; reader: Reader }> {
  const reader: Reader = { now: await databaseNow(db()), timeZone: member.timeZone };
  if (member.role === 'sales') return { questions: [], reader };
  const customers = await customersWhoAsked(member, await hostsOf(db(), member));
  const unanswered = await loadUnanswered(
    db(),
    member.workspaceId,
    customers.map(({ id }) => id),
  );
  const open = openQuestions(unanswered);
  const titles = await loadPlaceTitles(
    db(),
    member.workspaceId,
    open.map(({ placeId }) => placeId),
  );
  const questions = open.map(({ onboardingId, placeId, answerBy }) => {
    const there = unanswered.filter((one) => one.placeId === placeId);
    return {
      onboardingId,
      customer: customers.find(({ id }) => id === onboardingId)?.customer ?? '',
      placeId,
      title: titles.get(placeId) ?? null,
      names: [...new Set(there.map(({ by, called }) => calledOf({ name: by, called })))],
      words: there.at(-1)?.words ?? '',
      answerBy,
      isLate: answerBy < reader.now,
    };
  });
  return { questions, reader };
}

/** What waits makes it the turn of customer success, so only those are looked through; the longest due first. */
function customersWhoAsked(member: Member, hosts: string[]) {
  return db()
    .selectFrom('onboardings as o')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .select(['o.id', 'c.name as customer'])
    .where('o.workspace_id', '=', member.workspaceId)
    .where('o.turn', '=', 'cs')
    .$if(member.role === 'cs', (query) => query.where('o.host_member_id', 'in', hosts))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('messages as m')
          .select('m.id')
          .whereRef('m.onboarding_id', '=', 'o.id')
          .where(IS_UNANSWERED)
          .where(IS_LIVE),
      ),
    )
    .orderBy('o.next_due_at')
    .orderBy('o.id')
    .limit(CUSTOMERS_SHOWN)
    .execute();
}

/*
 * What needs a member, and what they wait for: their onboardings under way, the most urgent first. Sales sees its
 * own deals, customer success its own customers, leads and admins everything.
 */

import { type RawBuilder, sql } from 'kysely';
import { WON_EARLY } from '#db/api/crm-deals.server';
import { databaseNow, db } from '#db/client.server';
import { latestReminders } from '#db/clock/colleague-reminders.server';
import { loadSigners } from '#db/contact/signers.server';
import { countsIn, countUpToMost, sumUpToMost } from '#db/form/up-to-most.server';
import { loadHandoffs } from '#db/handoff/handoffs.server';
import { STAND_IN_CALLED, STAND_IN_NAME, STAND_IN_OF_HOST, standingIn } from '#db/member/absences.server';
import { DEAL_BESIDE } from '#db/onboarding/deal-beside.server';
import { LIMIT_COLUMNS } from '#db/onboarding/limits.server';
import { loadReviews } from '#db/review/review.server';
import { loadUnanswered } from '#db/thread/threads.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import type { Member } from '../../auth/member/member.server';
import { calledOf } from '../../domain/contact/first-name';
import { leadsOthers } from '../../domain/onboarding/access';
import { isIntroduced } from '../../domain/onboarding/onboarding';
import { isId } from '../../domain/request/id';
import { openQuestions } from '../../domain/thread/thread';
import type { Reader } from '../../speech/en/say-time';
import { daysOffIn } from '../clock/days-off.server';
import { AT_REST } from './at-rest.server';
import { onOwnTurn } from './nav-counts.server';
import type { RowFacts } from './row';
import { asRow } from './worklist-row.server';

const PAGE = 40;

export type WorklistFacts = {
  rows: RowFacts[];
  /** How many wait for this member, on all pages together. */
  needsMe: number;
  /** The next deadline of ours, of which customer, and who has it. */
  nextDeadline: { at: Date; customer: string; who: string } | null;
  settled: number;
  /** For whom, as they are called, the reader stands in just now, and until which ISO day. */
  standsInFor: { name: string; until: string }[];
  /** For those who lead: how many are late with us, and how many promises customers dispute. */
  lead: { late: number; disputed: number } | null;
  /** Where the next page begins. */
  next: string | null;
  reader: Reader;
};

/** A place in the list: the deadline and the id of the last onboarding seen. */
export type Place = { dueAt: Date; id: string };

/** Onboardings under way, by deadline, from a place on. */
export async function loadWorklist(member: Member, after: Place | null): Promise<WorklistFacts> {
  const now = await databaseNow(db());
  const standIns = await standingIn(db(), member.workspaceId, member.id);
  const hosts = [member.id, ...standIns.map((one) => one.id)];
  const found = await findRows(member, hosts, after);
  const page = found.slice(0, PAGE);
  const ids = page.map((row) => row.id);
  const recording = page.filter((row) => !isIntroduced(row.stage)).map((row) => row.id);
  const about = {
    calendar: await calendarOf(db(), member.workspaceId),
    reviews: await loadReviews(db(), member.workspaceId, ids),
    handoffs: await loadHandoffs(db(), member.workspaceId, recording),
    contacts: await contactsOf(member.workspaceId, ids),
    reminders: await latestReminders(db(), member.workspaceId, ids),
    signers: await loadSigners(db(), member.workspaceId, ids),
    questions: openQuestions(await loadUnanswered(db(), member.workspaceId, ids)),
  };
  const rows = page.map((row) => asRow(row, { ...about, hosts }, member, now));
  const offOf = await daysOffIn(
    member.workspaceId,
    about.calendar,
    rows.map((row) => row.wait),
  );
  const counts = await countAll(member, hosts, now);
  const last = page.at(-1);
  const due = page.find((row) => row.turn !== 'customer' && row.next_due_at && row.next_due_at > now);
  return {
    rows: rows.map((row) => ({ ...row, off: offOf(row.wait) })),
    needsMe: counts.needsMe,
    nextDeadline: due?.next_due_at
      ? {
          at: due.next_due_at,
          customer: due.customer,
          who:
            due.turn === 'sales'
              ? calledOf({ name: due.rep, called: due.rep_called })
              : calledOf({ name: due.host, called: due.host_called }),
        }
      : null,
    settled: counts.settled,
    standsInFor: standIns.map(({ until, ...one }) => ({ name: calledOf(one), until })),
    lead: leadsOthers(member.role) ? { late: counts.late, disputed: counts.disputed } : null,
    next: found.length > PAGE && last ? `${(last.next_due_at ?? NEVER).toISOString()}_${last.id}` : null,
    reader: { now, timeZone: member.timeZone },
  };
}

/** The place that a page before named as its end; null for anything else. */
export function placeIn(after: string | null): Place | null {
  const [due = '', id] = after?.split('_') ?? [];
  if (!isId(id) || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(due)) return null;
  const dueAt = new Date(due);
  return dueAt >= EVER ? { dueAt, id } : null;
}

/** Those the member follows; what is closed needs nobody. */
function ownOnboardings(member: Member, hosts: string[]) {
  const all = db()
    .selectFrom('onboardings as o')
    .where('o.workspace_id', '=', member.workspaceId)
    .where('o.closed_at', 'is', null);
  if (member.role === 'sales') return all.where('o.rep_member_id', '=', member.id);
  return member.role === 'cs' ? all.where('o.host_member_id', 'in', hosts) : all;
}

/** Before anything was signed. */
const EVER = new Date('1970-01-01T00:00:00Z');
const NEVER = new Date('9999-01-01T00:00:00Z');

function findRows(member: Member, hosts: string[], after: Place | null) {
  // As the index has it, which leaves out what needs nobody.
  const dueAt = sql<Date>`coalesce(o.next_due_at, '9999-01-01 00:00:00+00'::timestamptz)`;
  return ownOnboardings(member, hosts)
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .innerJoin('workspaces as w', 'w.id', 'o.workspace_id')
    .innerJoin('members as rep', 'rep.id', 'o.rep_member_id')
    .innerJoin('members as host', 'host.id', 'o.host_member_id')
    .leftJoin('introductions as i', 'i.onboarding_id', 'o.id')
    .leftJoin('members as by', 'by.id', 'i.member_id')
    .leftJoin('scheduled_introductions as set', 'set.onboarding_id', 'o.id')
    .select((eb) => [
      'o.id',
      'o.stage',
      'o.turn',
      'o.signed_at',
      'o.reopened_at',
      'o.next_due_at',
      'o.rep_member_id',
      'o.host_member_id',
      'c.name as customer',
      DEAL_BESIDE.as('deal'),
      WON_EARLY.as('won_early_at'),
      'rep.name as rep',
      'host.name as host',
      'rep.called as rep_called',
      'host.called as host_called',
      STAND_IN_OF_HOST.as('stand_in_id'),
      STAND_IN_NAME.as('stand_in'),
      STAND_IN_CALLED.as('stand_in_called'),
      ...LIMIT_COLUMNS,
      'i.at as introduced_at',
      'i.member_id as introduced_by',
      'by.name as introducer',
      'set.goes_at',
      'set.time_zone as goes_in_zone',
      'set.stopped_because',
      eb
        .selectFrom('submissions as s')
        .whereRef('s.onboarding_id', '=', 'o.id')
        .where('s.taken_back_at', 'is', null)
        .select(({ fn }) => fn.max('s.at').as('at'))
        .as('submitted_at'),
    ])
    .where(sql<boolean>`(o.stage <> 'settled' or o.turn <> 'nobody')`)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(${dueAt}, o.id) > (${after?.dueAt}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy(dueAt)
    .orderBy('o.id')
    .limit(PAGE + 1)
    .execute();
}

/** How many wait for this member, are late with us, are at rest, and are promises that a customer remembers differently, on all pages together. */
function countAll(member: Member, hosts: string[], now: Date) {
  const { workspaceId, role } = member;
  const of = (what: RawBuilder<unknown>, asked: RawBuilder<unknown>) =>
    sql`select ${what} from onboardings o where o.workspace_id = ${workspaceId}::uuid and ${asked}`;
  const open = (asked: RawBuilder<unknown>) => sql`o.closed_at is null and ${asked}`;
  const leads = leadsOthers(role);
  return countsIn({
    needsMe: onOwnTurn(member, hosts),
    settled: countUpToMost(of(sql``, sql`${AT_REST} ${atRestOf(member)}`)),
    late: leads ? countUpToMost(of(sql``, open(sql`o.turn <> 'nobody' and o.next_due_at < ${now}`))) : NONE,
    disputed: leads
      ? sumUpToMost(of(sql`o.disputes_waiting as count`, open(sql`o.disputes_waiting > 0`)))
      : NONE,
  });
}

/** Whose customers at rest are counted: one's own, and everybody's for who leads; not those of whom one stands in for. */
function atRestOf({ id, role }: Member) {
  if (leadsOthers(role)) return sql``;
  return role === 'sales' ? sql`and o.rep_member_id = ${id}::uuid` : sql`and o.host_member_id = ${id}::uuid`;
}

const NONE = sql<string>`0`;

/** How each onboarding's contacts are called, by their ids: the first contact first, those taken out again or replaced last. */
async function contactsOf(workspaceId: string, ids: string[]): Promise<Map<string, Map<string, string>>> {
  const names = new Map<string, Map<string, string>>();
  if (ids.length === 0) return names;
  const rows = await db()
    .selectFrom('contacts')
    .innerJoin('statements as s', 's.id', 'contacts.statement_id')
    .select(['contacts.id', 'contacts.onboarding_id', 'contacts.name', 'contacts.called'])
    .where('contacts.workspace_id', '=', workspaceId)
    .where('contacts.onboarding_id', 'in', ids)
    .orderBy(sql`s.removed_at is not null or contacts.replaced_at is not null`)
    .orderBy(sql`not ('champion' = any (contacts.parts))`)
    .orderBy(sql`not ('decision_maker' = any (contacts.parts))`)
    .orderBy('s.position')
    .execute();
  for (const row of rows) {
    const own = names.get(row.onboarding_id) ?? new Map<string, string>();
    names.set(row.onboarding_id, own.set(row.id, calledOf(row)));
  }
  return names;
}

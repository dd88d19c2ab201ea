/*
 * What needs a member, and what they wait for: their onboardings under way, the most urgent first. Sales sees its
 * own deals, customer success its own customers, leads and admins everything.
 */
import { sql } from 'kysely';
import { databaseNow, db } from '#db/client.server';
import { loadHandoffs } from '#db/handoffs.server';
import { loadReviews } from '#db/review.server';
import { calendarOf } from '#db/workspaces.server';
import type { Member } from '../auth/member.server';
import { answerBy, DEFAULT_LIMITS, handoffClock } from '../domain/clock';
import { firstNameOf } from '../domain/first-name';
import { completenessOf } from '../domain/handoff';
import { isIntroduced, type Stage, type Turn } from '../domain/onboarding';
import { isChecked, reviewItem } from '../domain/review';
import { type Reader, sayDeadline, sayDuration, sayLeft, sayWhen } from '../domain/say-time';

const PAGE = 60;

export type WorklistRow = {
  id: string;
  customer: string;
  stage: Stage;
  turn: Turn;
  /** It is this member's own turn. */
  needsMe: boolean;
  rep: string;
  repFirst: string;
  csFirst: string;
  signed: string;
  /** How long the introduction took, once it is made. */
  introducedIn: string | null;
  clock: { label: string; of: string; ratio: number; tone: 'calm' | 'soon' | 'late' | 'done' } | null;
  isLate: boolean;
  dueBy: string | null;
  handedOver: string | null;
  partsReady: number;
  redFlags: number;
  points: { checked: number; all: number };
  /** The oldest correction that waits for an answer. */
  waiting: { contact: string; count: number; answerBy: string } | null;
  firstContact: string;
};

export type Worklist = { rows: WorklistRow[]; settled: number; next: string | null; reader: Reader };

/** Onboardings that are not settled yet, by deadline; `after` is where the page before ended. */
export async function loadWorklist(member: Member, after: string | null): Promise<Worklist> {
  const now = await databaseNow(db());
  const reader = { now, timeZone: member.timeZone };
  const found = await findRows(member, after);
  const page = found.slice(0, PAGE);
  const ids = page.map((row) => row.id);
  const calendar = await calendarOf(db(), member.workspaceId);
  const reviews = await loadReviews(db(), member.workspaceId, ids);
  const handoffs = await loadHandoffs(
    db(),
    member.workspaceId,
    ids.filter((_, at) => !isDone(page[at]?.stage)),
  );
  const names = await firstContacts(member.workspaceId, ids);
  const rows = page.map((row): WorklistRow => {
    const limits = {
      ...DEFAULT_LIMITS,
      acceptanceHours: row.acceptance_hours,
      introductionHours: row.introduction_hours,
    };
    const clock = handoffClock({
      signedAt: row.signed_at,
      introducedAt: row.introduced_at,
      now,
      calendar,
      limits,
    });
    const review = reviews.get(row.id);
    const items = (review?.shown ?? []).map((item) => reviewItem(item, review?.answers ?? []));
    const open = (review?.answers ?? []).filter(
      (answer) => (answer.kind === 'corrected' || answer.kind === 'added') && !answer.resolution,
    );
    const [oldest] = open;
    const handoff = handoffs.get(row.id);
    const contacts = names.get(row.id);
    return {
      id: row.id,
      customer: row.customer,
      stage: row.stage,
      turn: row.turn,
      needsMe: isTurnOf(member, row),
      rep: row.rep,
      repFirst: firstNameOf(row.rep),
      csFirst: firstNameOf(row.cs),
      signed: sayWhen(row.signed_at, reader),
      introducedIn: row.introduced_at ? sayDuration(clock.spentHours) : null,
      clock: row.introduced_at
        ? null
        : {
            label: sayLeft(clock.leftHours),
            of: `of ${limits.introductionHours}`,
            ratio: clock.ratio,
            tone: clock.tone,
          },
      isLate: row.next_due_at !== null && row.next_due_at < now,
      dueBy: row.next_due_at && sayDeadline(row.next_due_at, reader),
      handedOver: row.submitted_at && sayWhen(row.submitted_at, reader),
      partsReady: handoff ? completenessOf(handoff).readyCount : 5,
      redFlags: handoff?.redFlagCount ?? 0,
      points: { checked: items.filter((item) => isChecked(item.state)).length, all: items.length },
      waiting: oldest
        ? {
            contact: firstNameOf(contacts?.get(oldest.contactId) ?? ''),
            count: open.length,
            answerBy: sayDeadline(answerBy(oldest.at, calendar), reader),
          }
        : null,
      firstContact: firstNameOf([...(contacts?.values() ?? [])][0] ?? row.customer),
    };
  });
  const last = page.at(-1);
  const next = found.length > PAGE && last ? `${last.next_due_at?.toISOString() ?? ''}_${last.id}` : null;
  return { rows, settled: await countSettled(member), next, reader };
}

const isDone = (stage: Stage | undefined) => stage === undefined || isIntroduced(stage);

function isTurnOf(
  member: Member,
  row: { turn: Turn; sales_member_id: string; cs_member_id: string },
): boolean {
  if (row.turn === 'sales') return row.sales_member_id === member.id;
  return row.turn === 'cs' && row.cs_member_id === member.id;
}

/** Those the member follows. */
function ownOnboardings(member: Member) {
  const all = db().selectFrom('onboardings as o').where('o.workspace_id', '=', member.workspaceId);
  if (member.role === 'sales') return all.where('o.sales_member_id', '=', member.id);
  return member.role === 'cs' ? all.where('o.cs_member_id', '=', member.id) : all;
}

const NEVER = new Date('9999-01-01T00:00:00Z');

function findRows(member: Member, after: string | null) {
  const dueAt = sql<Date>`coalesce(o.next_due_at, ${NEVER})`;
  const [dueAfter, idAfter] = after?.split('_') ?? [];
  return ownOnboardings(member)
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .innerJoin('workspaces as w', 'w.id', 'o.workspace_id')
    .innerJoin('members as rep', 'rep.id', 'o.sales_member_id')
    .innerJoin('members as cs', 'cs.id', 'o.cs_member_id')
    .leftJoin('introductions as i', 'i.onboarding_id', 'o.id')
    .select((eb) => [
      'o.id',
      'o.stage',
      'o.turn',
      'o.signed_at',
      'o.next_due_at',
      'o.sales_member_id',
      'o.cs_member_id',
      'c.name as customer',
      'rep.name as rep',
      'cs.name as cs',
      'w.acceptance_hours',
      'w.introduction_hours',
      'i.at as introduced_at',
      eb
        .selectFrom('submissions as s')
        .whereRef('s.onboarding_id', '=', 'o.id')
        .select(({ fn }) => fn.max('s.at').as('at'))
        .as('submitted_at'),
    ])
    .where('o.stage', '!=', 'settled')
    .$if(idAfter !== undefined, (query) =>
      query.where(
        sql<boolean>`(${dueAt}, o.id) > (${dueAfter ? new Date(dueAfter) : NEVER}::timestamptz, ${idAfter}::uuid)`,
      ),
    )
    .orderBy(dueAt)
    .orderBy('o.id')
    .limit(PAGE + 1)
    .execute();
}

async function countSettled(member: Member): Promise<number> {
  const row = await ownOnboardings(member)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('o.stage', '=', 'settled')
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The names of each onboarding's contacts by their ids, the first contact first. */
async function firstContacts(workspaceId: string, ids: string[]): Promise<Map<string, Map<string, string>>> {
  const names = new Map<string, Map<string, string>>();
  if (ids.length === 0) return names;
  const rows = await db()
    .selectFrom('contacts')
    .innerJoin('statements as s', 's.id', 'contacts.statement_id')
    .select(['contacts.id', 'contacts.onboarding_id', 'contacts.name'])
    .where('contacts.workspace_id', '=', workspaceId)
    .where('contacts.onboarding_id', 'in', ids)
    .orderBy(sql`not ('champion' = any (contacts.parts))`)
    .orderBy('s.position')
    .execute();
  for (const row of rows) {
    const own = names.get(row.onboarding_id) ?? new Map<string, string>();
    names.set(row.onboarding_id, own.set(row.id, row.name));
  }
  return names;
}

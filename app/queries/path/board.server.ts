/*
 * The board: every path that is walked, late first, by customer, by person or by phase. What a list is ordered by is
 * stored with the onboarding (decision 37); what a row says is worked out from the path itself, as on every other page.
 */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { databaseNow, db, type Handle } from '#db/client.server';
import { countsIn, countUpToMost } from '#db/form/up-to-most.server';
import { hostsOf } from '#db/member/absences.server';
import { loadPeopleOfPaths, type PathPerson } from '#db/path/path-people.server';
import { loadPublishedPaths } from '#db/path/published-paths.server';
import { loadOpenDayAsks } from '#db/step/other-days.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import type { Member } from '../../auth/member/member.server';
import { type Calendar, dayOf } from '../../domain/clock/clock';
import { calledOf } from '../../domain/contact/first-name';
import { leadsOthers } from '../../domain/onboarding/access';
import type { ListedStage } from '../../domain/onboarding/stages-to-value';
import type { Course } from '../../domain/path/course';
import { type Forecast, forecastOf } from '../../domain/path/forecast';
import { type PathView, viewOf } from '../../domain/path/path-view';
import type { DayAsk } from '../../domain/step/another-day';
import type { Reader } from '../../speech/en/say-time';
import { countStages, type StageCounts } from './all-stages.server';

export const COURSES = ['late', 'at_risk', 'on_course', 'finished'] as const satisfies Course['is'][];

export type BoardAsked = {
  order: 'course' | 'customer' | 'person' | 'phase';
  /** Only those that stand like this, by lateness. */
  course: Course['is'] | null;
  /** Only those that are this far. */
  stage: ListedStage | null;
  /** Also those of colleagues; sales sees its own in any case. */
  isEveryones: boolean;
  /** Only those of one colleague of ours. */
  hostId: string | null;
  /** The id of the last onboarding seen. */
  after: string | null;
};

export type BoardRow = {
  id: string;
  customer: string;
  stage: ListedStage;
  phase: string;
  host: { id: string; name: string; first: string; portrait: string | null };
  isReaders: boolean;
  /** The reader may say of each of its steps how it stands, move it and give it to somebody. */
  mayMark: boolean;
  view: PathView;
  forecast: Forecast;
};

export type BoardGroup = { course: Course['is'] | null; rows: BoardRow[]; next: string | null };

export type BoardFacts = {
  /** How many paths stand how, of those that are asked for; everybody's each up to the most that anybody counts. */
  counts: Record<Course['is'], number>;
  /** How many of all paths that are asked for are how far, whatever stage they are narrowed to. */
  stages: StageCounts;
  groups: BoardGroup[];
  people: ReadonlyMap<string, PathPerson>;
  /** Other days that wait for an answer, by the step. */
  asks: ReadonlyMap<string, DayAsk>;
  readerId: string;
  reader: Reader;
  today: string;
  calendar: Calendar;
};

const PAGE = 40;
/** Of each group, where all of them stand on one page. */
const FIRST_OF_GROUP = 20;

/** Where a path stands in a list: by the first day on which a step of it is due. */
const DUE = sql<string>`coalesce(o.path_due_on, '9999-12-31'::date)`;

type Place = {
  handle: Handle;
  workspaceId: string;
  today: string;
  scope: RawBuilder<SqlBool>;
  /** Of what is in scope, those that are so far. */
  narrowed: RawBuilder<SqlBool>;
};

export async function loadBoard(
  member: Member,
  asked: BoardAsked,
  handle: Handle = db(),
): Promise<BoardFacts> {
  const now = await databaseNow(handle);
  const hosts = await hostsOf(handle, member);
  const calendar = await calendarOf(handle, member.workspaceId);
  const today = dayOf(now, calendar.timeZone);
  const scope = scopeOf(member, hosts, asked);
  const narrowed = asked.stage ? sql<SqlBool>`(${scope} and o.listed_stage = ${asked.stage})` : scope;
  const place = { handle, workspaceId: member.workspaceId, today, scope, narrowed };
  const { counts, stages } = await countsOf(place, asked);
  const found: { course: Course['is'] | null; ids: string[]; next: string | null }[] = [];
  for (const course of coursesOf(asked)) {
    const limit = asked.course === null && course !== null ? FIRST_OF_GROUP : PAGE;
    const all = await idsOf(place, { ...asked, course }, limit);
    const next = all.length > limit ? (all[limit - 1] ?? null) : null;
    found.push({ course, ids: all.slice(0, limit), next });
  }
  const ids = found.flatMap((group) => group.ids);
  const told = new Map((await toldOf(place, ids)).map((row) => [row.id, row]));
  const paths = await loadPublishedPaths(handle, member.workspaceId, ids, { isInShort: true });
  const asRow = (id: string): BoardRow[] => {
    const row = told.get(id);
    const published = paths.get(id);
    if (!row || !published) return [];
    const on = { today, calendar };
    const view = viewOf(published.path, published.marks, on);
    const isReaders = hosts.includes(row.host_id);
    const mayMark = isReaders || leadsOthers(member.role);
    return [{ ...withHost(row), isReaders, mayMark, view, forecast: forecastOf(view, on) }];
  };
  return {
    counts,
    stages,
    groups: found.map((group) => ({
      course: group.course,
      rows: group.ids.flatMap(asRow),
      next: group.next,
    })),
    people: await loadPeopleOfPaths(handle, member.workspaceId, ids),
    asks: await loadOpenDayAsks(handle, member.workspaceId, ids),
    readerId: member.id,
    reader: { now, timeZone: member.timeZone },
    today,
    calendar,
  };
}

/** The groups of the page, each a list of its own; in another order there is one list of all that are walked. */
function coursesOf({ order, course, stage }: BoardAsked): (Course['is'] | null)[] {
  if (course) return [course];
  // Who is that far may be through: they are shown with the others.
  if (stage && order === 'course') return [...COURSES];
  return order === 'course' ? ['late', 'at_risk', 'on_course'] : [null];
}

/** Sales sees its own deals; whoever looks after customers sees theirs, and everybody's where they ask for it. */
function scopeOf(member: Member, hosts: string[], { isEveryones, hostId }: BoardAsked): RawBuilder<SqlBool> {
  const one = hostId ? sql`o.host_member_id = ${hostId}::uuid` : sql`true`;
  if (member.role === 'sales') return sql`(o.rep_member_id = ${member.id}::uuid and ${one})`;
  return isEveryones ? sql`${one}` : sql`(o.host_member_id in (${sql.join(hosts)}) and ${one})`;
}

function standing(course: Course['is'] | null, today: string): RawBuilder<SqlBool> {
  if (course === 'finished') return sql`o.path_steps_left = 0`;
  if (course === null) return sql`o.path_steps_left > 0`;
  if (course === 'late') return sql`o.path_steps_left > 0 and ${DUE} < ${today}::date`;
  const isAtRisk = sql.lit(course === 'at_risk');
  return sql`o.path_steps_left > 0 and o.path_is_at_risk = ${isAtRisk} and ${DUE} >= ${today}::date`;
}

/** Where a list goes on after the last one seen, by all that it is ordered by. */
const ORDERS = {
  course: [DUE, sql`o.id`],
  customer: [sql`o.listed_name`, sql`o.id`],
  person: [sql`host.name`, sql`host.id`, DUE, sql`o.id`],
  phase: [sql`lower(o.path_phase)`, DUE, sql`o.id`],
} as const;

/** One more than asked for, to know whether there are more: found along an index, where nothing else is read. */
async function idsOf(place: Place, { order, course, after }: BoardAsked, limit: number): Promise<string[]> {
  const by = course === 'finished' ? [sql`o.id`] : ORDERS[course ? 'course' : order];
  const seen = sql`(select ${sql.join(by)} from onboardings o
    join customers c on c.id = o.customer_id join members host on host.id = o.host_member_id
    where o.workspace_id = ${place.workspaceId}::uuid and o.id = ${after}::uuid)`;
  const isNewestFirst = course === 'finished';
  let query = place.handle
    .selectFrom('onboardings as o')
    .$if(order === 'person', (one) => one.innerJoin('members as host', 'host.id', 'o.host_member_id'))
    .select('o.id')
    .where('o.workspace_id', '=', place.workspaceId)
    .where('o.closed_at', 'is', null)
    .where(standing(course, place.today))
    .where(place.narrowed)
    .$if(after !== null, (one) =>
      one.where(sql<boolean>`(${sql.join(by)}) ${isNewestFirst ? sql`<` : sql`>`} ${seen}`),
    );
  for (const one of by) query = query.orderBy(one, isNewestFirst ? 'desc' : 'asc');
  return (await query.limit(limit + 1).execute()).map(({ id }) => id);
}

type Found = Awaited<ReturnType<typeof toldOf>>[number];

async function toldOf({ handle, workspaceId }: Place, ids: string[]) {
  if (ids.length === 0) return [];
  return handle
    .selectFrom('onboardings as o')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .innerJoin('members as host', 'host.id', 'o.host_member_id')
    .select(['o.id', 'c.name as customer', 'o.path_phase as phase', 'o.listed_stage as stage'])
    .select(['host.id as host_id', 'host.name as host_name', 'host.called as host_called'])
    .select('host.portrait as host_portrait')
    .where('o.workspace_id', '=', workspaceId)
    .where('o.id', 'in', ids)
    .execute();
}

function withHost({ id, customer, phase, stage, ...row }: Found) {
  return {
    id,
    customer,
    stage,
    phase: phase ?? '',
    host: {
      id: row.host_id,
      name: row.host_name,
      first: calledOf({ name: row.host_name, called: row.host_called }),
      portrait: row.host_portrait,
    },
  };
}

type Counts = { counts: Record<Course['is'], number>; stages: StageCounts };

/** How many paths stand how, of those that the board is narrowed to, and how many of all in scope are how far. */
const countsOf = (place: Place, { isEveryones, hostId, stage }: BoardAsked): Promise<Counts> =>
  isEveryones && !hostId ? countEveryones(place) : countOwn(place, stage);

/** Of all the workspace each count goes along an index of its own, in its order, and no further than anybody counts. */
async function countEveryones({ handle, workspaceId, today, scope, narrowed }: Place): Promise<Counts> {
  const walked = sql`o.workspace_id = ${workspaceId}::uuid and o.closed_at is null`;
  const counted = (course: Course['is']) =>
    countUpToMost(sql`select from onboardings o where ${walked} and ${standing(course, today)} and ${narrowed}
      order by ${course === 'finished' ? sql`o.id` : DUE}`);
  const counts = Object.fromEntries(COURSES.map((course) => [course, counted(course)]));
  return {
    counts: await countsIn(counts as Record<Course['is'], RawBuilder<string>>, handle),
    stages: await countStages(handle, sql`${walked} and o.path_steps_left is not null and ${scope}`),
  };
}

/** What one person has is counted in one pass along an index of theirs; said as the others are, up to the most that anybody counts. */
async function countOwn(
  { handle, workspaceId, today, scope }: Place,
  narrowedTo: ListedStage | null,
): Promise<Counts> {
  const counted = (course: Course['is']) =>
    sql<number>`count(*) filter (where ${standing(course, today)})`.as(course);
  const rows = await handle
    .selectFrom('onboardings as o')
    .select('o.listed_stage as stage')
    .select(COURSES.map(counted))
    .where('o.workspace_id', '=', workspaceId)
    .where('o.closed_at', 'is', null)
    .where('o.path_steps_left', 'is not', null)
    .where(scope)
    .groupBy('o.listed_stage')
    .execute();
  const counts = { late: 0, at_risk: 0, on_course: 0, finished: 0 };
  const stages = new Map<ListedStage, number>();
  for (const row of rows) {
    const of = row as typeof row & Record<Course['is'], number>;
    for (const course of COURSES) {
      stages.set(row.stage, (stages.get(row.stage) ?? 0) + Number(of[course]));
      if (narrowedTo === null || narrowedTo === row.stage) counts[course] += Number(of[course]);
    }
  }
  return { counts, stages };
}

/** A colleague of the workspace by name; null for anybody else. */
export const colleagueNamed = async (
  { workspaceId }: Member,
  id: string,
): Promise<{ id: string; name: string } | null> =>
  (await db()
    .selectFrom('members')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()) ?? null;

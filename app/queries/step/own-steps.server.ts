/*
 * The steps that need a member: their own by name, those of nobody by name at customers whom they look after, and what
 * somebody is stuck with there. Which paths are read is stored with the onboardings (decision 37).
 */
import { type RawBuilder, sql } from 'kysely';
import { databaseNow, db } from '#db/client.server';
import { hostsOf } from '#db/member/absences.server';
import { isGivenTo } from '#db/path/given-to.server';
import { loadPeopleOfPaths, type PathPerson } from '#db/path/path-people.server';
import { loadPublishedPaths } from '#db/path/published-paths.server';
import { loadOpenDayAsks } from '#db/step/other-days.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import type { Member } from '../../auth/member/member.server';
import { type Calendar, dayOf } from '../../domain/clock/clock';
import { viewOf } from '../../domain/path/path-view';
import type { DayAsk } from '../../domain/step/another-day';
import { lastDayLookedAt, type OwnStep, ownStepsIn } from '../../domain/step/own-steps';
import type { Reader } from '../../speech/en/say-time';

/** So many paths of a kind are read; whoever has more finds them on the board. */
const MOST_PATHS = 40;

export type OwnStepFacts = OwnStep & {
  onboardingId: string;
  customer: string;
  phase: string;
  of: number;
  /** Another day that is asked for; null where none is. */
  ask: DayAsk | null;
};

export type OwnStepsFacts = {
  /** The earliest day first. */
  steps: OwnStepFacts[];
  /** There are more paths than were read. */
  hasMore: boolean;
  people: ReadonlyMap<string, PathPerson>;
  today: string;
  calendar: Calendar;
  reader: Reader;
};

export async function ownSteps(member: Member): Promise<OwnStepsFacts> {
  const now = await databaseNow(db());
  const hosts = await hostsOf(db(), member);
  const calendar = await calendarOf(db(), member.workspaceId);
  const on = { today: dayOf(now, calendar.timeZone), calendar };
  const { paths: found, hasMore } = await pathsWithOwn(member, hosts, lastDayLookedAt(on));
  const ids = found.map(({ id }) => id);
  const paths = await loadPublishedPaths(db(), member.workspaceId, ids, { isInShort: true });
  const asks = await loadOpenDayAsks(db(), member.workspaceId, ids);
  const steps = found.flatMap(({ id, customer, hostId }) => {
    const published = paths.get(id);
    if (!published) return [];
    const view = viewOf(published.path, published.marks, on);
    const phaseOf = new Map(
      view.phases.flatMap(({ title, steps: own }) => own.map((step) => [step.id, title])),
    );
    const who = { id: member.id, isHost: hosts.includes(hostId) };
    return ownStepsIn(view, who, on, new Set(asks.keys())).map((one) => ({
      ...one,
      ask: asks.get(one.step.id) ?? null,
      onboardingId: id,
      customer,
      phase: phaseOf.get(one.step.id) ?? '',
      of: view.of,
    }));
  });
  return {
    steps: steps.sort((one, other) => (one.step.dueOn ?? '9999').localeCompare(other.step.dueOn ?? '9999')),
    hasMore,
    people: steps.length > 0 ? await loadPeopleOfPaths(db(), member.workspaceId, ids) : new Map(),
    ...on,
    reader: { now, timeZone: member.timeZone },
  };
}

/**
 * Paths where a step of ours is due by a day, those where somebody is held up or asks for another day, and those of others
 * where a step was given to them: of each the first along its index, so that nobody's page reads all that they have, and
 * so that what is late hides nobody who waits.
 */
async function pathsWithOwn({ workspaceId, id }: Member, hosts: string[], until: string) {
  const first = (part: Part, asked: RawBuilder<unknown>) => sql`(
    select ${sql.lit(part)} as part, o.id, o.customer_id, o.host_member_id, ${OURS_DUE} as place from onboardings o
    where o.workspace_id = ${workspaceId}::uuid and o.closed_at is null and o.path_steps_left > 0 and ${asked}
    order by place, o.id limit ${sql.lit(MOST_PATHS + 1)})`;
  const isHost = sql`o.host_member_id in (${sql.join(hosts)})`;
  const isDue = sql`${OURS_DUE} <= ${until}::date`;
  const { rows } = await sql<{ part: Part; id: string; customer: string; hostId: string }>`
    select f.part, f.id, c.name as customer, f.host_member_id as "hostId"
    from (${first('due', sql`${isHost} and ${isDue}`)}
      union all ${first('asks', sql`${isHost} and ${ASKS_US}`)}
      union all ${first('given', sql`${isGivenTo(id)} and (${isDue} or ${ASKS_US})`)}) f
    join customers c on c.id = f.customer_id
    order by f.place, f.id`.execute(db());
  const parts = PARTS.map((part) => rows.filter((row) => row.part === part));
  const read = new Map(parts.flatMap((part) => part.slice(0, MOST_PATHS).map((row) => [row.id, row])));
  return { paths: [...read.values()], hasMore: parts.some(({ length }) => length > MOST_PATHS) };
}

const PARTS = ['due', 'asks', 'given'] as const;
type Part = (typeof PARTS)[number];

/** As the indexes have it. */
const OURS_DUE = sql`coalesce(o.path_ours_due_on, '9999-12-31'::date)`;
const ASKS_US = sql`(o.path_is_at_risk or o.path_day_is_asked)`;

/*
 * The steps that need a member: their own by name, those of nobody by name at customers whom they look after, and what
 * somebody is stuck with there. Which paths are read is stored with the onboardings (decision 37).
 */
import { sql } from 'kysely';
import { databaseNow, db } from '#db/client.server';
import { hostsOf } from '#db/member/absences.server';
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

/** So many paths are read; whoever has more finds them on the board. */
const MOST_PATHS = 60;

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
  const rows = await pathsWithOwn(member, hosts, lastDayLookedAt(on));
  const read = rows.slice(0, MOST_PATHS);
  const ids = read.map(({ id }) => id);
  const paths = await loadPublishedPaths(db(), member.workspaceId, ids, { isInShort: true });
  const asks = await loadOpenDayAsks(db(), member.workspaceId, ids);
  const steps = read.flatMap(({ id, customer, hostId }) => {
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
    hasMore: rows.length > MOST_PATHS,
    people: await loadPeopleOfPaths(db(), member.workspaceId, steps.length > 0 ? ids : []),
    ...on,
    reader: { now, timeZone: member.timeZone },
  };
}

/** Paths where a step of ours is due by a day, another day is asked for, or somebody is stuck: of their customers, and where one was given to them. */
function pathsWithOwn({ workspaceId, id }: Member, hosts: string[], until: string) {
  return db()
    .selectFrom('onboardings as o')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .select(['o.id', 'c.name as customer', 'o.host_member_id as hostId'])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.closed_at', 'is', null)
    .where('o.path_steps_left', '>', 0)
    .where((eb) =>
      eb.or([eb('o.host_member_id', 'in', hosts), sql<boolean>`o.path_member_ids @> array[${id}::uuid]`]),
    )
    .where((eb) =>
      eb.or([
        eb('o.path_ours_due_on', '<=', until),
        eb('o.path_is_at_risk', '=', true),
        eb.exists(
          eb
            .selectFrom('day_asks as a')
            .leftJoin('day_answers as w', 'w.ask_id', 'a.id')
            .select('a.id')
            .whereRef('a.onboarding_id', '=', 'o.id')
            .where('w.ask_id', 'is', null),
        ),
      ]),
    )
    .orderBy(sql`coalesce(o.path_ours_due_on, '9999-12-31'::date)`)
    .orderBy('o.id')
    .limit(MOST_PATHS + 1)
    .execute();
}

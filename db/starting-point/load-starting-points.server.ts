/* Starting points in their latest versions, and the version that each onboarding goes by. */
import { type StartingPoint, storedStartingPoint } from '../../app/domain/starting-point/starting-point';
import type { Handle } from '../client.server';

export type StartingVersion = {
  id: string;
  pointId: string;
  number: number;
  document: StartingPoint;
  /** Who made it; null for what came with Foyer. */
  memberId: string | null;
  at: Date;
};

/** One that can be begun with, in its latest version. */
export type CurrentPoint = {
  id: string;
  isDefault: boolean;
  isPutAside: boolean;
  revision: number;
  /** What is being written of the next version. */
  draft: StartingPoint | null;
  version: StartingVersion;
};

type VersionRow = {
  id: string;
  starting_point_id: string;
  number: number;
  document: unknown;
  member_id: string | null;
  at: Date;
};

const versionFrom = (row: VersionRow): StartingVersion => ({
  id: row.id,
  pointId: row.starting_point_id,
  number: row.number,
  document: storedStartingPoint(row.document),
  memberId: row.member_id,
  at: row.at,
});

/** In the order in which they are asked whether they fit; those that were put aside come last. */
export async function loadStartingPoints(handle: Handle, workspaceId: string): Promise<CurrentPoint[]> {
  const rows = await handle
    .selectFrom('starting_points as p')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('starting_point_versions as v')
          .select(['v.id as version_id', 'v.number', 'v.document', 'v.member_id', 'v.at'])
          .whereRef('v.starting_point_id', '=', 'p.id')
          .orderBy('v.number', 'desc')
          .limit(1)
          .as('v'),
      (join) => join.onTrue(),
    )
    .select(['p.id', 'p.is_default', 'p.put_aside_at', 'p.revision', 'p.draft'])
    .select(['v.version_id', 'v.number', 'v.document', 'v.member_id', 'v.at'])
    .where('p.workspace_id', '=', workspaceId)
    .orderBy('p.position')
    .orderBy('p.id')
    .execute();
  const points = rows.map(
    (row): CurrentPoint => ({
      id: row.id,
      isDefault: row.is_default,
      isPutAside: row.put_aside_at !== null,
      revision: row.revision,
      draft: row.draft && storedStartingPoint(row.draft),
      version: versionFrom({ ...row, id: row.version_id, starting_point_id: row.id }),
    }),
  );
  return points.sort((one, other) => Number(one.isPutAside) - Number(other.isPutAside));
}

/** The version that an onboarding goes by; null where it began before there were starting points. */
export async function versionOfOnboarding(
  handle: Handle,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
): Promise<StartingVersion | null> {
  const row = await handle
    .selectFrom('onboardings as o')
    .innerJoin('starting_point_versions as v', 'v.id', 'o.starting_version_id')
    .select(['v.id', 'v.starting_point_id', 'v.number', 'v.document', 'v.member_id', 'v.at'])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.id', '=', onboardingId)
    .executeTakeFirst();
  return row ? versionFrom(row) : null;
}

/** The words that its starting point has for its mail and its page; all of them empty where it has none. */
export async function letterOf(
  handle: Handle,
  which: { workspaceId: string; onboardingId: string },
): Promise<StartingPoint['letter']> {
  const version = await versionOfOnboarding(handle, which);
  return version?.document.letter ?? { opening: '', closing: '', recipients: [], greeting: '' };
}

/** All versions of a starting point, the latest first. */
export async function loadVersions(
  handle: Handle,
  workspaceId: string,
  pointId: string,
): Promise<StartingVersion[]> {
  const rows = await handle
    .selectFrom('starting_point_versions')
    .select(['id', 'starting_point_id', 'number', 'document', 'member_id', 'at'])
    .where('workspace_id', '=', workspaceId)
    .where('starting_point_id', '=', pointId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(versionFrom);
}

/** Workspaces that have none of those that come with Foyer. */
export async function workspacesWithoutShipped(handle: Handle): Promise<string[]> {
  const rows = await handle
    .selectFrom('workspaces as w')
    .select('w.id')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('starting_points as p')
            .select('p.id')
            .whereRef('p.workspace_id', '=', 'w.id')
            .where('p.shipped_as', 'is not', null),
        ),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}

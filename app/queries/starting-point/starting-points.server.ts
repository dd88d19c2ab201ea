/* The starting points of a workspace, and which of them a deal would be begun with. */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { databaseNow, db } from '#db/client.server';
import {
  type CurrentPoint,
  loadStartingPoints,
  loadVersions,
} from '#db/starting-point/load-starting-points.server';
import type { Member } from '../../auth/member/member.server';
import { calledOf } from '../../domain/contact/first-name';
import type { Currency } from '../../domain/handoff/currencies';
import type { StartingPoint } from '../../domain/starting-point/starting-point';
import { suggestFor, type Why } from '../../domain/starting-point/suggest';
import type { Reader } from '../../speech/en/say-time';

export type PointFacts = {
  id: string;
  isDefault: boolean;
  isPutAside: boolean;
  document: StartingPoint;
  number: number;
  /** How whoever made the version is called; null for what came with Foyer. */
  by: string | null;
  at: Date;
  /** How many customers go by a version of it, who aren't closed. */
  underWay: number;
};

export type StartingPointsFacts = {
  reader: Reader;
  /** Names the form that adds one, so that sending it twice adds one. */
  newId: string;
  points: PointFacts[];
  /** What would be suggested for what was tried; null while nothing was. */
  tried: (Tried & { suggested: { name: string; why: Why[] } | null }) | null;
};

/** What somebody tries; `amount` is null where no sum could be read from the value. */
export type Tried = { deal: string; value: string; currency: Currency; amount: string | null };

/** `asked` is what somebody tries in the address. */
export async function startingPoints(member: Member, asked: Tried | null): Promise<StartingPointsFacts> {
  const { workspaceId } = member;
  const current = await loadStartingPoints(db(), workspaceId);
  const underWay = await countUnderWay(workspaceId);
  const called = await calledIn(workspaceId);
  const found =
    asked &&
    suggestFor(current.filter(({ isPutAside }) => !isPutAside).map(suggestible), {
      name: asked.deal,
      value: asked.amount,
      currency: asked.currency,
    });
  return {
    reader: { now: await databaseNow(db()), timeZone: member.timeZone },
    newId: uuid(),
    points: current.map((point) => ({
      id: point.id,
      isDefault: point.isDefault,
      isPutAside: point.isPutAside,
      document: point.version.document,
      number: point.version.number,
      by: point.version.memberId && (called.get(point.version.memberId) ?? null),
      at: point.version.at,
      underWay: underWay.get(point.id)?.all ?? 0,
    })),
    tried: asked && {
      ...asked,
      suggested: found && { name: found.point.name, why: found.why },
    },
  };
}

const suggestible = ({ id, isDefault, version: { document } }: CurrentPoint) => ({
  id,
  isDefault,
  name: document.name,
  suggestedFor: document.suggestedFor,
});

export type StartingPointFacts = PointFacts & {
  reader: Reader;
  revision: number;
  /** What is written beside the latest version; null where nothing is. */
  draft: StartingPoint | null;
  versions: { number: number; by: string | null; at: Date; underWay: number }[];
};

/** Null for one of another workspace, as for none at all. */
export async function startingPoint(member: Member, id: string): Promise<StartingPointFacts | null> {
  const { workspaceId } = member;
  const current = (await loadStartingPoints(db(), workspaceId)).find((one) => one.id === id);
  if (!current) return null;
  const called = await calledIn(workspaceId);
  const counts = (await countUnderWay(workspaceId)).get(id);
  const versions = await loadVersions(db(), workspaceId, id);
  const by = (memberId: string | null) => memberId && (called.get(memberId) ?? null);
  return {
    reader: { now: await databaseNow(db()), timeZone: member.timeZone },
    id,
    isDefault: current.isDefault,
    isPutAside: current.isPutAside,
    document: current.version.document,
    draft: current.draft,
    revision: current.revision,
    number: current.version.number,
    by: by(current.version.memberId),
    at: current.version.at,
    underWay: counts?.all ?? 0,
    versions: versions.map(({ number, memberId, at }) => ({
      number,
      by: by(memberId),
      at,
      underWay: counts?.byNumber.get(number) ?? 0,
    })),
  };
}

type UnderWay = { all: number; byNumber: Map<number, number> };

/** Customers under way, by the starting point and version that they go by. */
async function countUnderWay(workspaceId: string): Promise<Map<string, UnderWay>> {
  const rows = await db()
    .selectFrom('onboardings as o')
    .innerJoin('starting_point_versions as v', 'v.id', 'o.starting_version_id')
    .select(['v.starting_point_id', 'v.number', sql<number>`count(*)::integer`.as('count')])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.closed_at', 'is', null)
    .groupBy(['v.starting_point_id', 'v.number'])
    .execute();
  const found = new Map<string, UnderWay>();
  for (const { starting_point_id: id, number, count } of rows) {
    const one = found.get(id) ?? { all: 0, byNumber: new Map() };
    one.all += count;
    one.byNumber.set(number, count);
    found.set(id, one);
  }
  return found;
}

async function calledIn(workspaceId: string): Promise<Map<string, string>> {
  const members = await db()
    .selectFrom('members')
    .select(['id', 'name', 'called'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  return new Map(members.map((one) => [one.id, calledOf(one)]));
}

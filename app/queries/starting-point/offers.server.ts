/* Onboardings that began with an older version of a starting point, and what the latest one would do differently there. */
import { databaseNow, db } from '#db/client.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import {
  loadStartingPoints,
  loadVersions,
  versionOfOnboarding,
} from '#db/starting-point/load-starting-points.server';
import { loadOpenOffers } from '#db/starting-point/version-offers.server';
import type { Member } from '../../auth/member/member.server';
import { calledOf } from '../../domain/contact/first-name';
import { isAccepted, isIntroduced } from '../../domain/onboarding/onboarding';
import { type Difference, differencesOf, stillMatters } from '../../domain/starting-point/differences';
import type { Reader } from '../../speech/en/say-time';
import type { OnboardingHead } from '../onboarding/onboarding-head.server';

export type OfferRow = {
  onboardingId: string;
  customer: string;
  host: string;
  /** The version that it goes by. */
  number: number;
  /** What of the new one would still matter. */
  matters: Difference[];
  /** What became of the offer; null while there was none. */
  offer: 'open' | 'kept' | null;
};

export type OffersFacts = {
  id: string;
  name: string;
  number: number;
  /** Against the version before. */
  differences: Difference[];
  rows: OfferRow[];
};

/** More than one person can decide on in a day. */
const MOST = 200;

/** Null for one of another workspace, as for none at all. */
export async function offersOf(member: Member, id: string): Promise<OffersFacts | null> {
  const { workspaceId } = member;
  const point = (await loadStartingPoints(db(), workspaceId)).find((one) => one.id === id);
  if (!point) return null;
  const versions = await loadVersions(db(), workspaceId, id);
  const [latest, previous] = versions;
  if (!latest) return null;
  const rows = await db()
    .selectFrom('onboardings as o')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .innerJoin('members as m', 'm.id', 'o.host_member_id')
    .innerJoin('starting_point_versions as v', 'v.id', 'o.starting_version_id')
    .leftJoin('version_offers as f', (join) =>
      join.onRef('f.onboarding_id', '=', 'o.id').on('f.version_id', '=', latest.id),
    )
    .leftJoin('version_answers as a', 'a.offer_id', 'f.id')
    .select(['o.id', 'o.stage', 'c.name as customer', 'm.name', 'm.called', 'v.number'])
    .select(['f.id as offer_id', 'a.offer_id as answered_id'])
    .where('o.workspace_id', '=', workspaceId)
    .where('v.starting_point_id', '=', id)
    .where('v.number', '<', latest.number)
    .where('o.closed_at', 'is', null)
    .orderBy('c.name')
    .orderBy('o.id')
    .limit(MOST)
    .execute();
  const done = await doneKeys(
    workspaceId,
    rows.map((row) => row.id),
  );
  const documents = new Map(versions.map(({ number, document }) => [number, document]));
  return {
    id,
    name: latest.document.name,
    number: latest.number,
    differences: previous ? differencesOf(previous.document, latest.document) : [],
    rows: rows.map((row) => {
      const own = documents.get(row.number) ?? latest.document;
      return {
        onboardingId: row.id,
        customer: row.customer,
        host: calledOf(row),
        number: row.number,
        matters: stillMatters(differencesOf(own, latest.document), {
          isAccepted: isAccepted(row.stage),
          isIntroduced: isIntroduced(row.stage),
          doneSteps: done.get(row.id) ?? new Set(),
        }),
        offer: row.answered_id ? 'kept' : row.offer_id ? 'open' : null,
      };
    }),
  };
}

/** The keys of steps that are behind, by onboarding. */
async function doneKeys(workspaceId: string, ids: string[]): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  if (ids.length === 0) return found;
  const rows = await db()
    .selectFrom('begun_parts as b')
    .innerJoin('step_marks as k', 'k.step_id', 'b.step_id')
    .distinctOn('k.step_id')
    .select(['b.onboarding_id', 'b.key', 'k.kind', 'k.step_id', 'k.typed_name'])
    .where('b.workspace_id', '=', workspaceId)
    .where('b.onboarding_id', 'in', ids)
    .orderBy('k.step_id')
    .orderBy('k.number', 'desc')
    .execute();
  const lapsed = await lapsedIn(
    workspaceId,
    rows.filter(({ kind, typed_name }) => kind === 'done' && typed_name !== null),
  );
  for (const { onboarding_id, key, kind, step_id } of rows) {
    if ((kind !== 'done' && kind !== 'skipped') || lapsed.has(step_id)) continue;
    const keys = found.get(onboarding_id) ?? new Set();
    keys.add(key);
    found.set(onboarding_id, keys);
  }
  return found;
}

/** Approvals that stand no more, because what was approved reads otherwise since. */
async function lapsedIn(
  workspaceId: string,
  approved: { onboarding_id: string; step_id: string }[],
): Promise<Set<string>> {
  const lapsed = new Set<string>();
  for (const onboardingId of new Set(approved.map((one) => one.onboarding_id))) {
    const marks = (await loadPublishedPath(db(), { workspaceId, onboardingId }))?.marks;
    for (const { step_id } of approved.filter((one) => one.onboarding_id === onboardingId))
      if (marks?.has(step_id) && marks.get(step_id)?.kind !== 'done') lapsed.add(step_id);
  }
  return lapsed;
}

export type OfferFacts = {
  id: string;
  name: string;
  number: number;
  /** The version that it goes by now. */
  own: number;
  by: string;
  at: Date;
  words: string;
  matters: Difference[];
  mayAnswer: boolean;
  reader: Reader;
};

/** What waits for the host of one onboarding; null where nothing is offered. */
export async function openOffer(member: Member, head: OnboardingHead): Promise<OfferFacts | null> {
  const which = { workspaceId: member.workspaceId, onboardingId: head.id };
  const offer = (await loadOpenOffers(db(), member.workspaceId, [head.id])).get(head.id);
  const own = offer && (await versionOfOnboarding(db(), which));
  if (!offer || !own) return null;
  const version = (await loadVersions(db(), member.workspaceId, own.pointId)).find(
    ({ id }) => id === offer.versionId,
  );
  if (!version) return null;
  const by = await db()
    .selectFrom('members')
    .select(['name', 'called'])
    .where('workspace_id', '=', member.workspaceId)
    .where('id', '=', offer.memberId)
    .executeTakeFirstOrThrow();
  const done = await doneKeys(member.workspaceId, [head.id]);
  return {
    id: offer.id,
    name: version.document.name,
    number: version.number,
    own: own.number,
    by: calledOf(by),
    at: offer.at,
    words: offer.words,
    matters: stillMatters(differencesOf(own.document, version.document), {
      isAccepted: isAccepted(head.stage),
      isIntroduced: isIntroduced(head.stage),
      doneSteps: done.get(head.id) ?? new Set(),
    }),
    mayAnswer: head.mayDo('write_path'),
    reader: { now: await databaseNow(db()), timeZone: member.timeZone },
  };
}

/*
 * What an event says of statements: the words it was about, and the words before and after. An answer is told in the
 * wording it was given on, never in one that came before or after it.
 */
import { db } from '#db/client.server';
import type { OnboardingEvent } from '../../domain/onboarding/event';
import { type Told, type ToldWording, wordingsOfEvent } from '../../domain/onboarding/told-wordings';
import type { AroundChanges } from '../../domain/statement/around';
import { type SystemArea, type Words, wordsFrom } from '../../domain/statement/statement';
import { type Act, actsDuring } from './timeline-acts.server';

export type ChangeFacts = {
  /** The words that it was about. */
  named: Words;
  /** What a system is about. */
  area: SystemArea | null;
  /** Somebody answered these very words. */
  isAnswered: boolean;
  /** Null where nothing stood there before. */
  before: Words | null;
  /** Null where nothing changed, or what stood there is gone. */
  after: Words | null;
  /** What stands around the words, where that changed. */
  around: AroundChanges | null;
};

export type EventTold = {
  change: ChangeFacts | null;
  /** The words of every point, of an event that is about several at once. */
  points: Words[];
};

type Event = {
  id: string;
  kind: string;
  actor_id: string | null;
  statement_id: string | null;
  at: Date;
  /** What it says; null where what is stored can't be read. */
  event: OnboardingEvent | null;
};

/** By event; events that are about no statement are not in it. */
export async function changesTold(
  scope: { workspaceId: string; onboardingId: string },
  events: Event[],
): Promise<Map<string, EventTold>> {
  const acts = await actsDuring(scope, events);
  const named = events.flatMap(severalIn);
  const ids = [
    ...new Set([
      ...events.flatMap((event) => event.statement_id ?? []),
      ...acts.map((act) => act.statementId),
    ]),
  ];
  const wordings = await loadToldWordings(scope, ids, named);
  const byId = new Map(wordings.map((one) => [one.id, one]));
  return new Map(
    events.flatMap((event): [string, EventTold][] => {
      const own = wordings.filter((one) => one.statementId === event.statement_id);
      const answered = actsOf(event, acts).map((act) => act.wordingId);
      if (own.length > 0) {
        const told = wordingsOfEvent({ ...event, answered: answered[0] ?? null }, own);
        return [[event.id, { change: changeOf(told, event, own[0]?.area ?? null), points: [] }]];
      }
      const several = severalIn(event);
      const points = (several.length > 0 ? several : answered).flatMap((id) => {
        const wording = byId.get(id);
        return wording ? [wording.words] : [];
      });
      return points.length > 0 ? [[event.id, { change: null, points }]] : [];
    }),
  );
}

/** The wordings of all that one press was about. */
const severalIn = ({ event }: Event): string[] =>
  event && 'wordings' in event.details ? (event.details.wordings ?? []) : [];

/** What a contact answered, took back or signed in the very transaction that wrote the event. */
function actsOf(event: Event, acts: Act[]): Act[] {
  return acts.filter(
    (act) =>
      act.kinds.includes(event.kind) &&
      act.contactId === event.actor_id &&
      act.at.getTime() === event.at.getTime() &&
      (event.statement_id === null || act.statementId === event.statement_id),
  );
}

function changeOf(
  { named, before, after }: Told,
  { event }: Event,
  area: SystemArea | null,
): ChangeFacts | null {
  if (!named) return null;
  return {
    named: named.words,
    area,
    isAnswered: named.isAnswered,
    before: before?.words ?? null,
    after: after?.words ?? null,
    around: (event && 'around' in event.details && event.details.around) || null,
  };
}

async function loadToldWordings(
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
  statementIds: string[],
  wordingIds: string[],
): Promise<(ToldWording & { area: SystemArea | null })[]> {
  if (statementIds.length + wordingIds.length === 0) return [];
  const rows = await db()
    .selectFrom('wordings as w')
    .innerJoin('statements as s', 's.id', 'w.statement_id')
    .select(['w.id', 'w.number', 'w.fields', 'w.purpose', 'w.at', 'w.statement_id', 's.kind', 's.area'])
    .select((eb) =>
      eb
        .selectFrom('publication_items as i')
        .innerJoin('publications as p', 'p.id', 'i.publication_id')
        .select((inner) => inner.fn.agg<Date[]>('array_agg', ['p.at']).as('at'))
        .whereRef('i.wording_id', '=', 'w.id')
        .whereRef('p.onboarding_id', '=', 's.onboarding_id')
        .as('published'),
    )
    .where('w.workspace_id', '=', workspaceId)
    .where('s.onboarding_id', '=', onboardingId)
    .where((eb) =>
      eb.or([
        ...(statementIds.length > 0 ? [eb('w.statement_id', 'in', statementIds)] : []),
        ...(wordingIds.length > 0 ? [eb('w.id', 'in', wordingIds)] : []),
      ]),
    )
    .orderBy('w.number')
    .execute();
  return rows.map(({ id, number, purpose, at, kind, area, fields, statement_id, published }) => ({
    id,
    statementId: statement_id,
    area,
    number,
    purpose,
    at,
    published: published ?? [],
    words: wordsFrom({ kind, fields }),
  }));
}

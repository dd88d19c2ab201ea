/*
 * What an event says of statements: the words it was about, and the words before and after. An answer is told in the
 * wording it was given on, never in one that came before or after it.
 */
import { db } from '#db/client.server';
import type { OnboardingEvent } from '../../domain/onboarding/event';
import { type Told, type ToldWording, wordingsOfEvent } from '../../domain/onboarding/told-wordings';
import { type StatementKind, titleOf, type Words } from '../../domain/statement/statement';
import { sayAround } from '../../speech/en/around-changes';
import { sayChange } from '../../speech/en/say-beside';
import { sayStatement } from '../../speech/en/say-statement';
import type { Reader } from '../../speech/en/say-time';
import { type Act, actsDuring } from './timeline-acts.server';

export type ToldChange = {
  part: StatementKind;
  title: string;
  /** The whole words that were answered, where the title leaves some of them out. */
  answered: string | null;
  /** Null where nothing stood there before, or nothing changed. */
  before: string | null;
  after: string | null;
} | null;

export type EventTold = {
  change: ToldChange;
  /** The words of every point, of an event that is about several at once. */
  points: string[];
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
  reader: Reader,
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
        return [[event.id, { change: withAround(changeOf(told, reader), event), points: [] }]];
      }
      const several = severalIn(event);
      const points = (several.length > 0 ? several : answered).flatMap((id) => {
        const wording = byId.get(id);
        return wording ? [sayStatement(wording.words, reader)] : [];
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

function changeOf({ named, before, after }: Told, reader: Reader): ToldChange {
  if (!named) return null;
  const title = titleOf(named.words);
  const whole = sayStatement(named.words, reader);
  return {
    part: named.words.kind,
    title,
    answered: named.isAnswered && whole !== title ? whole : null,
    ...sayChange(before?.words ?? null, after?.words, reader),
  };
}

/** What stands around the words, beside them where both changed. */
function withAround(change: ToldChange, { event }: Event): ToldChange {
  const around = event && 'around' in event.details && event.details.around;
  if (!change || !around) return change;
  const said = sayAround(around);
  const together = (words: string | null, more: string) => [words, more].filter(Boolean).join(' · ') || null;
  return {
    ...change,
    before: together(change.before, said.before),
    after: together(change.after, said.after),
  };
}

async function loadToldWordings(
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
  statementIds: string[],
  wordingIds: string[],
): Promise<ToldWording[]> {
  if (statementIds.length + wordingIds.length === 0) return [];
  const rows = await db()
    .selectFrom('wordings as w')
    .innerJoin('statements as s', 's.id', 'w.statement_id')
    .select(['w.id', 'w.number', 'w.fields', 'w.purpose', 'w.at', 'w.statement_id', 's.kind'])
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
  return rows.map(({ id, number, purpose, at, kind, fields, statement_id, published }) => ({
    id,
    statementId: statement_id,
    number,
    purpose,
    at,
    published: published ?? [],
    words: { kind, fields } as Words,
  }));
}

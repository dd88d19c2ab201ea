/*
 * Every contact may see and answer all points. Those that concern them come first and open, the rest is folded: whoever
 * leads or signs off reads everything, daily work the goals, dates and people, systems the technical part, billing
 * what is agreed on price and terms and what was bought. Customer success may choose otherwise for a contact.
 */
import { KINDS, type Many, STATEMENT_KINDS, type Words } from '../statement/kinds';
import type { Part } from '../statement/statement';

/** `terms` are the promises on price and terms; `promises` are all of them. */
export type Topic = Many | 'terms';

const EVERYTHING: readonly Topic[] = STATEMENT_KINDS.map((kind) => KINDS[kind].many);

/** In the order of the page. */
export const TOPICS = EVERYTHING.flatMap((topic): Topic[] =>
  topic === 'promises' ? [topic, 'terms'] : [topic],
);

const BY_PART: Record<Part, readonly Topic[]> = {
  champion: EVERYTHING,
  decision_maker: EVERYTHING,
  day_to_day: ['goals', 'dates', 'people'],
  technical: ['systems', 'dates', 'people'],
  billing: ['terms', 'purchases', 'people'],
};

type ReaderFacts = { parts: readonly Part[]; shownFirst: readonly Topic[] | null };

/** The topics a contact is shown first, in the order of the page; everything for whoever has no part yet. */
export function topicsFor({ parts, shownFirst }: ReaderFacts): Topic[] {
  const wanted = shownFirst ?? (parts.length === 0 ? EVERYTHING : parts.flatMap((part) => BY_PART[part]));
  return TOPICS.filter(
    (topic) => wanted.includes(topic) && !(topic === 'terms' && wanted.includes('promises')),
  );
}

type Kinds = { kind: Words['kind']; isTerm: boolean };

export const kindsOf = (words: Words): Kinds => ({
  kind: words.kind,
  isTerm: words.kind === 'promise' && words.fields.promiseKind === 'commercial',
});

/** Whether a point is among those topics. */
export const isAmong = (topics: readonly Topic[], { kind, isTerm }: Kinds): boolean =>
  topics.includes(KINDS[kind].many) || (isTerm && topics.includes('terms'));

/** What to store for a choice: nothing where it is what the parts say anyway. */
export function storedChoice(parts: readonly Part[], chosen: readonly Topic[]): Topic[] | null {
  const usual = topicsFor({ parts, shownFirst: null });
  const topics = topicsFor({ parts, shownFirst: chosen });
  return usual.join() === topics.join() ? null : topics;
}

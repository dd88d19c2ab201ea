/*
 * The points in the order of the page, and what has happened to them since the reader was last here.
 */

import { KINDS, kindOf, STATEMENT_KINDS } from '../../domain/statement/kinds';
import { SYSTEM_AREAS, type SystemArea } from '../../domain/statement/statement';
import type { Answer } from './facts.server';
import { addedItems, itemsOf } from './items.server';
import type { Batch, ItemFacts, News, SectionFacts } from './page';
import { contactVoice, type Reading } from './reading.server';

/** A part of the page for each kind, in their order. */
const SECTIONS = STATEMENT_KINDS.map((kind) => ({ name: KINDS[kind].many, kind }));

export function sectionsOf(reading: Reading): SectionFacts[] {
  const items = itemsOf(reading);
  const added = addedItems(reading);
  return SECTIONS.flatMap(({ name, kind }) => {
    const own = items.filter((item) => item.kind === kind);
    const theirs = added.filter((item) => item.kind === kind);
    if (kindOf(kind).isOptional && own.length + theirs.length === 0) return [];
    return {
      name,
      kind,
      items: kind === 'date' ? inOrderOfDays(own) : inOrderOfNeed(own),
      added: theirs,
    };
  });
}

/** What needs the reader comes first, then what is with us; within a visit nothing moves away under their hands. */
function inOrderOfNeed(items: ItemFacts[]): ItemFacts[] {
  const rank = ({ isOld, state }: ItemFacts) => (isOld ? (state === 'sent' ? 1 : 2) : 0);
  return [...items].sort((one, other) => rank(one) - rank(other));
}

/** Days that nobody has said come last. */
function inOrderOfDays(items: ItemFacts[]): ItemFacts[] {
  const key = (item: ItemFacts) => dayOn(item) || '9999';
  return [...items].sort((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
}

/** The day of a date, as YYYY-MM-DD; empty where nobody said, and for what is no date. */
export const dayOn = ({ shown }: ItemFacts): string => (shown.kind === 'date' ? shown.fields.on : '');

/** Questions sales couldn't answer, in the order they are asked, until a system of that kind is on the page or on its way. */
export function stillUnknown(reading: Reading): SystemArea[] {
  const onPage = new Set(reading.guide.items.map((item) => item.statementId));
  const added = new Set(reading.answers.filter((one) => one.kind === 'added').map((one) => one.statementId));
  const known = [...reading.statements.values()].filter(({ id }) => onPage.has(id) || added.has(id));
  const open = reading.setting.unknown_areas;
  return SYSTEM_AREAS.filter(
    (area) => open.includes(area) && !known.some((statement) => statement.area === area),
  );
}

/**
 * What we answered and changed since the reader was last here. It stays for the visit that came to see it, and in a
 * page that is never closed until the reader's next answer.
 */
export function newsOf(reading: Reading, items: ItemFacts[]): News | null {
  const { session } = reading.visit;
  if (!session) return null;
  const since = reading.setting.previous_visit_at ?? session.startedAt;
  const ownAnswers = reading.answers.filter((answer) => answer.contactId === reading.me.id);
  const lastOwn = ownAnswers.at(-1)?.at ?? new Date(0);
  const isNews = (at: Date) => at > since && (at < session.startedAt || at > lastOwn);
  const none: News = {
    agreed: [],
    suggested: [],
    forTheCall: [],
    noted: [],
    leftOpen: [],
    changed: [],
    added: [],
    isHosts: true,
  };
  return items.reduce<News | null>((news, item) => {
    const one = deedOf(reading, item);
    if (!one || !isNews(one.at)) return news;
    const { [one.deed]: links, ...rest } = news ?? none;
    const link = { id: item.id, name: item.name, ...(one.saidBy && { saidBy: one.saidBy }) };
    const isHosts = rest.isHosts && one.memberId === reading.setting.host_member_id;
    return { ...none, ...rest, [one.deed]: [...links, link], isHosts };
  }, null);
}

type Deed = { deed: keyof Omit<News, 'isHosts'>; memberId: string | undefined; at: Date; saidBy?: string };

/** What we did about a point last, as it shows in how the point stands now. */
function deedOf(reading: Reading, item: ItemFacts): Deed | null {
  const wording = reading.wordings.get(item.wordingId);
  if (item.state === 'changed' && wording?.noted) return { deed: 'noted', ...wording.noted };
  if (item.standing?.is === 'kept_open') {
    const open = reading.leftOpen.findLast((one) => one.wordingId === item.wordingId);
    return open ? { deed: 'leftOpen', ...open } : null;
  }
  const { resolution, contactId } = latestResolved(reading, item) ?? {};
  const answered = resolution && DEEDS[resolution.outcome];
  if (resolution && contactId && answered?.state === item.state) {
    const { memberId, at } = resolution;
    const said = answered.name === 'agreed' ? contactVoice(reading, contactId) : null;
    const saidBy = said?.of === 'colleague' ? said.givenName : '';
    return { memberId, at, saidBy, deed: answered.name };
  }
  if (item.state !== 'changed' && item.state !== 'open') return null;
  const shown = wording?.shownFirst;
  const deed = item.state === 'changed' ? 'changed' : 'added';
  return { deed, memberId: shown?.memberId, at: shown?.at ?? new Date(0) };
}

const DEEDS = {
  adopted: { name: 'agreed', state: 'done' },
  reworded: { name: 'suggested', state: 'back' },
  talk: { name: 'forTheCall', state: 'talk' },
} as const;

const latestResolved = (reading: Reading, item: ItemFacts): Answer | undefined =>
  reading.answers.findLast((answer) => answer.statementId === item.id && answer.resolution);

/** What the reader said last with one press, as long as nothing was said after it. */
export function batchOf(reading: Reading, items: ItemFacts[]): Batch | null {
  const own = reading.answers.filter((answer) => answer.contactId === reading.me.id);
  const id = own.at(-1)?.batchId;
  if (!id) return null;
  const answered = own.filter((answer) => answer.batchId === id);
  const kinds = new Set(
    answered.map(({ statementId }) => items.find((item) => item.id === statementId)?.kind),
  );
  const part = SECTIONS.find(({ kind }) => kinds.size === 1 && kinds.has(kind));
  return { id, count: answered.length, part: part?.name ?? null };
}

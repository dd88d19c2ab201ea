/*
 * The customer's page as there is to say to its reader: made from what was published and what contacts answered, and
 * nothing else.
 */
import { db, type Handle } from '#db/client.server';
import type { HandOver } from '#db/onboarding/hand-overs.server';
import type { CustomerSession } from '../../auth/contact/customer-session.server';
import { dayOf } from '../../domain/clock/clock';
import { calledOf } from '../../domain/contact/first-name';
import { paragraphsOf } from '../../domain/form/paragraphs';
import { isAmong, kindsOf, topicsFor } from '../../domain/guide/shown-first';
import type { SystemArea } from '../../domain/statement/statement';
import { callIn } from '../meeting/meeting-facts.server';
import { pathIn } from '../path/path-in.server';
import { asClosed } from './closed';
import { closingOf } from './closing.server';
import type { Visit } from './facts.server';
import type { Host, ItemFacts, WelcomeFacts } from './page';
import { type Profile, type Reading, read } from './reading.server';
import { batchOf, dayOn, newsOf, sectionsOf, stillUnknown } from './sections.server';
import { loadPublished } from './shown-guide.server';
import { threadsOf } from './threads.server';

/** Null while nothing is published. */
export async function welcomePage(
  session: CustomerSession,
  handle: Handle = db(),
): Promise<WelcomeFacts | null> {
  const reading = await readWelcome(session, handle);
  return reading && pageOf(reading);
}

/** All that the page is made from; null while nothing is published. */
export async function readWelcome(session: CustomerSession, handle: Handle = db()): Promise<Reading | null> {
  const visit: Visit = {
    workspaceId: session.actor.workspaceId,
    onboardingId: session.actor.onboardingId,
    contactId: session.actor.id,
    session: { id: session.id, startedAt: session.startedAt },
  };
  const guide = await loadPublished(handle, visit);
  return guide && read(handle, visit, guide);
}

export function pageOf(reading: Reading): WelcomeFacts {
  const { closed_at: closedAt } = reading.setting;
  const page = openPageOf(reading);
  return closedAt ? asClosed(page, closedAt) : page;
}

function openPageOf(reading: Reading): WelcomeFacts {
  const { setting, me, profiles } = reading;
  const sections = sectionsOf(reading);
  const items = sections.flatMap((section) => section.items);
  const mine = items.filter((item) => !item.isAside);
  const added = sections.flatMap((section) => section.added);
  const wanted = mine.filter((item) => item.mayConfirm);
  const unknown = stillUnknown(reading);
  const isAsked = isAmong(topicsFor(me), { kind: 'system', isTerm: false });
  const host = profiles.get(setting.host_member_id);
  const takeOver = takeOverOf(reading);
  const told = toldOf(reading);
  const rep = knownFromThen(reading, reading.sellerId);
  const introducer = knownFromThen(reading, reading.introducerId);
  return {
    vendor: setting.vendor,
    colour: setting.colour.slice(1),
    logo: setting.logo,
    customer: setting.customer,
    reader: { id: me.id, name: me.name, firstName: me.called, portrait: null, ...reading.reader },
    closedAt: null,
    host: hostOf(host),
    away: awayOf(reading),
    rep: rep && personOf(rep),
    introducer: introducer && personOf(introducer),
    takenOverAt: takeOver?.at ?? setting.accepted_at,
    before: told && { name: told.from, firstName: calledOf({ name: told.from, called: told.fromCalled }) },
    introduction: introductionOf(reading),
    upcoming: upcomingOf(reading, items),
    greeting: greetingOf(reading),
    isReturning: reading.answers.some((answer) => answer.contactId === me.id),
    isBack: setting.previous_visit_at !== null,
    of: mine.length,
    aside: asideOf(reading, items, isAsked ? [] : unknown),
    next: nextOf(wanted, isAsked ? unknown : []),
    toDo: wanted.length,
    news: newsOf(reading, items),
    forTheCall: [...items, ...added].filter((item) => item.standing?.is === 'talk').length,
    keptOpen: [...items, ...added].filter((item) => item.standing?.is === 'kept_open').length,
    sections,
    unknown: isAsked ? unknown : [],
    batch: batchOf(reading, items),
    fast: fastOf(reading),
    closing: closingOf(reading, items, added),
    path: pathIn(reading),
    call: callIn(reading),
    pageId: reading.visit.onboardingId,
    threads: threadsOf(reading, [...items, ...added]),
  };
}

function awayOf({ setting, profiles }: Reading): WelcomeFacts['away'] {
  const standIn = setting.stand_in_id && profiles.get(setting.stand_in_id);
  if (!standIn || !setting.away_until) return null;
  const { name, called, email, phone, bookingLink } = standIn;
  return { name, firstName: called, email, phone, bookingLink, until: setting.away_until };
}

/** When it was, by whom and whom it presented: whoever had the parts then. */
function introductionOf(reading: Reading): WelcomeFacts['introduction'] {
  const { setting, profiles, introducerId, introducedId } = reading;
  if (!setting.introduced_at) return null;
  const nameOf = (id: string) => profiles.get(id)?.called ?? '';
  const by = introducerId === introducedId ? null : nameOf(introducerId);
  return { at: setting.introduced_at, by, of: nameOf(introducedId) };
}

/** How whoever looks after them now came to do so, where somebody did before; null where they did from the start. */
function takeOverOf({ handOvers, setting: { accepted_at: acceptedAt } }: Reading): HandOver | null {
  const own = handOvers.filter(({ part, at }) => part === 'host' && acceptedAt !== null && at > acceptedAt);
  return own.at(-1) ?? null;
}

/**
 * They introduced somebody; whoever took over from that person since was never introduced by them, and nobody was
 * introduced to whoever of the customer joined later, or has their page without having been introduced.
 */
function knownFromThen(reading: Reading, id: string): Profile | null {
  const { setting, profiles, me } = reading;
  if (setting.introduced_at && (me.since > setting.introduced_at || !setting.was_introduced)) return null;
  if (id === setting.host_member_id || toldOf(reading)) return null;
  return profiles.get(id) ?? null;
}

const personOf = ({ name, called, portrait }: Profile) => ({ name, firstName: called, portrait });

/** The take-over that the customer was told of. */
function toldOf(reading: Reading): HandOver | null {
  const takeOver = takeOverOf(reading);
  const { introduced_at: introducedAt } = reading.setting;
  return takeOver && introducedAt && takeOver.at > introducedAt ? takeOver : null;
}

/**
 * What whoever looks after them now says to them: in the guide, or with the take-over, whichever was later. Words of
 * somebody before them give way, though nobody new has said anything yet.
 */
function greetingOf(reading: Reading): WelcomeFacts['greeting'] {
  const { greeting, greetedSince } = reading.guide;
  const takeOver = takeOverOf(reading);
  if (!takeOver || greetedSince === null || greetedSince > takeOver.at) return paragraphsOf(greeting);
  const told = toldOf(reading);
  if (!told) return [];
  return told.words === '' ? null : paragraphsOf(told.words);
}

/** A suggestion first, then what nobody has answered, then what we would like to know. */
function nextOf(wanted: ItemFacts[], unknown: SystemArea[]): string | null {
  const point = wanted.find((item) => item.state === 'back') ?? wanted[0];
  const [question] = unknown;
  return point?.id ?? (question ? `ask-${question}` : null);
}

/** What is folded, and for whom it is in the first place: colleagues whom the page names. */
function asideOf(reading: Reading, items: ItemFacts[], unknown: SystemArea[]): WelcomeFacts['aside'] {
  const folded = items.filter((item) => item.isAside);
  if (folded.length + unknown.length === 0) return null;
  const shown = new Set(items.map((item) => item.id));
  const there = [...reading.contacts.values()].filter(
    (one) => one.id !== reading.me.id && !one.isReplaced && shown.has(one.statementId),
  );
  const asked = there.filter((one) => unknown.length > 0 && topicsFor(one).includes('systems'));
  const names = there
    .filter(
      (one) => asked.includes(one) || folded.some((item) => isAmong(topicsFor(one), kindsOf(item.words))),
    )
    .map((one) => one.called);
  return { count: folded.length, unknown, names, askedOf: asked.map((one) => one.called) };
}

/** Answers in the reader's name that came faster than people read, as long as no signature of theirs followed. */
function fastOf({ answers, signOffs, me }: Reading): number {
  const signedAt = signOffs.findLast((one) => one.contactId === me.id)?.at ?? new Date(0);
  return answers.filter(
    (one) => one.contactId === me.id && one.isFast && !one.resolution && one.at > signedAt,
  ).length;
}

function upcomingOf({ reader }: Reading, items: ItemFacts[]): string | null {
  const today = dayOf(reader.now, reader.timeZone);
  return items.find((item) => dayOn(item) >= today)?.id ?? null;
}

function hostOf(profile: Profile | undefined): Host {
  const {
    name = '',
    called = '',
    title = '',
    about = '',
    email = '',
    phone = null,
    portrait = null,
  } = profile ?? {};
  const bookingLink = profile?.bookingLink ?? null;
  return { name, firstName: called, title, about, email, phone, bookingLink, portrait };
}

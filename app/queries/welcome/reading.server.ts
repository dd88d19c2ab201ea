/*
 * One reading of the page: all that was read for it, and how its reader is spoken to. The reader is "you", a
 * colleague goes by their full name, and we go by our first names.
 */
import type { Handle } from '#db/client.server';
import { answerBy, type Calendar, dayOf } from '../../domain/clock/clock';
import { firstNameOf } from '../../domain/contact/first-name';
import { type Reader, sayDay, sayDeadline, sayWhen, sayZone } from '../../speech/en/say-time';
import {
  type Answer,
  calendarOf,
  loadAnswers,
  loadPublicWordings,
  loadSetting,
  loadSignOffs,
  type PublicWording,
  type Setting,
  type ShownGuide,
  type ShownStatement,
  type SignOff,
  type Visit,
} from './facts.server';
import { type ContactFact, loadNames, loadProfiles } from './people.server';

export type Profile = Awaited<ReturnType<typeof loadProfiles>> extends Map<string, infer One> ? One : never;

export type Reading = {
  visit: Visit;
  setting: Setting;
  calendar: Calendar;
  reader: Reader;
  guide: ShownGuide;
  statements: Map<string, ShownStatement>;
  wordings: Map<string, PublicWording>;
  contacts: Map<string, ContactFact>;
  me: ContactFact;
  answers: Answer[];
  signOffs: SignOff[];
  profiles: Map<string, Profile>;
};

/** Statements and wordings of a draft that nobody has published yet. */
export type Drafted = { statements: ShownStatement[]; wordings: PublicWording[] };

/** Null when there is no such onboarding or contact. */
export async function read(
  handle: Handle,
  visit: Visit,
  guide: ShownGuide,
  drafted: Drafted = { statements: [], wordings: [] },
): Promise<Reading | null> {
  const [setting, published, contacts, answers, signOffs] = await Promise.all([
    loadSetting(handle, visit),
    loadPublicWordings(handle, visit),
    loadNames(handle, visit),
    loadAnswers(handle, visit),
    loadSignOffs(handle, visit),
  ]);
  const me = contacts.get(visit.contactId);
  if (!setting || !me) return null;
  const statements = new Map([
    ...drafted.statements.map((one) => [one.id, one] as const),
    ...published.statements,
  ]);
  const wordings = new Map([...drafted.wordings.map((one) => [one.id, one] as const), ...published.wordings]);
  const memberIds = [
    setting.sales_member_id,
    setting.cs_member_id,
    ...[...statements.values()].filter((one) => one.origin !== 'customer').map((one) => one.authorId),
    ...[...wordings.values()].flatMap((one) => one.shownFirst?.memberId ?? []),
    ...[...wordings.values()].flatMap((one) => (one.isOfGuide ? one.authorId : [])),
    ...[...wordings.values()].flatMap((one) => one.noted?.memberId ?? []),
    ...answers.flatMap((answer) => answer.resolution?.memberId ?? []),
  ];
  return {
    visit,
    setting,
    calendar: calendarOf(setting),
    reader: { now: setting.now, timeZone: me.timeZone ?? setting.time_zone },
    guide,
    statements,
    wordings,
    contacts,
    me,
    answers,
    signOffs,
    profiles: await loadProfiles(handle, visit.workspaceId, memberIds),
  };
}

/** A name and a face for the trail. Whoever is unknown by now is "we". */
export function contactVoice(reading: Reading, id: string) {
  const contact = reading.contacts.get(id);
  const isReader = id === reading.me.id;
  return {
    name: contact?.name ?? '',
    portrait: null,
    called: isReader ? 'You' : (contact?.name ?? 'A colleague'),
  };
}

export function memberVoice(reading: Reading, id: string) {
  const member = reading.profiles.get(id);
  return {
    name: member?.name ?? '',
    portrait: member?.portrait ?? null,
    called: member ? firstNameOf(member.name) : 'We',
  };
}

/** To stand after a sentence: "just now", "today at 8:40", "yesterday", "on 4 May". */
export function sayOn(reading: Reading, at: Date): string {
  const said = saySince(reading, at);
  return /^\d/.test(said) ? `on ${said}` : said;
}

/** The same by the day alone: "today", "yesterday", "on 4 May". */
export function sayOnDay({ reader }: Reading, at: Date): string {
  const day = dayOf(at, reader.timeZone);
  if (day === dayOf(reader.now, reader.timeZone)) return 'today';
  return sayWhen(at, reader) === 'yesterday' ? 'yesterday' : `on ${sayDay(day, reader)}`;
}

/** The same after a comma: "4 May". */
export function saySince({ reader }: Reading, at: Date): string {
  const said = sayWhen(at, reader);
  return /^(just now|today|yesterday)/.test(said) ? said : sayDay(dayOf(at, reader.timeZone), reader);
}

/** When a correction is answered at the latest: "tomorrow, 17:00, Brussels time". */
export function sayAnswerBy({ reader, calendar }: Reading, sentAt: Date): string {
  return `${sayDeadline(answerBy(sentAt, calendar), reader)}, ${sayZone(reader.timeZone)}`;
}

export const isAnswerLate = ({ reader, calendar }: Reading, sentAt: Date): boolean =>
  answerBy(sentAt, calendar) < reader.now;

/* One reading of the page: all that was read for it, and who somebody on it is to its reader. */
import type { Handle } from '#db/client.server';
import { type HandOver, loadHandOvers } from '#db/onboarding/hand-overs.server';
import { loadPublishedPath, type PublishedPath } from '#db/path/published-paths.server';
import { loadThreads, type ThreadSummary } from '#db/thread/threads.server';
import { calendarFrom } from '#db/workspace/workspaces.server';
import { officeHoursOn } from '../../domain/clock/clock';
import { languageFor } from '../../domain/contact/language';
import { ownerAt } from '../../domain/onboarding/hand-over';
import { type Path, stepsOf } from '../../domain/path/path';
import { approvedNow } from '../../domain/step/approval';
import { asItStands } from '../../domain/step/step-state';
import type { Reader } from '../../speech/en/say-time';
import { membersIn } from '../meeting/meeting-facts.server';
import { membersOn } from '../path/path-person.server';
import {
  type Answer,
  type LeftOpenFact,
  loadAnswers,
  loadPublicWordings,
  loadSetting,
  loadSignOffs,
  type PublicWording,
  type Setting,
  type ShownStatement,
  type SignOff,
  type Visit,
} from './facts.server';
import type { Voice } from './page';
import {
  type Act,
  type ContactFact,
  copierAt,
  loadNames,
  loadPublicMembers,
  withCopies,
} from './people.server';
import type { ShownGuide } from './shown-guide.server';

export type Profile =
  Awaited<ReturnType<typeof loadPublicMembers>>['profiles'] extends Map<string, infer One> ? One : never;

export type Reading = {
  visit: Visit;
  setting: Setting;
  reader: Required<Reader>;
  guide: ShownGuide;
  statements: Map<string, ShownStatement>;
  wordings: Map<string, PublicWording>;
  contacts: Map<string, ContactFact>;
  me: ContactFact;
  answers: Answer[];
  signOffs: SignOff[];
  /** What stays open after a call, oldest first, and until when on that day we owe it. */
  leftOpen: (LeftOpenFact & { closesAt: Date })[];
  profiles: Map<string, Profile>;
  /** The path that is shown, with what was said of its steps; null while there is none. */
  path: PublishedPath | null;
  /** Who had it before, oldest first. */
  handOvers: HandOver[];
  /** What was asked, the thread written in last first. */
  threads: ThreadSummary[];
  /** Whoever sold then, also where somebody else sells by now. */
  sellerId: string;
  /** Whoever introduced us: the same, or a lead who stood in. */
  introducerId: string;
  /** Whoever was introduced, also where somebody else looks after the customer by now. */
  introducedId: string;
};

/** Statements and wordings of a draft that nobody has published yet, and the path that stands in it. */
export type Drafted = { statements: ShownStatement[]; wordings: PublicWording[]; path: Path | null };

/** Null when there is no such onboarding or contact. */
export async function read(
  handle: Handle,
  visit: Visit,
  guide: ShownGuide,
  drafted: Drafted = { statements: [], wordings: [], path: null },
): Promise<Reading | null> {
  const [setting, published, contacts, answers, signOffs, handOvers, threads, publishedPath] =
    await Promise.all([
      loadSetting(handle, visit),
      loadPublicWordings(handle, visit),
      loadNames(handle, visit),
      loadAnswers(handle, visit),
      loadSignOffs(handle, visit),
      loadHandOvers(handle, visit),
      loadThreads(handle, visit),
      loadPublishedPath(handle, visit),
    ]);
  const me = contacts.get(visit.contactId);
  if (!setting || !me) return null;
  const { leftOpen } = setting;
  const statements = new Map([
    ...drafted.statements.map((one) => [one.id, one] as const),
    ...published.statements,
  ]);
  const wordings = new Map([...drafted.wordings.map((one) => [one.id, one] as const), ...published.wordings]);
  const owners = { repId: setting.rep_member_id, hostId: setting.host_member_id };
  const atIntroduction = setting.introduced_at ?? setting.now;
  const sellerId = ownerAt(owners, 'rep', handOvers, atIntroduction);
  const introducerId = setting.introduced_by ?? sellerId;
  const introducedId = ownerAt(owners, 'host', handOvers, atIntroduction);
  const path = drafted.path
    ? asIfPublished(drafted.path, publishedPath, setting.now, (statementId) => {
        const shown = guide.items.find((item) => item.statementId === statementId);
        const words = wordings.get(shown?.wordingId ?? '')?.words;
        return words?.kind === 'goal' ? words : null;
      })
    : publishedPath;
  const memberIds = [
    sellerId,
    introducerId,
    introducedId,
    setting.host_member_id,
    ...(setting.stand_in_id ? [setting.stand_in_id] : []),
    ...[...statements.values()].filter((one) => one.origin !== 'customer').map((one) => one.authorId),
    ...[...wordings.values()].flatMap((one) => one.shownFirst?.memberId ?? []),
    ...[...wordings.values()].flatMap((one) => (one.isOfGuide ? one.authorId : [])),
    ...[...wordings.values()].flatMap((one) => one.noted?.memberId ?? []),
    ...answers.flatMap((answer) => answer.resolution?.memberId ?? []),
    ...leftOpen.map((one) => one.memberId),
    ...membersIn(setting.meetings),
    ...(path ? membersOn(path) : []),
  ];
  const calendar = calendarFrom(setting);
  const acts = actsIn({ answers, signOffs, path });
  const { profiles, copies } = await loadPublicMembers(handle, visit, memberIds, acts);
  return {
    visit,
    setting,
    reader: {
      now: setting.now,
      timeZone: me.timeZone ?? setting.time_zone,
      language: languageFor(me.language),
    },
    guide,
    statements,
    wordings,
    contacts: withCopies(contacts, copies),
    me,
    answers,
    signOffs,
    leftOpen: leftOpen.map((one) => ({ ...one, closesAt: officeHoursOn(one.on, calendar).closesAt })),
    path,
    handOvers,
    threads,
    sellerId,
    introducerId,
    introducedId,
    profiles,
  };
}

/** What contacts did of what the page tells. */
const actsIn = ({ answers, signOffs, path }: Pick<Reading, 'answers' | 'signOffs' | 'path'>): Act[] => [
  ...answers,
  ...signOffs,
  ...[...(path?.marks.values() ?? [])].flatMap(({ by, at }) =>
    by.is === 'contact' ? [{ contactId: by.id, at }] : [],
  ),
  ...[...(path?.answers.values() ?? [])].flatMap((given) => [...given.values()]),
];

/** A draft of the path, with what was said of the steps that are published already, as far as it would stand. */
const asIfPublished = (
  path: Path,
  published: PublishedPath | null,
  at: Date,
  goalOf: Parameters<typeof approvedNow>[1],
): PublishedPath => ({
  id: published?.id ?? '',
  version: 0,
  at,
  path,
  marks: new Map(
    stepsOf(path).flatMap((step) => {
      const mark = published?.marks.get(step.id);
      return mark ? [[step.id, asItStands(mark, approvedNow(step, goalOf))] as const] : [];
    }),
  ),
  ticks: published?.ticks ?? new Map(),
  answers: published?.answers ?? new Map(),
});

/** `at` is when they did what is told of them. */
export function contactVoice(reading: Pick<Reading, 'contacts' | 'me'>, id: string, at?: Date): Voice {
  const contact = reading.contacts.get(id);
  return {
    of: id === reading.me.id ? 'reader' : 'colleague',
    name: contact?.name ?? '',
    givenName: contact?.called ?? '',
    portrait: null,
    copiedBy: copierAt(contact, at),
  };
}

/** The host, or the colleague who stands in while they are away. */
export const whoAnswers = ({ setting }: Reading): string => setting.stand_in_id ?? setting.host_member_id;

export function memberVoice(reading: Reading, id: string): Voice {
  const { name = '', called = '', portrait = null } = reading.profiles.get(id) ?? {};
  return { of: 'us', name, givenName: called, portrait };
}

/*
 * The path as customer success writes it, beside what the customer reads: the draft with its days, what was marked on
 * what is published, and what publishing would change.
 */
import { v7 as uuid } from 'uuid';
import { db } from '#db/client.server';
import { type Attachment, attachedIn } from '#db/file/attachments.server';
import { countByStep } from '#db/file/files.server';
import { type GuideDraft, loadGuideDraft } from '#db/guide/guides.server';
import { callSetFor } from '#db/meeting/meeting-facts.server';
import { loadMeetings } from '#db/meeting/meetings.server';
import { agreedDatesIn } from '#db/path/agreed-dates';
import { goalsWritten } from '#db/path/goals-written';
import { loadDraftPath } from '#db/path/path-draft.server';
import { loadPathPeople, type PathPerson } from '#db/path/path-people.server';
import type { Agreed } from '#db/path/path-rows';
import { loadPublishedPath, type PublishedPath } from '#db/path/published-paths.server';
import { publishedWith } from '#db/path/published-with';
import { copiesOnSteps } from '#db/review/by-copies.server';
import { type Contact, loadContacts } from '#db/statement/statements.server';
import { loadDayAsks } from '#db/step/other-days.server';
import type { Member } from '../../auth/member/member.server';
import { mayHere } from '../../auth/member/rights.server';
import { type Calendar, dayOf } from '../../domain/clock/clock';
import { firstContactOf } from '../../domain/contact/first-contact';
import type { Picture } from '../../domain/file/attached';
import { isAccepted, isIntroduced } from '../../domain/onboarding/onboarding';
import type { Gap } from '../../domain/onboarding/refusal';
import { dueDaysIn, earlyApprovalsIn } from '../../domain/path/due';
import { type Path, stepsOf } from '../../domain/path/path';
import { isSamePath, type PathChange, pathChanges } from '../../domain/path/path-changes';
import { pathGaps } from '../../domain/path/path-gaps';
import { type PathView, viewOf } from '../../domain/path/path-view';
import type { KnownStates } from '../../domain/question/answers';
import { PARTS, type Part, titleOf } from '../../domain/statement/statement';
import type { DayAsk } from '../../domain/step/another-day';
import { type AskedAgain, askedAgainIn } from '../../domain/step/asked-again';
import type { StepCopies } from '../../domain/step/by-copy';
import { type Block, readContent } from '../../domain/step/content';
import type { Mark } from '../../domain/step/step-state';
import { type OnboardingHead, onboardingHead } from '../onboarding/onboarding-head.server';
import { pointStates } from '../question/answered-lists.server';

export type PathFacts = {
  id: string;
  customer: string;
  stage: OnboardingHead['stage'];
  reader: OnboardingHead['reader'];
  /** The reader's own id, to know what is theirs. */
  readerId: string;
  hostFirst: string;
  /** Who reads it first: "Marit", or the company where nobody is named. */
  firstReader: string;
  isAccepted: boolean;
  isIntroduced: boolean;
  mayWrite: boolean;
  mayPublish: boolean;
  /** May mark all steps; whose step it is may mark that. */
  mayMark: boolean;
  mayMarkOwn: boolean;
  view: PathView;
  revisions: Map<string, number>;
  /** Of steps that ask for files: how many there are, and how many wait to be looked at. */
  files: Map<string, { here: number; waiting: number }>;
  contents: Map<string, Block[]>;
  /** Files and pictures on the steps as they are written, by the step. */
  attached: Map<string, Attachment[]>;
  people: Map<string, PathPerson>;
  /** Whoever plays each part of theirs first, by how they are called. */
  parts: Map<Part, string>;
  /** Agreed dates that a phase may end at. */
  agreed: Map<string, Agreed>;
  /** Goals that the guide shows, by their statements. */
  goals: Map<string, string>;
  /** Approvals that are due before the day of their goal: that day, by the step. */
  early: Map<string, string>;
  /** What the customer reads now; null while nothing was published. */
  published:
    | (Pick<PublishedPath, 'version' | 'at' | 'marks' | 'answers' | 'ticks'> & {
        view: PathView;
        points: KnownStates;
      })
    | null;
  /** What was said by links that colleagues copied. */
  copies: StepCopies;
  /** Other days that wait for an answer, by the step. */
  dayAsks: Map<string, DayAsk>;
  /** When the first call is set for; null where it isn’t. */
  firstCallAt: Date | null;
  changes: PathChange[];
  /** Approved steps that publishing asks again. */
  askedAgain: AskedAgain[];
  /** Stored otherwise than what is published, also where nobody would read a difference. */
  isChanged: boolean;
  gaps: Gap[];
  today: string;
  calendar: Calendar;
  /** Names the form that makes a starting point of it; null for whoever may not. */
  pointId: string | null;
};

/** What of it is shown among the words of its step. */
export const picturesIn = (attached: readonly Attachment[] = []): Picture[] =>
  attached.flatMap(({ id, name, picture }) => (picture ? [{ id, name, ...picture }] : []));

/** Null for an onboarding of another workspace, as for none at all. */
export async function pathPage(member: Member, id: string): Promise<PathFacts | null> {
  const head = await onboardingHead(member, id);
  if (!head) return null;
  const { workspaceId } = member;
  const which = { workspaceId, onboardingId: id };
  const guide = await loadGuideDraft(db(), workspaceId, id);
  const agreed = agreedDatesIn(guide);
  const draft = await loadDraftPath(db(), which, agreed);
  const published = await loadPublishedPath(db(), which);
  const attached = new Map<string, Attachment[]>();
  for (const one of await attachedIn(db(), which))
    attached.set(one.stepId, [...(attached.get(one.stepId) ?? []), one]);
  const people = await loadPathPeople(db(), which);
  const contacts = await loadContacts(db(), workspaceId, id);
  const today = dayOf(head.reader.now, head.calendar.timeZone);
  const on = { today, calendar: head.calendar };
  const marks = published?.marks ?? new Map<string, Mark>();
  const before: Path = published?.path ?? { phases: [] };
  const changes = pathChanges(
    { path: before, days: dueDaysIn(before, head.calendar, today) },
    { path: draft, days: dueDaysIn(draft, head.calendar, today) },
  );
  return {
    id,
    customer: head.customer,
    stage: head.stage,
    reader: head.reader,
    readerId: member.id,
    hostFirst: head.host.first,
    firstReader: firstContactOf(contacts)?.called ?? head.customer,
    parts: partsOf(contacts),
    isAccepted: isAccepted(head.stage),
    isIntroduced: isIntroduced(head.stage),
    mayWrite: isAccepted(head.stage) && head.mayDo('write_path'),
    mayPublish: isAccepted(head.stage) && head.mayDo('publish_guide'),
    mayMark: head.mayDo('mark_step'),
    mayMarkOwn: head.mayDo('mark_own_step'),
    view: viewOf(draft, marks, on),
    firstCallAt: callSetFor(await loadMeetings(db(), which), 'first_call'),
    revisions: draft.revisions,
    files: await countByStep(db(), which),
    contents: new Map(
      stepsOf(draft).map((step) => [step.id, readContent(step.content, picturesIn(attached.get(step.id)))]),
    ),
    attached,
    people,
    agreed,
    goals: goalsIn(guide),
    early: earlyApprovalsIn(draft, dueDaysIn(draft, head.calendar, today), goalDaysIn(guide)),
    published: published && {
      version: published.version,
      at: published.at,
      view: viewOf(published.path, marks, on),
      answers: published.answers,
      points: await pointStates(db(), which, published),
      marks,
      ticks: published.ticks,
    },
    dayAsks: new Map([...(await loadDayAsks(db(), which))].filter(([, { answer }]) => answer === null)),
    copies: await copiesOnSteps(db(), which),
    changes,
    askedAgain: askedAgainIn(draft, marks, goalsWritten(guide)),
    isChanged: !isSamePath(draft, before),
    gaps: isAccepted(head.stage) ? pathGaps(draft, publishedWith(guide)) : [],
    today,
    calendar: head.calendar,
    pointId: mayHere(member.role, 'write_starting_points') ? uuid() : null,
  };
}

const partsOf = (contacts: readonly Contact[]): Map<Part, string> =>
  new Map(
    PARTS.flatMap((part) => {
      const contact = contacts.find(({ parts }) => parts.includes(part));
      return contact ? [[part, contact.called] as const] : [];
    }),
  );

const goalsIn = ({ items }: GuideDraft): Map<string, string> =>
  new Map(
    items.flatMap(({ statement, wording: { words }, entry }) =>
      words.kind === 'goal' && !entry.isLeftOut ? [[statement.id, titleOf(words)] as const] : [],
    ),
  );

/** By when each is to be reached, where somebody said. */
const goalDaysIn = ({ items }: GuideDraft): Map<string, string> =>
  new Map(
    items.flatMap(({ statement, wording: { words }, entry }) =>
      words.kind === 'goal' && words.fields.by && !entry.isLeftOut
        ? [[statement.id, words.fields.by] as const]
        : [],
    ),
  );

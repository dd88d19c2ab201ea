/* The timeline in English: its days and times, and the words of the points it tells of. */

import type { EventDetails, OnboardingEvent } from '../../../domain/onboarding/event';
import { STEP_KINDS } from '../../../domain/path/path';
import type { EditedPart } from '../../../domain/path/path-events';
import { titleOf } from '../../../domain/statement/statement';
import type {
  PointFacts,
  TimelineEntryFacts,
  TimelineFacts,
} from '../../../queries/onboarding/timeline.server';
import type { ChangeFacts } from '../../../queries/onboarding/timeline-changes.server';
import type { Timeline, TimelineEntry, ToldChange, ToldPathEdit } from '../../onboarding/said-timeline';
import { sayAround } from '../around-changes';
import { sayOwnChange } from '../handoff/own-words';
import { answersOurQuestion } from '../our-questions';
import { sayChange } from '../say-beside';
import { sayStatement } from '../say-statement';
import {
  type Reader,
  sayClockTime,
  sayDay,
  sayDayHeading,
  sayInstant,
  sayShortDay,
  sayZone,
} from '../say-time';
import { KIND_WORDS } from '../step/kind-words';
import { sayDealChange } from './say-deal';

export function sayTimeline({ days, ...same }: TimelineFacts, reader: Reader): Timeline {
  return {
    ...same,
    days: days.map(({ day, entries }) => ({
      day: sayDayHeading(day, reader),
      entries: entries.map((entry) => sayEntry(entry, reader)),
    })),
  };
}

function sayEntry(entry: TimelineEntryFacts, reader: Reader): TimelineEntry {
  const { at, change, points, edits, run, ...same } = entry;
  const time = (instant: Date) => sayClockTime(instant, reader.timeZone);
  return {
    ...same,
    at: at.toISOString(),
    time: time(at),
    change: change && sayToldChange(change, reader),
    points: points.map((point) => sayPoint(point, reader)),
    edits: edits.map((edit) => sayEdits(edit, reader)),
    goes: sayGoing(entry.event, reader),
    day: entry.event && 'on' in entry.event.details ? sayShortDay(entry.event.details.on, reader) : '',
    openUntil: entry.event?.kind === 'point_left_open' ? sayDay(entry.event.details.until, reader) : '',
    deal: entry.event?.kind === 'deal_changed' ? sayDealChange(entry.event.details, reader) : '',
    own: entry.event?.kind === 'own_field_noted' ? sayOwnChange(entry.event.details, reader) : '',
    run: run && { from: time(run.from), to: time(run.to) },
  };
}

const sayEdits = (
  { edit, title, changes = [] }: EventDetails['path_written'],
  reader: Reader,
): ToldPathEdit => ({
  edit,
  title,
  changes: changes.map(({ part, before, after }) => ({
    part,
    before: sayPart(part, before, reader),
    after: sayPart(part, after, reader),
  })),
});

function sayPart(part: EditedPart, words: string, reader: Reader): string {
  if (part === 'due' || part === 'ends') return words ? sayShortDay(words, reader) : 'no day';
  if (part === 'kind') return KIND_WORDS[STEP_KINDS.find((kind) => kind === words) ?? 'do'];
  return words;
}

const sayPoint = ({ words, isWhole }: PointFacts, reader: Reader): string =>
  isWhole ? sayStatement(words, reader) : titleOf(words);

function sayToldChange(
  { named, area, isAnswered, before, after, around }: ChangeFacts,
  reader: Reader,
): ToldChange {
  const title = titleOf(named);
  const whole = sayStatement(named, reader);
  const change = sayChange(before, after ?? undefined, reader);
  const beside = around ? sayAround(around) : { before: '', after: '' };
  const together = (words: string | null, more: string) => [words, more].filter(Boolean).join(' · ') || null;
  return {
    kind: named.kind,
    title,
    isOurQuestion: answersOurQuestion(named, area),
    answered: isAnswered && whole !== title ? whole : null,
    before: around ? together(change.before, beside.before) : change.before,
    after: around ? together(change.after, beside.after) : change.after,
  };
}

/** When an introduction that was set goes, on the wall of whoever gets it; when a call is, on the reader's. */
function sayGoing(event: OnboardingEvent | null, reader: Reader): string {
  if (event && 'startsAt' in event.details) return sayInstant(new Date(event.details.startsAt), reader);
  if (event?.kind !== 'introduction_set' && event?.kind !== 'introduction_set_anew') return '';
  const { goesAt, timeZone } = event.details;
  return `${sayInstant(new Date(goesAt), { ...reader, timeZone })}, ${sayZone(timeZone)}`;
}

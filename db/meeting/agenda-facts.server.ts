/*
 * What a call is about and what came of it, for either side: the page itself says most of it, so both read the same.
 * Only words that customers were shown stand in it.
 */

import { dayOf } from '../../app/domain/clock/clock';
import {
  type AgendaPoint,
  agendaOf,
  duringCall,
  goesOnBefore,
  stillToNote,
} from '../../app/domain/meeting/agenda';
import { type ChangedSteps, changedBetween } from '../../app/domain/meeting/check-in';
import { hasBegun } from '../../app/domain/meeting/meeting';
import { dueDaysIn } from '../../app/domain/path/due';
import { type Path, stepsOf } from '../../app/domain/path/path';
import { isLeft, pointsOf } from '../../app/domain/review/review';
import { sameFields, titleOf, type Words } from '../../app/domain/statement/statement';
import type { Handle } from '../client.server';
import { loadPublishedPath, type PublishedPath } from '../path/published-paths.server';
import { loadReview } from '../review/review.server';
import { loadWordings } from '../statement/statements.server';
import { calendarOf } from '../workspace/workspaces.server';
import { loadAgendaOutcomes, loadCallOutcomes, loadDrafted, loadOrdered } from './agendas.server';
import type { MeetingFacts } from './meeting-facts.server';

type Which = { workspaceId: string; onboardingId: string };

/** What came of a point. `step` is what has to be done about it. */
export type CameFacts = {
  is: 'agreed' | 'reworded' | 'kept' | 'left' | 'open' | 'step';
  line: string;
  /** Those that hold now. */
  words: Words | null;
  step: { id: string; title: string } | null;
  statementId: string | null;
  /** Of a point of the page the words that it got. */
  wordingId: string | null;
  /** Nobody there has said yes to them yet. */
  isUnsaid: boolean;
  /** The ISO day until which it stays open. */
  until: string | null;
};

export type AgendaPointFacts = Pick<AgendaPoint, 'id' | 'is' | 'reason'> & {
  title: string;
  /** The contact who said otherwise, where that is why it is talked about. */
  by: string | null;
  /** Of a phase that comes next: the one that goes on until then, and how many of its steps are left. */
  behind: { title: string; left: number } | null;
  came: CameFacts | null;
};

export type AgendaFacts = {
  points: AgendaPointFacts[];
  leftOut: AgendaPointFacts[];
  /** What changed on the path since the call before; null for the first one, and while nothing of a path is published. */
  since: SinceFacts | null;
};

/** `at` is when they talked last; `isNew` where the path was published after that. */
export type SinceFacts = ChangedSteps & { meetingId: string; at: Date; isNew: boolean };

type Around = {
  meeting: MeetingFacts;
  next: MeetingFacts | undefined;
  before: MeetingFacts | undefined;
  now: Date;
};

/** `next` is the call that came after it, if one did, and `before` the last one that was held before it. */
export async function agendaFacts(
  handle: Handle,
  which: Which,
  { meeting, next, before, now }: Around,
): Promise<AgendaFacts> {
  const { drafted, published } = await loadDrafted(handle, which);
  const ordered = await loadOrdered(handle, which, meeting.id);
  const { shown, answers, leftOpen } = await loadReview(handle, which.workspaceId, which.onboardingId);
  const begun = hasBegun(meeting.standing, now);
  const startsAt = begun ? meeting.standing.startsAt : null;
  const calls = duringCall(await loadCallOutcomes(handle, which), startsAt, next?.standing.startsAt ?? null);
  const outcomes = new Map((await loadAgendaOutcomes(handle, which)).map((one) => [one.pointId, one]));
  const noted = ordered.filter(({ rowId }) => outcomes.has(rowId));
  const decided = new Set([...calls.map(({ statementId }) => statementId), ...noted.map(({ id }) => id)]);
  const isPast = next !== undefined && hasBegun(next.standing, now);
  const toTalk = meeting.standing.state === 'held' ? stillToNote(drafted, ordered, isPast) : drafted;
  const { points, leftOut } = agendaOf(toTalk, ordered, decided);

  const reviewed = new Map(pointsOf(shown, answers).map((one) => [one.statementId, one]));
  const ids = [...reviewed.values()].map(({ wordingId }) => wordingId);
  const talked = calls.flatMap(({ wordingId, fromWordingId }) => [wordingId, fromWordingId]);
  const wordings = await loadWordings(handle, which.workspaceId, [...ids, ...talked]);
  const wordsOf = (wordingId: string | undefined) => wordings.get(wordingId ?? '')?.words ?? null;
  const phases = new Map((published?.path.phases ?? []).map(({ id, title }) => [id, title]));
  const steps = new Map((published ? stepsOf(published.path) : []).map(({ id, title }) => [id, title]));
  const stepOf = (id: string | null) => {
    const title = steps.get(id ?? '');
    return id && title !== undefined ? { id, title } : null;
  };
  const isUnsaid = (statementId: string) => isLeft(reviewed.get(statementId)?.state ?? 'yes');

  const cameOf = ({ id, is, rowId }: AgendaPoint): CameFacts | null => {
    const own = outcomes.get(rowId ?? '');
    const none = {
      words: null,
      step: null,
      statementId: null,
      wordingId: null,
      isUnsaid: false,
      until: null,
    };
    if (own) {
      const { kind, line, statementId, stepId } = own;
      if (!statementId) return { ...none, is: kind, line, step: stepOf(stepId) };
      const said = wordsOf(reviewed.get(statementId)?.wordingId);
      return { ...none, is: 'agreed', line, words: said, statementId, isUnsaid: isUnsaid(statementId) };
    }
    if (is !== 'point') return null;
    const call = calls.findLast((one) => one.statementId === id);
    if (call) {
      const said = wordsOf(call.wordingId);
      const before = wordsOf(call.fromWordingId);
      const isSame = said !== null && before !== null && sameFields(said.fields, before.fields);
      return {
        ...none,
        is: isSame ? 'kept' : 'reworded',
        line: call.line,
        words: said,
        step: stepOf(call.stepId),
        statementId: id,
        wordingId: call.wordingId,
        isUnsaid: isUnsaid(id),
      };
    }
    const open = leftOpen.find((one) => one.wordingId === reviewed.get(id)?.wordingId);
    return open && begun ? { ...none, is: 'open', line: '', statementId: id, until: open.on } : null;
  };
  const titleIn = ({ id, is, words }: AgendaPoint): string => {
    if (is === 'own') return words;
    if (is === 'phase') return phases.get(id) ?? '';
    const call = calls.find((one) => one.statementId === id);
    const spoken = wordsOf(call?.fromWordingId ?? reviewed.get(id)?.wordingId);
    return spoken ? titleOf(spoken) : '';
  };
  const told = (point: AgendaPoint): AgendaPointFacts => ({
    id: point.id,
    is: point.is,
    reason: point.reason,
    title: titleIn(point),
    by: point.reason === 'correction' ? (reviewed.get(point.id)?.answer?.contactId ?? null) : null,
    behind:
      published && point.reason === 'phase' ? goesOnBefore(published.path, published.marks, point.id) : null,
    came: cameOf(point),
  });
  const isTold = ({ title }: AgendaPointFacts) => title !== '';
  return {
    points: points.map(told).filter(isTold),
    leftOut: leftOut.map(told).filter(isTold),
    since: before && published ? await sinceFacts(handle, which, { meeting, before, now, published }) : null,
  };
}

/**
 * From the beginning of the call before until now, or until this one began: what came of a call while it went on is
 * news to the next one.
 */
async function sinceFacts(
  handle: Handle,
  which: Which,
  {
    meeting: { standing },
    before,
    now,
    published,
  }: Pick<Around, 'meeting' | 'now'> & { before: MeetingFacts; published: PublishedPath },
): Promise<SinceFacts | null> {
  const from = before.standing.startsAt;
  if (!from) return null;
  const isOver = standing.state === 'held' && standing.startsAt !== null;
  const to = isOver && standing.startsAt ? standing.startsAt : now;
  const calendar = await calendarOf(handle, which.workspaceId);
  const then = await loadPublishedPath(handle, which, from);
  const after = isOver ? await loadPublishedPath(handle, which, to) : published;
  if (!after) return null;
  const dated = (path: Path) => ({ path, days: dueDaysIn(path, calendar, dayOf(to, calendar.timeZone)) });
  const paths = { before: then && dated(then.path), after: dated(after.path) };
  const changed = changedBetween(paths, published.marks, [from, to]);
  return { ...changed, meetingId: before.id, at: from, isNew: then === null };
}

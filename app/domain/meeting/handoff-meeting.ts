/*
 * Sales and customer success talk before a handoff is accepted: about what is missing, what nobody has answered and what
 * worries sales. It is a meeting of ours alone, of a type of its own, so nothing that is made for a customer can hold it.
 * Where it stands follows from its acts as for any other meeting. Pure.
 */
import type { Gap } from '../onboarding/refusal';
import { type Act, type Standing, standingOf, type Where } from './meeting';

export type HandoffActKind = 'set' | 'moved' | 'called_off' | 'handed_over' | 'noted';

export const USUAL_HANDOFF_LENGTH = 20;

export type HandoffAct = {
  id: string;
  /** Of which meeting; null for a note, which is of all of them. */
  meetingId: string | null;
  number: number;
  kind: HandoffActKind;
  startsAt: Date | null;
  where: Where | null;
  /** A line with a time; what was noted. */
  words: string;
  memberId: string;
  at: Date;
};

export type HandoffMeeting = { id: string; standing: Standing };

/** The one that goes on or was called off last; null where none was ever set. */
export function handoffMeetingIn(acts: readonly HandoffAct[]): HandoffMeeting | null {
  const id = acts.findLast(({ meetingId }) => meetingId !== null)?.meetingId ?? null;
  const standing = standingOf(acts.filter(({ meetingId }) => id !== null && meetingId === id).flatMap(asAct));
  return id !== null && standing ? { id, standing } : null;
}

function asAct({ id, number, kind, startsAt, where, words, memberId, at }: HandoffAct): Act[] {
  if (kind === 'noted') return [];
  const times = startsAt === null ? [] : [startsAt];
  return [{ id, number, kind, by: { is: 'member', id: memberId }, at, times, where, link: null, words }];
}

/** What there is to decide: a gap, an area that nobody knows, a promise without a verdict, a guess, a red flag. */
export type HandoffPoint =
  | { is: 'gap'; gap: Gap }
  | { is: 'unknown' | 'promise' | 'guess' | 'flag'; id: string };

export type HandoffTalk = {
  gaps: readonly Gap[];
  /** Areas that sales answered with "I don't know". */
  unknown: readonly string[];
  promises: readonly { id: string; needsVerdict: boolean; verdict: string | null }[];
  guesses: readonly string[];
  /** The worst first. */
  flags: readonly string[];
};

/** What stops the handoff first, then what customer success has to say, then what only sales knows. */
export function handoffAgenda({ gaps, unknown, promises, guesses, flags }: HandoffTalk): HandoffPoint[] {
  const unjudged = promises.filter(({ needsVerdict, verdict }) => needsVerdict && verdict === null);
  return [
    ...gaps.map((gap) => ({ is: 'gap', gap }) as const),
    ...unknown.map((id) => ({ is: 'unknown', id }) as const),
    ...unjudged.map(({ id }) => ({ is: 'promise', id }) as const),
    ...guesses
      .filter((id) => !unjudged.some((promise) => promise.id === id))
      .map((id) => ({ is: 'guess', id }) as const),
    ...flags.map((id) => ({ is: 'flag', id }) as const),
  ];
}

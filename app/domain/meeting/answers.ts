/* What a contact says to a meeting: takes a time, proposes others, says yes to the one that is set, or can't come. Pure. */
import {
  areSame,
  type By,
  isOpen,
  isSame,
  type Proposal,
  type Ruling,
  refuseTimes,
  type Standing,
} from './meeting';

/** A contact takes a time. Whoever comes second to the same one finds it set, as they wished; to another, it is taken. */
export function takes(standing: Standing, time: Date, now: Date): Ruling {
  const { state, startsAt, times } = standing;
  if (!isOpen(standing)) return 'meeting_over';
  if (state === 'set') return isSame(startsAt, time) ? 'said_already' : 'time_taken';
  if (!times.some((offered) => isSame(offered, time))) return 'times_changed';
  return time > now ? 'act' : 'time_passed';
}

/** A contact proposes other times. What is set stays until it is answered. */
export function proposes(
  standing: Standing,
  { by, times, words }: Pick<Proposal, 'by' | 'times' | 'words'>,
  now: Date,
): Ruling {
  if (!isOpen(standing)) return 'meeting_over';
  const own = standing.proposals.find((one) => one.by.id === by.id);
  if (own && own.words === words && areSame(own.times, times)) return 'said_already';
  return refuseTimes(times, now);
}

/** A contact says yes to the time that is set, the one they had read: that it was moved to, or that they can come after all. */
export function agrees(standing: Standing, time: Date, by: By): Ruling {
  if (!isOpen(standing)) return 'meeting_over';
  if (standing.state !== 'set' || !isSame(standing.startsAt, time)) return 'times_changed';
  if (isAbsent(standing, by.id)) return 'act';
  return standing.movedFrom === null || standing.isAgreed ? 'said_already' : 'act';
}

const isAbsent = ({ absent }: Standing, id: string): boolean => absent.some(({ by }) => by.id === id);

/** A contact can't come to the time that is set, the one they had read. It stands for the others. */
export function declines(
  standing: Standing,
  { by, time, words }: { by: By; time: Date; words: string },
  now: Date,
): Ruling {
  if (!isOpen(standing)) return 'meeting_over';
  if (standing.state !== 'set' || !isSame(standing.startsAt, time)) return 'times_changed';
  if (time <= now) return 'time_passed';
  const own = standing.absent.find((one) => one.by.id === by.id);
  return own?.words === words ? 'said_already' : 'act';
}

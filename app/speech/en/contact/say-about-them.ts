/* What is known of a person beyond who they are, and what they think of it, in English. */
import type { AboutThem, Attitude, ReachedBy, Stance } from '../../../domain/contact/about-them';

export const REACHED_WORDS: Record<ReachedBy, string> = {
  mail: 'By mail',
  phone: 'By phone',
  text: 'By text message',
};

export const ATTITUDE_WORDS: Record<Attitude, string> = {
  for: 'For it',
  undecided: 'Undecided',
  doubtful: 'Has doubts',
  against: 'Against it',
};

/** Each in a few words: “called Mara”, “procurement”, “+32 478 90 12 34”, “best by phone”. */
export function sayAboutThem({ called, phone, reachedBy, ownPart }: AboutThem): string[] {
  const best = reachedBy && `best ${REACHED_WORDS[reachedBy].toLowerCase()}`;
  return [called && `called ${called}`, ownPart, phone, best].filter((said) => said !== null);
}

/** “Has doubts: gets home earlier”; empty where nobody said. */
export const sayStance = ({ attitude, gain }: Stance): string =>
  [attitude && ATTITUDE_WORDS[attitude], gain].filter(Boolean).join(': ');

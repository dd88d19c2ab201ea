/* Who had a part of an onboarding at a moment, and since when its owner has it. */
import type { HandOver } from '#db/onboarding/hand-overs.server';
import { type OwnedPart, ownerAt } from '../../domain/onboarding/hand-over';
import { isAccepted, type Stage } from '../../domain/onboarding/onboarding';
import { type Colleague, colleague, type OnboardingHead } from './onboarding-head.server';

/** The colleague whose part it was at that moment. */
export function whoHad(
  { rep, host }: Pick<OnboardingHead, OwnedPart>,
  part: OwnedPart,
  handOvers: HandOver[],
  at: Date,
): Colleague {
  const id = ownerAt({ repId: rep.id, hostId: host.id }, part, handOvers, at);
  const before = handOvers.find((one) => one.fromId === id);
  const now = part === 'rep' ? rep : host;
  return id === now.id || !before ? now : colleague(id, before.from, before.fromCalled, null);
}

/** The latest hand-over of what its owner has: looking after the customer since acceptance, selling before. */
export function lastHandOver(
  all: HandOver[],
  stage: Stage,
  { accepted }: { accepted: Date | null },
): HandOver | null {
  const part = isAccepted(stage) ? 'host' : 'rep';
  const own = all.filter((one) => one.part === part && (part === 'rep' || !accepted || one.at > accepted));
  return own.at(-1) ?? null;
}

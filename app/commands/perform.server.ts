/*
 * The spine of every command on an onboarding: one transaction that locks it, reads the clock once, asks who may and
 * whether it is closed, does the work, and stores what follows (stage, turn, next deadline). State, history and mail
 * cannot disagree.
 */
import { v7 as uuid } from 'uuid';
import { databaseNow, type Trx } from '#db/client.server';
import { owe } from '#db/mail/notices.server';
import { insertEvent } from '#db/onboarding/events.server';
import { lockOnboarding, type OnboardingRow, refreshStage } from '#db/onboarding/onboardings.server';
import { isStillLetIn } from '../auth/api/key.server';
import { ACTS_PER_CONTACT, countTry } from '../auth/attempts.server';
import { isAlive } from '../auth/contact/customer-session.server';
import type { Notice } from '../domain/mail/notice';
import {
  type Actor,
  type ContactActor,
  isForClosed,
  type MemberActor,
  mayDo,
  type OnboardingAction,
} from '../domain/onboarding/access';
import type { NewEvent } from '../domain/onboarding/event';
import { type Outcome, refuse } from '../domain/onboarding/refusal';
import { allOrNothing } from './all-or-nothing.server';
import { inTurn } from './turns.server';

export type Scene<A extends Actor> = {
  trx: Trx;
  now: Date;
  actor: A;
  onboarding: OnboardingRow;
  /** Writes what happened into the timeline; each kind with the details that belong to it. */
  record(event: NewEvent): Promise<void>;
  /** Records news that is owed; it leaves after the commit. */
  owe(...notices: Notice[]): Promise<void>;
  newId(): string;
};

/** Where what a member does is stored, by whom and when. */
export const placeOf = ({ actor, onboarding, now: at }: Scene<MemberActor>) => ({
  workspaceId: actor.workspaceId,
  onboardingId: onboarding.id,
  memberId: actor.id,
  at,
});

type Work<A extends Actor, T> = (scene: Scene<A>) => Promise<Outcome<T>>;

/** A member does something to an onboarding of their workspace. Foreign and absent ones are refused alike. */
export function performAsMember<T>(
  actor: MemberActor,
  action: OnboardingAction,
  onboardingId: string,
  work: Work<MemberActor, T>,
): Promise<Outcome<T>> {
  const letIn: Work<MemberActor, T> = async (scene) =>
    (await isStillLetIn(scene.trx, actor)) ? work(scene) : refuse('key_ended');
  return perform(actor, onboardingId, letIn, {
    may: (onboarding) => mayDo(actor, action, onboarding),
    isForClosed: isForClosed(action),
  });
}

/**
 * A contact does something on their own page; the session says which onboarding that is. Whoever ends a way in holds
 * the onboarding too, so the session is asked for once more when it is this act's turn.
 */
export function performAsContact<T>(
  actor: ContactActor,
  work: Work<ContactActor, T>,
  { isForClosed = false } = {},
): Promise<Outcome<T>> {
  const { sessionId } = actor;
  const alive: Work<ContactActor, T> = async (scene) => {
    if (sessionId && !(await isAlive(scene.trx, sessionId))) return refuse('link_ended');
    const wait = await countTry(scene.trx, `acts of ${actor.id}`, ACTS_PER_CONTACT);
    return wait > 0 ? refuse('too_many_tries') : work(scene);
  };
  return perform(actor, actor.onboardingId, alive, { may: () => true, isForClosed });
}

/** Whether somebody may do it to this onboarding, and whether it is done to one that is closed. */
type Wall = { may(onboarding: OnboardingRow): boolean; isForClosed: boolean };

function perform<A extends Actor, T>(
  actor: A,
  onboardingId: string,
  work: Work<A, T>,
  wall: Wall,
): Promise<Outcome<T>> {
  const turn = { actorId: actor.id, mostWaiting: isFromSession(actor) ? MOST_WAITING : Infinity };
  return inTurn(
    onboardingId,
    turn,
    () => performNow(actor, onboardingId, work, wall),
    () => refuse('too_many_tries'),
  );
}

/** Acts of one contact's session that may wait for their turn: more than a person presses, less than a script sends. */
const MOST_WAITING = 20;

const isFromSession = (actor: Actor): boolean => actor.kind === 'contact' && actor.sessionId !== undefined;

function performNow<A extends Actor, T>(
  actor: A,
  onboardingId: string,
  work: Work<A, T>,
  wall: Wall,
): Promise<Outcome<T>> {
  return allOrNothing(async (trx) => {
    const onboarding = await lockOnboarding(trx, actor.workspaceId, onboardingId);
    if (!onboarding) return refuse('not_found');
    if (!wall.may(onboarding)) return refuse('not_allowed');
    if (onboarding.closedAt && !wall.isForClosed) return refuse('onboarding_closed');
    const now = await databaseNow(trx);
    const outcome = await work(sceneOf(trx, actor, onboarding, now));
    if (outcome.ok) await refreshStage(trx, onboarding, now);
    return outcome;
  });
}

/** What an act on an onboarding works with, once it is locked and whoever acts may do so. */
export const sceneOf = <A extends Actor>(
  trx: Trx,
  actor: A,
  onboarding: OnboardingRow,
  now: Date,
): Scene<A> => ({
  trx,
  now,
  actor,
  onboarding,
  newId: uuid,
  record: (event) => insertEvent(trx, event, { onboarding, actor, at: now }),
  owe: (...notices) => owe(trx, onboarding, notices, now),
});

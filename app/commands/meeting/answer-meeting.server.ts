/*
 * A contact answers about a meeting: takes a time that is offered, proposes others, says yes to the one that is set, or
 * that they can't come to it. However many take at once, one time is taken; who comes second to the same one comes along,
 * with an invitation of their own, and to another hears which. What is set stays until a proposal is answered.
 */
import { addGuests, type Meeting } from '#db/meeting/meetings.server';
import { loadContacts } from '#db/statement/statements.server';
import { countTry, QUESTIONS_PER_CONTACT } from '../../auth/attempts.server';
import { agrees, declines, proposes, takes } from '../../domain/meeting/answers';
import { type By, isAsked, type Ruling } from '../../domain/meeting/meeting';
import { type ContactActor, copierOf } from '../../domain/onboarding/access';
import type { NewEvent } from '../../domain/onboarding/event';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsContact, type Scene } from '../perform.server';
import { type Found, inviteTo, keepAct, meetingIn, ruled, whichOf } from './keep-act.server';

export const takeTime = (actor: ContactActor, meetingId: string, time: Date): Promise<Outcome> =>
  answer(actor, meetingId, {
    ruling: ({ standing }, now) => takes(standing, time, now),
    said: { kind: 'set', times: [time], words: '' },
  });

export const agreeToTime = (actor: ContactActor, meetingId: string, time: Date): Promise<Outcome> =>
  answer(actor, meetingId, {
    ruling: ({ standing }) => agrees(standing, time, asBy(actor)),
    said: { kind: 'agreed', times: [time], words: '' },
  });

/** It stays set for everybody else. */
export const declineTime = (
  actor: ContactActor,
  meetingId: string,
  { time, words }: { time: Date; words: string },
): Promise<Outcome> =>
  answer(actor, meetingId, {
    ruling: ({ standing }, now) => declines(standing, { by: asBy(actor), time, words }, now),
    said: { kind: 'declined', times: [time], words },
  });

export type Proposed = { times: Date[]; words: string };

export const proposeTimes = (
  actor: ContactActor,
  meetingId: string,
  { times, words }: Proposed,
): Promise<Outcome> =>
  answer(actor, meetingId, {
    ruling: ({ standing }, now) => proposes(standing, { by: asBy(actor), times, words }, now),
    said: { kind: 'proposed', times, words },
  });

const asBy = ({ id }: ContactActor): By => ({ is: 'contact', id });

type Answer = {
  ruling(found: Found, now: Date): Ruling;
  said: { kind: 'set' | 'agreed' | 'declined' | 'proposed'; times: Date[]; words: string };
};

function answer(actor: ContactActor, meetingId: string, { ruling, said }: Answer): Promise<Outcome> {
  return performAsContact(actor, async (scene) => {
    const found = await meetingIn(scene, meetingId);
    if (!found) return refuse('not_found');
    const { meeting, standing } = found;
    const isGuest = meeting.guestIds.includes(actor.id);
    if (await isForOthers(scene, found)) return refuse('not_allowed');
    if (said.kind === 'declined' && !isGuest) return refuse('not_allowed');
    const says = ruling(found, scene.now);
    const isSet = standing.state === 'set';
    // Whoever isn't asked and says yes to what is set comes along.
    const comesAlong = says === 'said_already' && isSet && !isGuest;
    if (says !== 'act' && !comesAlong) return ruled(says);
    if (LIMITED.includes(said.kind) && (await isTooMuch(scene))) return refuse('too_many_tries');
    if (!isGuest) await addGuests(scene.trx, whichOf(scene), meetingId, [actor.id]);
    const guestIds = [...new Set([...meeting.guestIds, actor.id])];
    const kind = comesAlong ? 'agreed' : said.kind;
    const act = { ...said, kind, where: null, link: null };
    await keepAct(scene, { ...meeting, guestIds }, act, eventOf(actor, meeting, { ...said, kind }));
    if (isSet && !isGuest) await inviteTo(scene, standing);
    return { ok: true };
  });
}

/** What whoever looks after them is told of by mail. */
const LIMITED: readonly Answer['said']['kind'][] = ['proposed', 'declined'];

/** Only guests say when it is; whoever else is there may come to what is set. */
async function isForOthers(
  { trx, actor, onboarding }: Scene<ContactActor>,
  { meeting, standing }: Found,
): Promise<boolean> {
  if (standing.state === 'set') return false;
  const contacts = await loadContacts(trx, actor.workspaceId, onboarding.id);
  return !isAsked(meeting.guestIds, actor.id, new Set(contacts.map(({ id }) => id)));
}

const isTooMuch = async ({ trx, actor }: Scene<ContactActor>): Promise<boolean> =>
  (await countTry(trx, `times of ${actor.id}`, QUESTIONS_PER_CONTACT)) > 0;

function eventOf(
  actor: ContactActor,
  { id, kind }: Meeting,
  { kind: said, times }: Answer['said'],
): NewEvent {
  const of = { meeting: id, of: kind, ...copierOf(actor) };
  const all = times.map((time) => time.toISOString());
  const [startsAt = ''] = all;
  switch (said) {
    case 'set':
      return { kind: 'meeting_time_taken', details: { ...of, startsAt } };
    case 'agreed':
      return { kind: 'meeting_move_agreed', details: { ...of, startsAt } };
    case 'declined':
      return { kind: 'meeting_declined', details: { ...of, startsAt } };
    case 'proposed':
      return { kind: 'meeting_time_proposed', details: { ...of, times: all } };
  }
}

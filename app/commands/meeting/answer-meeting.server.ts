/*
 * A contact answers about a meeting: takes a time that is offered, proposes others, or says yes to the one it was moved
 * to. However many take at once, one time is taken; who comes second hears which. What is set stays until a proposal is
 * answered.
 */
import { addGuests, type Meeting } from '#db/meeting/meetings.server';
import { loadContacts } from '#db/statement/statements.server';
import { countTry, QUESTIONS_PER_CONTACT } from '../../auth/attempts.server';
import { agrees, isAsked, proposes, type Ruling, takes } from '../../domain/meeting/meeting';
import { type ContactActor, copierOf } from '../../domain/onboarding/access';
import type { NewEvent } from '../../domain/onboarding/event';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsContact, type Scene } from '../perform.server';
import { type Found, keepAct, meetingIn, ruled, whichOf } from './keep-act.server';

export const takeTime = (actor: ContactActor, meetingId: string, time: Date): Promise<Outcome> =>
  answer(actor, meetingId, {
    ruling: ({ standing }, now) => takes(standing, time, now),
    said: { kind: 'set', times: [time], words: '' },
  });

export const agreeToTime = (actor: ContactActor, meetingId: string, time: Date): Promise<Outcome> =>
  answer(actor, meetingId, {
    ruling: ({ standing }) => agrees(standing, time),
    said: { kind: 'agreed', times: [time], words: '' },
  });

export type Proposed = { times: Date[]; words: string };

export const proposeTimes = (
  actor: ContactActor,
  meetingId: string,
  { times, words }: Proposed,
): Promise<Outcome> =>
  answer(actor, meetingId, {
    ruling: ({ standing }, now) =>
      proposes(standing, { by: { is: 'contact', id: actor.id }, times, words }, now),
    said: { kind: 'proposed', times, words },
  });

type Answer = {
  ruling(found: Found, now: Date): Ruling;
  said: { kind: 'set' | 'agreed' | 'proposed'; times: Date[]; words: string };
};

function answer(actor: ContactActor, meetingId: string, { ruling, said }: Answer): Promise<Outcome> {
  return performAsContact(actor, async (scene) => {
    const found = await meetingIn(scene, meetingId);
    if (!found) return refuse('not_found');
    if (await isForOthers(scene, found)) return refuse('not_allowed');
    const says = ruling(found, scene.now);
    if (says !== 'act') return ruled(says);
    if (said.kind === 'proposed' && (await isTooMuch(scene))) return refuse('too_many_tries');
    const guestIds = [...new Set([...found.meeting.guestIds, actor.id])];
    await addGuests(scene.trx, whichOf(scene), meetingId, [actor.id]);
    const act = { ...said, where: null, link: null };
    await keepAct(scene, { ...found.meeting, guestIds }, act, eventOf(actor, found.meeting, said));
    return { ok: true };
  });
}

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
    case 'proposed':
      return { kind: 'meeting_time_proposed', details: { ...of, times: all } };
  }
}

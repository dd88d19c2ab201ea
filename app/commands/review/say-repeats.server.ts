/*
 * A contact says whether they had to tell us anything twice, once what was agreed was signed. They may say otherwise
 * later; the same said twice is said once. Whoever looks after them reads it in the timeline.
 */
import { loadAgreements } from '#db/review/agreements.server';
import { insertRepeats, loadRepeats } from '#db/review/repeats.server';
import { type ContactActor, copierOf } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { isSameRepeats, type Repeats } from '../../domain/review/repeats';
import { performAsContact } from '../perform.server';

export function sayRepeats(actor: ContactActor, said: Repeats): Promise<Outcome> {
  return performAsContact(actor, async ({ trx, onboarding, now, newId, record }) => {
    const which = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
    if ((await loadAgreements(trx, which)).length === 0) return refuse('not_found');
    if (isSameRepeats((await loadRepeats(trx, which)).get(actor.id), said)) return { ok: true };
    const id = newId();
    await insertRepeats(trx, which, { ...said, id, contactId: actor.id, at: now });
    await record({ kind: 'repeats_said', details: { said: id, ...said, ...copierOf(actor) } });
    return { ok: true };
  });
}

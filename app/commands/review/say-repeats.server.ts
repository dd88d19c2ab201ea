/*
 * A contact says whether they had to tell us anything twice, once what was agreed was signed. They may say otherwise
 * later; the same said twice is said once. Whoever looks after them reads it in the timeline.
 */
import { hasAgreement } from '#db/review/agreements.server';
import { insertRepeats, loadRepeats } from '#db/review/repeats.server';
import { countTry, REPEATS_PER_CONTACT } from '../../auth/attempts.server';
import { type ContactActor, copierOf } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { isSameRepeats, type Repeats } from '../../domain/review/repeats';
import { performAsContact } from '../perform.server';

export function sayRepeats(actor: ContactActor, said: Repeats): Promise<Outcome> {
  return performAsContact(actor, async ({ trx, onboarding, now, newId, record }) => {
    const which = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
    if (!(await hasAgreement(trx, which))) return refuse('not_found');
    if (isSameRepeats((await loadRepeats(trx, which)).get(actor.id), said)) return { ok: true };
    if ((await countTry(trx, `repeats of ${actor.id}`, REPEATS_PER_CONTACT)) > 0)
      return refuse('too_many_words');
    const id = newId();
    await insertRepeats(trx, which, { ...said, id, contactId: actor.id, at: now });
    await record({ kind: 'repeats_said', details: { said: id, ...said, ...copierOf(actor) } });
    return { ok: true };
  });
}

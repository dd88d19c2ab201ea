/* To whom a contact may hand a step, and to whom it was handed: colleagues who have a page here too. */
import { db } from '#db/client.server';
import { contactsWithPage } from '#db/contact/ways-in.server';
import { isReachable, loadContacts } from '#db/statement/statements.server';
import { loadGives } from '#db/step/step-gives.server';
import type { ContactActor } from '../../domain/onboarding/access';
import type { Step } from '../../domain/path/path';
import { isHandedOn, mayHandOn, mayTakeGiveBack } from '../../domain/step/handing-on';
import type { PathPerson } from '../path/customer-path-facts';
import { personOf } from '../path/path-person.server';
import type { PathReader } from '../path/path-reader.server';

export type HandingOn = {
  /** Null for what isn't the reader's to hand on. */
  colleagues: { id: string; name: string }[] | null;
  /** Null where whoever has it got it from nobody of theirs. */
  handed: { by: PathPerson; to: PathPerson; at: Date; mayTakeBack: string | null } | null;
};

/** Of a step that is still to be done. */
export async function handingOn(actor: ContactActor, step: Step, reader: PathReader): Promise<HandingOn> {
  const { id, workspaceId, onboardingId } = actor;
  const last = (await loadGives(db(), { workspaceId, onboardingId })).get(step.id);
  const isWithThem = last && isHandedOn(last) && step.who?.id === last.toId;
  return {
    colleagues: mayHandOn(id, step) ? await colleaguesOf(actor) : null,
    handed: isWithThem
      ? {
          by: personOf(last.by, reader),
          to: personOf({ is: 'contact', id: last.toId ?? '' }, reader),
          at: last.at,
          mayTakeBack: mayTakeGiveBack(id, last, step) ? last.id : null,
        }
      : null,
  };
}

async function colleaguesOf({ id, workspaceId, onboardingId }: ContactActor) {
  const contacts = await loadContacts(db(), workspaceId, onboardingId);
  const withPage = await contactsWithPage(db(), workspaceId, [onboardingId]);
  return contacts
    .filter((one) => one.id !== id && withPage.has(one.id) && isReachable(one))
    .map((one) => ({ id: one.id, name: one.name }));
}

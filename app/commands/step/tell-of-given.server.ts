/* Who of the customer's people was given a step as a path was published, and hears of it: nobody who has no page. */
import { contactsWithPage } from '#db/contact/ways-in.server';
import { isReachable, loadContacts } from '#db/statement/statements.server';
import { insertGive } from '#db/step/step-gives.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { isSameWho, type Path, stepsOf } from '../../domain/path/path';
import { isLeftToDo, type LatestMarks, statesIn } from '../../domain/step/step-state';
import type { Scene } from '../perform.server';

type Published = { path: Path; marks: LatestMarks };

export async function tellOfGiven(
  { trx, actor, onboarding, now, newId, owe }: Scene<MemberActor>,
  before: Published | null,
  { path, version }: { path: Path; version: number },
): Promise<void> {
  const which = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
  const had = new Map(stepsOf(before?.path ?? { phases: [] }).map(({ id, who }) => [id, who]));
  const states = statesIn(path, before?.marks ?? new Map());
  const given = stepsOf(path).flatMap(({ id, who }) => {
    const was = had.get(id) ?? null;
    const state = states.get(id);
    const isNew = who?.is === 'contact' && !isSameWho(who, was) && (!state || isLeftToDo(state));
    return isNew ? [{ stepId: id, toId: who.id, fromId: was?.is === 'contact' ? was.id : null }] : [];
  });
  if (given.length === 0) return;
  const withPage = await contactsWithPage(trx, actor.workspaceId, [onboarding.id]);
  const contacts = await loadContacts(trx, actor.workspaceId, onboarding.id);
  const told = new Set(
    contacts.filter((one) => withPage.has(one.id) && isReachable(one)).map(({ id }) => id),
  );
  for (const one of given) {
    const by = { is: 'member', id: actor.id } as const;
    await insertGive(trx, which, { id: newId(), ...one, by, at: now }, version);
  }
  for (const id of new Set(given.map(({ toId }) => toId)))
    if (told.has(id))
      await owe({ kind: 'step_given', subjectId: onboarding.id, recipient: { kind: 'contact', id } });
}

/* Who is named on a path, or may be: whoever works here, and the people of the customer, with those who are gone. */
import { calledOf } from '../../app/domain/contact/first-name';
import type { Handle } from '../client.server';

type Which = { workspaceId: string; onboardingId: string };

export type PathPerson = {
  id: string;
  name: string;
  /** How they are called in a sentence. */
  first: string;
  portrait: string | null;
  isOurs: boolean;
  /** At which onboarding they are; null for ours. */
  onboardingId: string | null;
  /** May be given a step: works here still, or is among the customer's people still. */
  isHere: boolean;
  /** Gets our mail. */
  isReachable: boolean;
};

/** By their ids, ours first, each side by name. */
export const loadPathPeople = (
  handle: Handle,
  { workspaceId, onboardingId }: Which,
): Promise<Map<string, PathPerson>> => loadPeopleOfPaths(handle, workspaceId, [onboardingId]);

/** Those of several paths at once. */
export async function loadPeopleOfPaths(
  handle: Handle,
  workspaceId: string,
  onboardingIds: readonly string[],
): Promise<Map<string, PathPerson>> {
  const members = await handle
    .selectFrom('members')
    .select(['id', 'name', 'called', 'portrait', 'disabled_at'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const contacts = await contactsOf(handle, workspaceId, onboardingIds);

  const people: PathPerson[] = [
    ...members.map(({ id, name, called, portrait, disabled_at }) => ({
      id,
      name,
      first: calledOf({ name, called }),
      portrait,
      isOurs: true,
      onboardingId: null,
      isHere: disabled_at === null,
      isReachable: true,
    })),
    ...contacts.map(
      ({ id, onboarding_id, name, called, email, no_mail_reason, replaced_at, removed_at }) => ({
        id,
        name,
        first: calledOf({ name, called }),
        portrait: null,
        isOurs: false,
        onboardingId: onboarding_id,
        isHere: replaced_at === null && removed_at === null,
        isReachable: Boolean(email) && !no_mail_reason,
      }),
    ),
  ];
  return new Map(people.map((person) => [person.id, person]));
}

const contactsOf = async (handle: Handle, workspaceId: string, onboardingIds: readonly string[]) =>
  onboardingIds.length === 0
    ? []
    : handle
        .selectFrom('contacts as c')
        .innerJoin('statements as s', 's.id', 'c.statement_id')
        .select([
          'c.id',
          'c.onboarding_id',
          'c.name',
          'c.called',
          'c.email',
          'c.no_mail_reason',
          'c.replaced_at',
          's.removed_at',
        ])
        .where('c.workspace_id', '=', workspaceId)
        .where('c.onboarding_id', 'in', onboardingIds)
        .orderBy('s.position')
        .orderBy('c.id')
        .execute();

/*
 * The named people of the tests: Sam sells, Ines looks after customers, Hanne leads both, Kofi administers. A
 * second workspace next door has people of its own, who must never see or reach the first.
 */
import { v7 as uuid } from 'uuid';
import { db } from '#db/client.server';
import { insertMember } from '~/auth/member/member.server';
import type { MemberActor, Role } from '~/domain/onboarding/access';

export const PASSWORD = 'one sentence is enough';

/** The stored form of PASSWORD, made once: scrypt is slow by design. */
export const PASSWORD_HASH =
  'a29e28029b8122139a7249c709b19200:89657ac8e3ac2a47a50044c06a82bdc5da4a90bc296fa281f828b0314394329710abf3ebcd35d603b1f00eaf2f8e116a63f5bc6728f3541450872ea5513c8f55';

export type Cast<Name extends string = string> = {
  workspaceId: string;
  customerId: string;
} & Record<Name, MemberActor>;

export type Home = Cast<'sam' | 'ines' | 'hanne' | 'kofi'>;
export type NextDoor = Cast<'olga' | 'piet'>;

/** A workspace with the customer Brightwater and the four members; and another, of strangers, next door. */
export async function twoWorkspaces(): Promise<{ home: Home; nextDoor: NextDoor }> {
  return { home: await oneWorkspace(), nextDoor: await workspaceNextDoor() };
}

/** Sam (sales), Ines (customer success), Hanne (lead), Kofi (admin), and the customer Brightwater. */
export function oneWorkspace(): Promise<Home> {
  return insertWorkspace('Northlight', 'Brightwater', {
    sam: ['Sam Okafor', 'sales'],
    ines: ['Ines Duarte', 'cs'],
    hanne: ['Hanne Peeters', 'lead'],
    kofi: ['Kofi Mensah', 'admin'],
  });
}

/** Olga (admin) and Piet (customer success) of another company, with a customer of theirs. */
export function workspaceNextDoor(): Promise<NextDoor> {
  return insertWorkspace('Next Door', 'Their customer', {
    olga: ['Olga Smit', 'admin'],
    piet: ['Piet Jansen', 'cs'],
  });
}

async function insertWorkspace<Name extends string>(
  name: string,
  customer: string,
  people: Record<Name, [string, Role]>,
): Promise<Cast<Name>> {
  const workspaceId = uuid();
  const customerId = uuid();
  await db()
    .insertInto('workspaces')
    .values({ id: workspaceId, name, time_zone: 'Europe/Brussels' })
    .execute();
  await db()
    .insertInto('customers')
    .values({ id: customerId, workspace_id: workspaceId, name: customer })
    .execute();
  const members: Record<string, MemberActor> = {};
  for (const [key, [fullName, role]] of Object.entries<[string, Role]>(people)) {
    const id = await insertMember(db(), {
      workspaceId,
      name: fullName,
      email: `${key}.${workspaceId.slice(-8)}@example.com`,
      passwordHash: PASSWORD_HASH,
      role,
      timeZone: 'Europe/Brussels',
    });
    members[key] = { kind: 'member', id, workspaceId, role, name: fullName };
  }
  return { workspaceId, customerId, ...members } as Cast<Name>;
}

/** The email address of a member of the cast, to sign in with. */
export async function emailOf(member: MemberActor): Promise<string> {
  const row = await db()
    .selectFrom('members')
    .select('email')
    .where('id', '=', member.id)
    .executeTakeFirstOrThrow();
  return row.email;
}

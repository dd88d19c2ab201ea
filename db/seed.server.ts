/*
 * The demo workspace: Brindlewick, its cast, and customers in every stage, made through the same commands that
 * people use. Runs once, on an empty database.
 */
import { v7 as uuid } from 'uuid';
import { DEMO_PASSWORD, hashPassword, insertMember } from '../app/auth/member.server';
import type { Role } from '../app/domain/access';
import { db, transact } from './client.server';

type CastMember = { key: string; name: string; role: Role; title: string; about: string; phone: string };

export const DEMO_CAST: CastMember[] = [
  {
    key: 'sam',
    name: 'Sam Adeyemi',
    role: 'sales',
    title: 'Sales',
    about: 'Sells to kitchens because he grew up over one.',
    phone: '+32 2 555 01 37',
  },
  {
    key: 'ines',
    name: 'Ines Carvalho',
    role: 'cs',
    title: 'Customer success',
    about: 'Has brought two bakery groups with a central kitchen live.',
    phone: '+32 2 555 01 42',
  },
  { key: 'leila', name: 'Leila Haddad', role: 'sales', title: 'Sales', about: '', phone: '+32 2 555 01 38' },
  { key: 'jonas', name: 'Jonas Petri', role: 'sales', title: 'Sales', about: '', phone: '+32 2 555 01 39' },
  {
    key: 'hanne',
    name: 'Hanne Dufour',
    role: 'lead',
    title: 'Head of customer success',
    about: '',
    phone: '+32 2 555 01 40',
  },
  {
    key: 'kofi',
    name: 'Kofi Asante',
    role: 'admin',
    title: 'Revenue operations',
    about: '',
    phone: '+32 2 555 01 41',
  },
];

/** Seeds an empty database; true when it did. */
export async function seedDemo(): Promise<boolean> {
  if (await db().selectFrom('workspaces').select('id').limit(1).executeTakeFirst()) return false;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await transact(db(), async (trx) => {
    const workspaceId = uuid();
    await trx
      .insertInto('workspaces')
      .values({ id: workspaceId, name: 'Brindlewick', time_zone: 'Europe/Brussels' })
      .execute();
    for (const { key, ...person } of DEMO_CAST) {
      await insertMember(trx, {
        ...person,
        workspaceId,
        email: `${key}@brindlewick.example`,
        passwordHash,
        timeZone: 'Europe/Brussels',
        portrait: `/portraits/${key}.svg`,
      });
    }
  });
  return true;
}

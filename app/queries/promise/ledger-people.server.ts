/* Whoever the ledger can be narrowed by. */
import { type RawBuilder, sql } from 'kysely';
import { db } from '#db/client.server';
import type { Member } from '../../auth/member/member.server';

const MOST_PEOPLE = 200;

export type LedgerPeople = { by: Person[]; hosts: Person[] };
type Person = { id: string; name: string };

/** Whoever of ours promised something that the reader sees, and whoever looks after those customers. */
export async function peopleOfLedger(member: Member): Promise<LedgerPeople> {
  return member.role === 'sales' ? peopleOfOwn(member) : peopleOfAll(member);
}

/** One promise of each colleague is looked for, along an index: the order says by which. */
async function peopleOfAll({ workspaceId }: Member): Promise<LedgerPeople> {
  const people = async (part: RawBuilder<unknown>) => {
    const { rows } = await sql<Person>`select m.id, m.name from members m
      cross join lateral (select from promises p
        where p.workspace_id = ${workspaceId}::uuid and ${part} = m.id order by p.state limit 1) one
      where m.workspace_id = ${workspaceId}::uuid
      order by m.name, m.id limit ${sql.lit(MOST_PEOPLE)}`.execute(db());
    return rows;
  };
  return { by: await people(sql`p.member_id`), hosts: await people(sql`p.host_member_id`) };
}

async function peopleOfOwn({ workspaceId, id }: Member): Promise<LedgerPeople> {
  const people = (part: 'p.member_id' | 'p.host_member_id') =>
    db()
      .with('own', (query) =>
        query
          .selectFrom('promises as p')
          .select(({ ref }) => ref(part).as('id'))
          .distinct()
          .where('p.workspace_id', '=', workspaceId)
          .where('p.rep_member_id', '=', id),
      )
      .selectFrom('own')
      .innerJoin('members as m', 'm.id', 'own.id')
      .select(['m.id', 'm.name'])
      .where('m.workspace_id', '=', workspaceId)
      .orderBy('m.name')
      .orderBy('m.id')
      .limit(MOST_PEOPLE)
      .execute();
  return { by: await people('p.member_id'), hosts: await people('p.host_member_id') };
}

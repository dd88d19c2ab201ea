/* A member of the cast as the guard of the pages hands them on. */

import { db } from '#db/client.server';
import type { Member } from '~/auth/member/member.server';
import type { MemberActor } from '~/domain/onboarding/access';

export async function memberFor(actor: MemberActor): Promise<Member> {
  const row = await db()
    .selectFrom('members as m')
    .innerJoin('workspaces as w', 'w.id', 'm.workspace_id')
    .selectAll('m')
    .select(['w.name as workspace', 'w.time_zone as office', 'w.colour', 'w.logo'])
    .where('m.id', '=', actor.id)
    .executeTakeFirstOrThrow();
  const workspace = {
    id: actor.workspaceId,
    name: row.workspace,
    timeZone: row.office,
    colour: row.colour,
    logo: row.logo,
  };
  const { called, title, email, phone, portrait } = row;
  return { ...actor, called, title, email, phone, timeZone: row.time_zone, portrait, workspace };
}

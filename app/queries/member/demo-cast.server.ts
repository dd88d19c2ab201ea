/* The cast of the demo, as the sign-in page offers it. */
import { db } from '#db/client.server';
import { atStart } from '../../domain/form/at-start';
import { leadsOthers, ROLE_WORDS, type Role } from '../../domain/onboarding/access';
import { countOf } from '../../speech/en/say-count';

export async function demoCast() {
  const rows = await db()
    .selectFrom('members')
    .select((eb) => [
      'id',
      'name',
      'role',
      'portrait',
      eb
        .selectFrom('onboardings as o')
        .whereRef('o.workspace_id', '=', 'members.workspace_id')
        .where((one) =>
          one.or([
            one.and([one('o.turn', '=', 'sales'), one('o.rep_member_id', '=', one.ref('members.id'))]),
            one.and([one('o.turn', '=', 'cs'), one('o.host_member_id', '=', one.ref('members.id'))]),
          ]),
        )
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('waiting'),
    ])
    .where('disabled_at', 'is', null)
    // Those who joined since have passwords of their own, and no portrait.
    .where('portrait', 'is not', null)
    .orderBy('created_at')
    .orderBy('id')
    .limit(8)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    portrait: row.portrait,
    role: ROLE_WORDS[row.role],
    hint: hintOf(row.role, row.waiting ?? 0),
  }));
}

/** Where to begin: what waits for this one of the cast. */
function hintOf(role: Role, waiting: number): string {
  if (leadsOthers(role)) return 'Sees everything, late first';
  return waiting === 0 ? 'Nothing waits' : `${atStart(countOf(waiting, 'thing'))} to do`;
}

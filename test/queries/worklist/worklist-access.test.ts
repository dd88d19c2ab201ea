/* Whose onboardings stand on somebody's list, and are counted there: their own, everybody's for who leads, nobody's from next door. */
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import type { MemberActor } from '~/domain/onboarding/access';
import { loadCustomers } from '~/queries/worklist/customers.server';
import { navCounts } from '~/queries/worklist/nav-counts.server';
import { loadWorklist } from '~/queries/worklist/worklist.server';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace, workspaceNextDoor } from '../../support/story/cast';
import { submittedHandoff } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
/** Of Sam and Ines; and of Kofi, who is both owners. */
let own: string;
let others: string;

beforeAll(async () => {
  home = await oneWorkspace();
  own = await submittedHandoff(home);
  others = await submittedHandoff(home);
  await db()
    .updateTable('onboardings')
    .set({ rep_member_id: home.kofi.id, host_member_id: home.kofi.id })
    .where('id', '=', others)
    .execute();
});

async function listOf(actor: MemberActor) {
  const member = await memberFor(actor);
  const { rows, needsMe, settled } = await loadWorklist(member, null);
  const { handoffs } = await navCounts(member);
  return { ids: rows.map((row) => row.id).sort(), needsMe, settled, handoffs };
}

const ROWS: [who: keyof Home & ('sam' | 'ines' | 'hanne' | 'kofi'), isAll: boolean, needsMe: number][] = [
  ['sam', false, 0],
  ['ines', false, 1],
  ['hanne', true, 0],
  ['kofi', true, 1],
];

test.each(ROWS)('%s sees everybody’s: %s, and is needed by %i', async (who, isAll, needsMe) => {
  const ids = isAll ? [own, others].sort() : [own];
  expect(await listOf(home[who])).toEqual({ ids, needsMe, settled: 0, handoffs: needsMe });
});

test('shows nobody the onboardings of another workspace', async () => {
  const { olga, piet } = await workspaceNextDoor();
  for (const stranger of [olga, piet])
    expect(await listOf(stranger)).toEqual({ ids: [], needsMe: 0, settled: 0, handoffs: 0 });
});

test('counts what is settled of one’s own alone, but for who leads, however far it went on, and as customers list it', async () => {
  await db()
    .updateTable('onboardings')
    .set({ stage: 'settled', turn: 'nobody', listed_stage: 'first_value' })
    .execute();
  const settled = await Promise.all(ROWS.map(async ([who]) => [who, (await listOf(home[who])).settled]));
  expect(Object.fromEntries(settled)).toEqual({ sam: 1, ines: 1, hanne: 2, kofi: 2 });
  const listed = async (who: 'sam' | 'hanne', ownerId: string | null) => {
    const member = await memberFor(home[who]);
    return (await loadCustomers(member, { text: '', stage: 'at_rest', ownerId, after: null })).rows.length;
  };
  expect([await listed('sam', home.sam.id), await listed('hanne', null)]).toEqual([1, 2]);
  await db().updateTable('onboardings').set({ turn: 'cs' }).where('id', '=', own).execute();
  expect([await listed('sam', home.sam.id), await listed('hanne', null)]).toEqual([0, 1]);
});

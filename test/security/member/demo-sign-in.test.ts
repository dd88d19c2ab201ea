/* One click signs in as anyone of the demo's cast, whatever their password is; outside the demo there is no such way. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { db } from '#db/client.server';
import { hashPassword, memberOf, replacePassword, signInToDemo } from '~/auth/member/member.server';
import { setEnv } from '~/env.server';
import { testEnv, useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';

useDatabase();

let cast: Home;
beforeEach(async () => {
  cast = await oneWorkspace();
  setEnv(testEnv({ DEMO: '1' }));
});
afterEach(() => setEnv(testEnv()));

const asking = () => new Request('http://localhost:3000/sign-in/demo', { method: 'POST' });

async function signedInAs(headers: Headers | null): Promise<string | undefined> {
  const cookie =
    headers
      ?.getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ') ?? '';
  return (await memberOf(new Request('http://localhost:3000/', { headers: { cookie } })))?.id;
}

it('signs in as the one who was clicked, also after they chose a new password', async () => {
  expect(await signedInAs(await signInToDemo(asking(), cast.sam.id))).toBe(cast.sam.id);
  const { user_id } = await db()
    .selectFrom('members')
    .select('user_id')
    .where('id', '=', cast.sam.id)
    .executeTakeFirstOrThrow();
  const first = await signInToDemo(asking(), cast.sam.id);
  await replacePassword(db(), user_id, await hashPassword('another sentence is enough'));
  expect(await signedInAs(first)).toBeUndefined();
  expect(await signedInAs(await signInToDemo(asking(), cast.sam.id))).toBe(cast.sam.id);
});

it('knows nobody who was turned away, and no other id', async () => {
  await db().updateTable('members').set({ disabled_at: new Date() }).where('id', '=', cast.ines.id).execute();
  expect(await signInToDemo(asking(), cast.ines.id)).toBeNull();
  expect(await signInToDemo(asking(), crypto.randomUUID())).toBeNull();
  expect(await signInToDemo(asking(), 'undefined')).toBeNull();
});

it('lets nobody in outside the demo', async () => {
  setEnv(testEnv({ DEMO: '0' }));
  expect(await signInToDemo(asking(), cast.sam.id)).toBeNull();
});

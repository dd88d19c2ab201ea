/* Keys by which programs come in: who makes them, that a form makes one, and what the record tells of them. */
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { insertKey } from '#db/api/api-keys.server';
import { db } from '#db/client.server';
import { insertEvent } from '#db/onboarding/events.server';
import { createKey } from '~/admin/api-key.server';
import { bearerOf } from '~/auth/api/key.server';
import { makeKey, revokeKey } from '~/commands/api/keys.server';
import { keyForm } from '~/domain/api/key-form';
import { MOST_KEYS } from '~/domain/api/scopes';
import { keysOf } from '~/queries/api/keys.server';
import { onboardingHead } from '~/queries/onboarding/onboarding-head.server';
import { timelineOf } from '~/queries/onboarding/timeline.server';
import { recordOf } from '~/queries/workspace/record.server';
import { sayKeys } from '~/speech/en/api/say-keys';
import { sayRecord } from '~/speech/en/workspace/say-record';
import { recordWords } from '~/ui/workspace/record/record-words';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done, startedHandoff } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
beforeAll(async () => {
  home = await oneWorkspace();
});

const WANTED = { name: 'HubSpot', scopes: ['gate:read' as const], lasts: { days: 90 } };

const lines = async () => {
  const { days } = sayRecord(await recordOf(await memberFor(home.kofi), null));
  return days.flatMap((day) => day.entries).map(recordWords);
};

describe('a key', () => {
  test('is made by leads and admins, for themselves', async () => {
    expect(await makeKey(home.sam, WANTED)).toMatchObject({ ok: false, code: 'not_allowed' });
    expect(await makeKey(home.ines, WANTED)).toMatchObject({ ok: false, code: 'not_allowed' });
    done(await makeKey(home.hanne, WANTED));
    const [key] = await db().selectFrom('api_keys').select(['id', 'member_id']).execute();
    expect(key?.member_id).toBe(home.hanne.id);
    done(await revokeKey(home.kofi, key?.id ?? ''));
    expect(await lines()).toEqual([
      'Kofi Mensah revoked the key “HubSpot”',
      'Hanne Peeters made the key “HubSpot”: ask the gate',
    ]);
  });

  test('is made by admins for whoever works there, but for what nobody in their role may do', async () => {
    const scopes = ['read', 'gate:read', 'receipt:write'] as const;
    const wanted = { ...WANTED, name: 'CRM', scopes: [...scopes] };
    expect(await makeKey(home.hanne, { ...wanted, memberId: home.sam.id })).toMatchObject({
      code: 'not_allowed',
    });
    expect(await makeKey(home.kofi, { ...wanted, memberId: uuid() })).toMatchObject({
      code: 'colleague_gone',
    });
    expect(
      await makeKey(home.kofi, { ...wanted, scopes: ['receipt:write'], memberId: home.sam.id }),
    ).toMatchObject({ code: 'key_scopes_unfit' });
    const made = done(await makeKey(home.kofi, { ...wanted, memberId: home.sam.id }));
    expect([made.member, made.scopes]).toEqual(['Sam Okafor', ['read', 'gate:read']]);
    expect((await bearerOf(`Bearer ${made.key}`))?.actor).toMatchObject({ id: home.sam.id, role: 'sales' });
    expect((await lines())[0]).toBe('Kofi Mensah made the key “CRM” for Sam Okafor: read, ask the gate');
    const facts = sayKeys(await keysOf(await memberFor(home.kofi)));
    expect(facts.bearers[0]?.label).toBe('You, admin');
    expect(facts.bearers.map(({ label }) => label)).toContain('Ines Duarte, customer success');
    expect(sayKeys(await keysOf(await memberFor(home.hanne))).bearers).toHaveLength(1);
    const id = facts.keys.find(({ member }) => member === 'Sam Okafor')?.id ?? '';
    done(await revokeKey(home.kofi, id));
    const after = sayKeys(await keysOf(await memberFor(home.kofi)));
    expect([after.keys, after.ended].map((keys) => keys.some((key) => key.id === id))).toEqual([false, true]);
    await db().deleteFrom('api_keys').where('id', '=', id).execute();
  });

  test('is one, however often its form is sent, and is told to the first', async () => {
    const id = uuid();
    const answers = await Promise.all(Array.from({ length: 5 }, () => makeKey(home.kofi, { ...WANTED, id })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'key_shown_already' });
  });

  test('lasts two years at most, and there are a hundred', async () => {
    expect(await makeKey(home.kofi, { ...WANTED, lasts: { days: 732 } })).toMatchObject({
      code: 'key_lasts_too_long',
    });
    expect(await makeKey(home.kofi, { ...WANTED, lasts: { until: new Date() } })).toMatchObject({
      code: 'day_not_ahead',
    });
    await db()
      .transaction()
      .execute(async (trx) => {
        for (let number = 0; number < MOST_KEYS; number += 1)
          await insertKey(trx, {
            id: uuid(),
            workspaceId: home.workspaceId,
            memberId: home.kofi.id,
            name: 'Many',
            tokenHash: `${number}`,
            ending: 'many',
            scopes: ['read'],
            madeAt: new Date(),
            expiresAt: new Date(Date.now() + 3_600_000),
          });
      });
    expect(await makeKey(home.kofi, WANTED)).toMatchObject({ code: 'too_many_keys' });
    await db().deleteFrom('api_keys').where('name', '=', 'Many').execute();
  });

  test('is made at the console for anybody, and its options are read as the form is', async () => {
    const { email } = await memberFor(home.sam);
    const given = { email, name: 'CRM', scopes: 'read, deals:write', expires: nextYear() };
    expect((await createKey(given)).join('\n')).toMatch(
      /key for Sam Okafor: read, deals:write.*\n.*foyer_[0-9a-z]{32}$/,
    );
    await expect(createKey({ ...given, scopes: 'everything' })).rejects.toThrow('not_among');
    await expect(createKey({ ...given, scopes: '' })).rejects.toThrow('key_scopes');
    await expect(createKey({ ...given, expires: '2020-01-01' })).rejects.toThrow('key_lasts');
    await expect(createKey({ ...given, email: 'nobody@example.com' })).rejects.toThrow('email_unknown');
    expect((await lines())[0]).toBe(
      'Whoever runs Foyer made the key “CRM” for Sam Okafor: read, tell of deals',
    );
  });

  test('stands beside what was done by it', async () => {
    const id = await startedHandoff(home);
    const { id: key } = await db()
      .selectFrom('api_keys')
      .select('id')
      .where('name', '=', 'CRM')
      .executeTakeFirstOrThrow();
    await insertEvent(
      db(),
      { kind: 'greeting_written' },
      { onboarding: { id, workspaceId: home.workspaceId }, actor: { ...home.sam, key }, at: new Date() },
    );
    const reader = await memberFor(home.sam);
    const head = await onboardingHead(reader, id);
    const { days } = await timelineOf(reader, id, head?.reader ?? { now: new Date(), timeZone: 'UTC' });
    expect(days.flatMap((day) => day.entries).map(({ kind, byKey }) => [kind, byKey])).toEqual([
      ['greeting_written', 'CRM'],
      ['onboarding_started', null],
    ]);
  });
});

const nextYear = (): string => new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10);

test.each([
  [{ id: uuid(), name: 'HubSpot', days: '90' }, 'scopes'],
  [{ id: uuid(), name: 'HubSpot', days: '90', scopes: ['all'] }, 'scopes.0'],
  [{ id: uuid(), name: ' ', days: '90', scopes: ['read'] }, 'name'],
  [{ id: uuid(), name: 'HubSpot', days: '9', scopes: ['read'] }, 'days'],
])('the form tells what is wrong at its field: %#', (typed, field) => {
  expect(keyForm.safeParse(typed).error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
});

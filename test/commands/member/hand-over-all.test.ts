/* Somebody leaves: all that is theirs goes to colleagues in one go, or nothing does, and nobody is left alone. */
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { disableMember } from '~/commands/member/disable-member.server';
import { type Choice, handOverAll } from '~/commands/member/hand-over-all.server';
import { handOver } from '~/commands/onboarding/hand-over.server';
import type { MemberActor } from '~/domain/onboarding/access';
import type { Outcome } from '~/domain/onboarding/refusal';
import { freezeDue } from '~/jobs/mail/freeze-notices.server';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { colleague } from '../../support/story/colleagues';
import { done, handedOver, introduced } from '../../support/story/hallowmere';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let leaver: MemberActor;
let heir: MemberActor;
let another: MemberActor;
let ids: string[];

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  heir = await colleague(home, 'Mireille Okafor', 'cs');
  another = await colleague(home, 'Teun Vermeer', 'cs');
});

/** Two onboardings of somebody who then leaves. */
async function twoOfTheirs(): Promise<void> {
  leaver = await colleague(home, 'Lena Brandt', 'cs');
  const pair = { sam: home.sam, ines: leaver };
  ids = [await handedOver(pair), await introduced(pair)];
}

const to = (...heirs: MemberActor[]): Choice[] =>
  heirs.map((one, position) => ({ onboardingId: ids[position] ?? '', part: 'host', toId: one.id }));

const hostsOf = async (): Promise<string[]> => {
  const rows = await db()
    .selectFrom('onboardings')
    .select(['id', 'host_member_id as host'])
    .where('id', 'in', ids)
    .execute();
  return ids.map((id) => rows.find((row) => row.id === id)?.host ?? '');
};

const isDisabled = async (): Promise<boolean> => {
  const row = await db()
    .selectFrom('members')
    .select('disabled_at')
    .where('id', '=', leaver.id)
    .executeTakeFirstOrThrow();
  return row.disabled_at !== null;
};

const codeOf = async (outcome: Promise<Outcome>) => {
  const got = await outcome;
  return got.ok ? 'done' : got.code;
};

describe('somebody who leaves', () => {
  test('hands one to one and one to another, and their access ends with it', async () => {
    await twoOfTheirs();
    await done(handOverAll(home.kofi, leaver.id, { choices: to(heir, another), note: '', endsAccess: true }));
    expect(await hostsOf()).toEqual([heir.id, another.id]);
    expect(await isDisabled()).toBe(true);
  });

  test('is one of ours: of nobody else anything is done, or said to be', async () => {
    const nextDoors = { choices: [], note: '', endsAccess: false };
    expect(await codeOf(handOverAll(home.kofi, nextDoor.olga.id, nextDoors))).toBe('not_found');
    expect(await codeOf(handOverAll(home.kofi, crypto.randomUUID(), nextDoors))).toBe('not_found');
  });

  test('leaves nobody alone: who gets no colleague is named, and nothing has happened', async () => {
    await twoOfTheirs();
    const outcome = await handOverAll(home.kofi, leaver.id, {
      choices: to(heir),
      note: '',
      endsAccess: true,
    });
    expect(outcome).toEqual({
      ok: false,
      code: 'still_looks_after',
      gaps: [{ at: `host-${ids[1]}`, code: 'choose_colleague', about: 'Hallowmere Bakeries' }],
    });
    expect(await hostsOf()).toEqual([leaver.id, leaver.id]);
    expect(await codeOf(disableMember(home.kofi, leaver.id))).toBe('still_looks_after');
    expect(await isDisabled()).toBe(false);
  });

  test('to a colleague who left meanwhile hands over nothing, and says which', async () => {
    await twoOfTheirs();
    const gone = await colleague(home, 'Gone Already', 'cs');
    await done(disableMember(home.kofi, gone.id));
    const outcome = await handOverAll(home.kofi, leaver.id, {
      choices: to(heir, gone),
      note: '',
      endsAccess: true,
    });
    expect(outcome).toMatchObject({ code: 'colleague_gone', gaps: [{ at: `host-${ids[1]}` }] });
    expect(await hostsOf()).toEqual([leaver.id, leaver.id]);
    expect(await isDisabled()).toBe(false);
  });

  test('may be relieved by a lead, whose part ends there; access is an admin’s to end', async () => {
    await twoOfTheirs();
    const choices = to(heir, heir);
    expect(await codeOf(handOverAll(home.ines, leaver.id, { choices, note: '', endsAccess: false }))).toBe(
      'not_allowed',
    );
    expect(await codeOf(handOverAll(home.hanne, leaver.id, { choices, note: '', endsAccess: true }))).toBe(
      'not_allowed',
    );
    expect(await hostsOf()).toEqual([leaver.id, leaver.id]);
    await done(handOverAll(home.hanne, leaver.id, { choices, note: '', endsAccess: false }));
    expect(await hostsOf()).toEqual([heir.id, heir.id]);
    expect(await isDisabled()).toBe(false);
  });

  test('while somebody hands them another, either keeps it or doesn’t go', async () => {
    leaver = await colleague(home, 'Lena Brandt', 'cs');
    ids = [await handedOver(home)];
    const [disabled, handed] = await Promise.all([
      codeOf(disableMember(home.kofi, leaver.id)),
      codeOf(
        handOver(home.ines, ids[0] ?? '', {
          part: 'host',
          fromId: home.ines.id,
          toId: leaver.id,
          words: '',
          note: '',
        }),
      ),
    ]);
    expect([
      ['done', 'colleague_gone'],
      ['still_looks_after', 'done'],
    ]).toContainEqual([disabled, handed]);
    expect(await isDisabled()).toBe(disabled === 'done');
  });

  test('leaves no mail behind that waits for them', async () => {
    await twoOfTheirs();
    await freezeDue();
    await done(handOverAll(home.kofi, leaver.id, { choices: to(heir, heir), note: '', endsAccess: true }));
    const waiting = await db()
      .selectFrom('notices')
      .select('kind')
      .where('recipient_id', '=', leaver.id)
      .where('state', '=', 'queued')
      .execute();
    expect(waiting).toEqual([]);
    const theirs = await db()
      .selectFrom('notices')
      .select('kind')
      .where('recipient_id', '=', heir.id)
      .where('onboarding_id', 'in', ids)
      .where('state', '=', 'queued')
      .execute();
    expect(theirs.map((one) => one.kind)).toContain('handoff_received');
  });
});

/*
 * Where a workspace asks for it, a link lets a browser in with a code from the mailbox alone: six digits, ten minutes, five
 * tries, one browser. What is said is the same whatever is wrong.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { type CustomerSession, sessionsOf } from '~/auth/contact/customer-session.server';
import { tokenOf } from '~/auth/contact/welcome-link.server';
import { correctAddress } from '~/commands/contact/correct-address.server';
import { openByCode } from '~/commands/contact/open-by-code.server';
import { copyLink, openWelcome, renewLink } from '~/commands/contact/welcome-links.server';
import { closeOnboarding } from '~/commands/onboarding/close.server';
import { saveCodeRule } from '~/commands/workspace/save-settings.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done, introducedOnboarding } from '../../support/story/handoffs';

useDatabase();

let home: Home;
let id: string;
let mira: ContactActor;
let sent: Outgoing[] = [];

const deliver = async () => {
  sent = [];
  await deliverDue(async (message) => {
    sent.push(message);
    return { outcome: 'accepted' as const, providerId: message.idempotencyKey };
  });
};

beforeEach(async () => {
  await shiftClock('0');
  await db().deleteFrom('attempts').execute();
  home = await oneWorkspace();
  ({ id, mira } = await introducedOnboarding(home));
  await deliver();
});

async function tokenNow(): Promise<string> {
  const link = await db()
    .selectFrom('welcome_links')
    .select(['id', 'generation'])
    .where('contact_id', '=', mira.id)
    .where('copied_by', 'is', null)
    .where('replaced_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  return tokenOf(link);
}

/** Presses on the link, and reads the code in the mail that comes of it; null for none. */
async function press(token: string): Promise<string | null> {
  expect(await openWelcome(token)).toMatchObject({ ok: false, code: 'code_wanted' });
  await deliver();
  const mail = sent.find(({ kind }) => kind === 'link_code');
  return /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? null;
}

const sessions = async () =>
  (await db().selectFrom('customer_sessions').select('id').where('contact_id', '=', mira.id).execute())
    .length;

const browserOf = async (cookie: string | null): Promise<CustomerSession[]> =>
  sessionsOf(new Request('http://localhost/', { headers: { cookie: cookie?.split(';')[0] ?? '' } }));

const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('a link', () => {
  test('asks for nothing by default', async () => {
    done(await openWelcome(await tokenNow()));
    await deliver();
    expect(sent).toEqual([]);
  });

  test('opens with the code that went to the mailbox, and with no other', async () => {
    done(await saveCodeRule(home.hanne, 'always'));
    const token = await tokenNow();
    const code = (await press(token)) ?? '';
    const mail = sent.find(({ kind }) => kind === 'link_code');
    expect(mail?.to).toContain('mira@');
    expect(mail?.html).toContain(`<strong>${code}</strong>`);
    expect(mail?.subject).not.toContain(code);
    expect(await openByCode(token, another(code))).toMatchObject({ code: 'code_wrong' });
    expect(await sessions()).toBe(0);
    const { cookie } = done(await openByCode(token, code));
    expect(await browserOf(cookie)).toHaveLength(1);
    expect(await openByCode(token, code)).toMatchObject({ code: 'code_wrong' });
    expect(await sessions()).toBe(1);
  });

  test('asks a browser once: it goes on without a code, by another link too', async () => {
    done(await saveCodeRule(home.hanne, 'always'));
    const token = await tokenNow();
    const { cookie } = done(await openByCode(token, (await press(token)) ?? ''));
    done(await openWelcome(token, await browserOf(cookie)));
    await shiftClock('2 hours');
    done(await renewLink(home.ines, id, mira.id));
    done(await openWelcome(await tokenNow(), await browserOf(cookie)));
  });

  test.each(['never', 'moved', 'always'] as const)(
    'opens a closed page, asked for a code %s',
    async (rule) => {
      done(await correctAddress(home.ines, id, mira.id, 'mira.vos@brightwater.example'));
      await shiftClock('2 hours');
      done(await renewLink(home.ines, id, mira.id));
      done(await saveCodeRule(home.hanne, rule));
      done(await closeOnboarding(home.ines, id, { reason: 'on_hold', words: 'They move house first.' }));
      const token = await tokenNow();
      if (rule === 'never') done(await openWelcome(token));
      else done(await openByCode(token, (await press(token)) ?? ''));
      expect(await sessions()).toBe(1);
    },
  );

  test('asks for the code where the page was opened by a link that a colleague copied', async () => {
    const { url } = done(await copyLink(home.ines, id, mira.id));
    const { cookie } = done(await openWelcome(url.slice(url.lastIndexOf('/') + 1)));
    done(await saveCodeRule(home.hanne, 'always'));
    const browser = await browserOf(cookie);
    expect(browser).toHaveLength(1);
    expect(await openWelcome(await tokenNow(), browser)).toMatchObject({ code: 'code_wanted' });
  });

  test('asks those whose address was corrected, where only they are asked', async () => {
    done(await saveCodeRule(home.hanne, 'moved'));
    done(await openWelcome(await tokenNow()));
    done(await correctAddress(home.ines, id, mira.id, 'mira.vos@brightwater.example'));
    await shiftClock('2 hours');
    done(await renewLink(home.ines, id, mira.id));
    expect(await press(await tokenNow())).toMatch(/^\d{6}$/);
    expect(sent.find(({ kind }) => kind === 'link_code')?.to).toContain('mira.vos@');
  });
});

describe('a code', () => {
  let token: string;
  let code: string;
  beforeEach(async () => {
    done(await saveCodeRule(home.hanne, 'always'));
    token = await tokenNow();
    code = (await press(token)) ?? '';
  });

  test('is over after five tries, also for who has it', async () => {
    for (let tried = 0; tried < 5; tried += 1)
      expect(await openByCode(token, another(code))).toMatchObject({ code: 'code_wrong' });
    expect(await openByCode(token, code)).toMatchObject({ code: 'code_wrong' });
    expect(await sessions()).toBe(0);
  });

  test('is over after ten minutes', async () => {
    await shiftClock('10 minutes 1 second');
    expect(await openByCode(token, code)).toMatchObject({ code: 'code_wrong' });
  });

  test('is replaced by the next one, which a second press at once doesn’t bring', async () => {
    expect(await press(token)).toBeNull();
    await shiftClock('61 seconds');
    const next = await press(token);
    expect(next).toMatch(/^\d{6}$/);
    expect(next).not.toBe(code);
    expect(await openByCode(token, code)).toMatchObject({ code: 'code_wrong' });
    done(await openByCode(token, next ?? ''));
  });

  test('comes five times an hour, and it is said just the same', async () => {
    let mailed = 1;
    for (let pressed = 1; pressed < 10; pressed += 1) {
      await shiftClock(`${pressed * 2} minutes`);
      if (await press(token)) mailed += 1;
    }
    expect(mailed).toBe(5);
  });

  test('is kept nowhere, in the mail log either', async () => {
    const tables = ['link_codes', 'notices', 'events'] as const;
    for (const table of tables)
      expect(JSON.stringify(await db().selectFrom(table).selectAll().execute())).not.toContain(`>${code}<`);
    const notice = await db()
      .selectFrom('notices')
      .select('message')
      .where('kind', '=', 'link_code')
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(notice.message)).not.toContain(code);
  });

  test('opens no other link', async () => {
    await shiftClock('2 minutes');
    const { mira: other } = await introducedOnboarding(home);
    const link = await db()
      .selectFrom('welcome_links')
      .select(['id', 'generation'])
      .where('contact_id', '=', other.id)
      .executeTakeFirstOrThrow();
    expect(await openByCode(tokenOf(link), code)).toMatchObject({ code: 'code_wrong' });
    expect(await openByCode('0'.repeat(32), code)).toMatchObject({ code: 'not_found' });
  });
});

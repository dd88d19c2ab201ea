/*
 * What mail says of where it comes from: set by leads and admins within what the mail service lets us send, and by whoever
 * runs Foyer beyond that.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { setWorkspace, showWorkspace } from '~/admin/workspace.server';
import { saveSender } from '~/commands/workspace/save-settings.server';
import { PLAIN_ISSUE } from '~/domain/form/plain-issue';
import { slipIn } from '~/domain/form/slip';
import { senderForm } from '~/domain/workspace/setting-rules';
import { setEnv } from '~/env.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { mailSettings } from '~/queries/workspace/mail-settings.server';
import { saySlip } from '~/speech/en/form/say-slip';
import { sayMailSettings } from '~/speech/en/workspace/say-mail-settings';
import { testEnv, useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { done, introducedOnboarding } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

const FULL = { senderName: 'Brindle', mailFrom: 'hello@foyer.example', replyTo: 'team@northlight.example' };

let home: Home;
let nextDoor: NextDoor;
let sent: Outgoing[] = [];

beforeEach(async () => {
  setEnv(testEnv({ RESEND_API_KEY: 're_1', MAIL_FROM: 'mail@foyer.example' }));
  ({ home, nextDoor } = await twoWorkspaces());
});
afterEach(() => setEnv(testEnv()));

async function mail() {
  sent = [];
  await introducedOnboarding(home);
  await deliverDue(async (message) => {
    sent.push(message);
    return { outcome: 'accepted' as const, providerId: message.idempotencyKey };
  });
}

const recorded = async () =>
  (
    await db()
      .selectFrom('events')
      .select(['details', 'actor_kind'])
      .where('workspace_id', '=', home.workspaceId)
      .where('kind', '=', 'workspace_changed')
      .orderBy('at')
      .orderBy('id')
      .execute()
  ).map(({ details, actor_kind }) => [actor_kind, details]);

describe('the sender', () => {
  test('is on mail from then on; customers’ replies reach the shared mailbox besides whoever writes', async () => {
    done(await saveSender(home.hanne, FULL));
    await mail();
    const introduction = sent.find(({ kind }) => kind === 'introduction');
    expect(introduction?.from).toBe('"Sam Okafor, Brindle" <hello@foyer.example>');
    expect(introduction?.replyTo).toEqual([
      expect.stringContaining('Sam Okafor'),
      expect.stringContaining('Ines Duarte'),
      '"Brindle" <team@northlight.example>',
    ]);
    const toColleague = sent.find(({ kind }) => kind === 'introduction_copy');
    expect(toColleague?.replyTo.join()).not.toContain('team@');
    expect(await recorded()).toEqual([
      [
        'member',
        {
          changes: {
            sender_name: { from: null, to: 'Brindle' },
            mail_from: { from: null, to: 'hello@foyer.example' },
            reply_to: { from: null, to: 'team@northlight.example' },
          },
        },
      ],
    ]);
  });

  test('is ours again once it is emptied', async () => {
    done(await saveSender(home.hanne, FULL));
    done(await saveSender(home.hanne, { senderName: null, mailFrom: null, replyTo: null }));
    await mail();
    const introduction = sent.find(({ kind }) => kind === 'introduction');
    expect(introduction?.from).toBe('"Sam Okafor, Northlight" <mail@foyer.example>');
    expect(introduction?.replyTo).toHaveLength(2);
  });

  test('comes from no domain that mail doesn’t leave from yet, unless whoever runs Foyer says so', async () => {
    const elsewhere = { ...FULL, mailFrom: 'hello@nextdoor.example' };
    expect(await saveSender(home.hanne, elsewhere)).toMatchObject({ code: 'sender_elsewhere' });
    expect(await recorded()).toEqual([]);
    await setWorkspace({ workspace: home.workspaceId, sender: 'hello@northlight.example' });
    done(await saveSender(home.hanne, { ...FULL, mailFrom: 'hi@northlight.example' }));
    expect(await recorded()).toEqual([
      ['foyer', { atConsole: true, changes: { mail_from: { from: null, to: 'hello@northlight.example' } } }],
      ['member', expect.anything()],
    ]);
  });

  test('of one workspace is nobody else’s', async () => {
    done(await saveSender(home.hanne, FULL));
    const { settings } = await mailSettings(await memberFor(nextDoor.olga));
    expect(settings).toMatchObject({ senderName: null, mailFrom: null, replyTo: null });
  });
});

describe('what is typed', () => {
  const read = (typed: object) => senderForm.safeParse(typed, PLAIN_ISSUE);

  test.each([
    { senderName: 'Brindle" <ceo@bank.example>' },
    { senderName: 'https://bank.example' },
    { senderName: '=?utf-8?q?Bank=20=3Cceo=40bank.example=3E?=' },
    { senderName: 'Brindle =?iso-8859-1?B?QmFuaw==?= Care' },
    { mailFrom: 'hello@foyer.example\r\nBcc: everybody@bank.example' },
    { mailFrom: 'hello@foyer.example, other@bank.example' },
    { replyTo: 'team@northlight.example>\nX: y' },
    { replyTo: 'team' },
  ])('can start no header and name no other address: %j', (typed) => {
    expect(read(typed).success).toBe(false);
  });

  test('says at the field what is wrong with an encoded word', () => {
    const told = read({ senderName: '=?utf-8?q?Bank?=' }).error?.issues ?? [];
    expect(told.map(({ path, message }) => [path, saySlip(slipIn(message))])).toEqual([
      [['senderName'], 'Write the sender’s name as it reads, without =? and ?='],
    ]);
    expect(read({ senderName: 'Brindle = care?' }).success).toBe(true);
  });

  test('is one line, whatever was pasted', () => {
    expect(read({ senderName: 'Brindle\r\nBcc: x' }).data).toMatchObject({ senderName: 'Brindle Bcc: x' });
    expect(read({}).data).toEqual({ senderName: null, mailFrom: null, replyTo: null });
  });

  test('and kept in spite of it starts no header either', async () => {
    await db()
      .updateTable('workspaces')
      .set({ sender_name: 'Brindle"\r\nBcc: <x@bank.example>' })
      .where('id', '=', home.workspaceId)
      .execute();
    await mail();
    for (const { from } of sent) expect(from).not.toMatch(/[\r\n]|<x@|".*".*"/);
  });
});

describe('what the page says', () => {
  const said = async () => sayMailSettings(await mailSettings(await memberFor(home.hanne)));

  test('is true of how mail leaves', async () => {
    expect((await said()).records.map(({ term }) => term)).toEqual(['SPF and DKIM', 'DMARC']);
    expect((await said()).domains).toEqual(['foyer.example']);
    setEnv(testEnv({ SMTP_URL: 'smtps://u:secret@mail.example.com', MAIL_FROM: 'mail@foyer.example' }));
    const bySmtp = await said();
    expect(bySmtp.records.map(({ term }) => term)).toEqual(['SPF', 'DKIM', 'DMARC']);
    expect(JSON.stringify(bySmtp)).toContain('mail.example.com');
    expect(JSON.stringify(bySmtp)).not.toContain('secret');
    setEnv(testEnv());
    expect((await said()).records).toEqual([]);
    expect((await said()).domains).toEqual([]);
  });
});

describe('at the console', () => {
  test('everything is shown, and set by the rules of the pages, together or not at all', async () => {
    const lines = await setWorkspace({
      workspace: home.workspaceId,
      colour: 'FFE600',
      'working-days': '1,2,3',
      closes: '16:00',
      country: 'BE',
      'sender-name': 'Brindle',
      colleagues: 'these_too',
      'colleague-domains': 'parent.example',
    });
    expect(lines.join('\n')).toMatch(
      /colour +#ffe600\n.*time-zone +Europe\/Brussels\n +working-days +1,2,3/s,
    );
    expect(await showWorkspace({ workspace: home.workspaceId })).toEqual(lines);
    await expect(
      setWorkspace({ workspace: home.workspaceId, name: 'Brindle', closes: '08:00' }),
    ).rejects.toThrow('closes_too_early');
    await expect(setWorkspace({ workspace: home.workspaceId, country: 'XX' })).rejects.toThrow('unlisted');
    await expect(
      setWorkspace({ workspace: home.workspaceId, 'sender-name': '=?utf-8?q?Bank?=' }),
    ).rejects.toThrow('name_encoded');
    expect(await showWorkspace({ workspace: home.workspaceId })).toEqual(lines);
  });

  test('one of several with a name is meant by its id', async () => {
    const name = `Brindle ${home.workspaceId}`;
    await setWorkspace({ workspace: home.workspaceId, name });
    expect((await showWorkspace({ workspace: name.toUpperCase() }))[0]).toContain(home.workspaceId);
    await setWorkspace({ workspace: nextDoor.workspaceId, name });
    await expect(showWorkspace({ workspace: name })).rejects.toThrow(nextDoor.workspaceId);
    await expect(showWorkspace({ workspace: 'Nowhere' })).rejects.toThrow('workspace_unknown');
    await expect(showWorkspace({})).rejects.toThrow('missing');
    expect((await showWorkspace({ workspace: home.workspaceId }))[0]).toContain(home.workspaceId);
  });
});

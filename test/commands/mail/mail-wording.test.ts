/* A workspace's own words stand in the mail written from then on, in its own mail only, and frozen mail keeps its words. */
import { describe, expect, it } from 'vitest';
import { renewLink } from '~/commands/contact/welcome-links.server';
import { sendIntroduction } from '~/commands/introduction/introduce.server';
import { tryWording, wordMail } from '~/commands/mail/word-mail.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { freezeDue } from '~/jobs/mail/freeze-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { introductionPage } from '~/queries/introduction/introduction.server';
import { mailWordingPage, wordableMail, wordingOf } from '~/queries/mail/mail-wording.server';
import { shiftClock, useDatabase } from '../../support/database/database';
import { toldOnce } from '../../support/database/told-once';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { done, INTRODUCTION, introducedOnboarding, publishedGuide } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
let id: string;
let mira: ContactActor;

toldOnce(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  ({ id, mira } = await introducedOnboarding(home));
  await sent();
});

async function sent(): Promise<Outgoing[]> {
  const messages: Outgoing[] = [];
  await deliverDue(async (message) => {
    messages.push(message);
    return { outcome: 'accepted', providerId: crypto.randomUUID() };
  });
  return messages;
}

const askForLink = async () => done(await renewLink(home.ines, id, mira.id));

const changedOf = async (who: Home['hanne']) =>
  (await wordableMail(await memberFor(who))).filter((mail) => mail.changed > 0).map((mail) => mail.kind);

describe('the wording of mail', () => {
  it('stands in what is written from then on, beside our own words', async () => {
    done(await wordMail(home.hanne, 'fresh_link', { subject: 'Your new way in, {firstName}', button: '' }));
    await askForLink();
    const [mail] = await sent();
    expect(mail?.subject).toBe('Your new way in, Mira');
    expect(mail?.text).toContain('Open my page:');
  });

  it('leaves alone what is frozen', async () => {
    await askForLink();
    await freezeDue();
    done(await wordMail(home.hanne, 'fresh_link', { subject: 'Too late' }));
    expect((await sent())[0]?.subject).toBe('A fresh link to your page at Northlight');
  });

  it('is the workspace’s own, says who changed it, and goes back to ours', async () => {
    done(await wordMail(nextDoor.olga, 'fresh_link', { subject: 'Next door says' }));
    expect(await changedOf(home.kofi)).toEqual([]);
    done(await wordMail(home.kofi, 'fresh_link', { subject: 'We say', greeting: 'Dear {firstName},' }));
    done(await wordMail(home.hanne, 'fresh_link', { subject: 'We say' }));
    const page = await mailWordingPage(await memberFor(home.kofi), 'fresh_link');
    expect(page).toMatchObject({ texts: { subject: 'We say' }, changed: { by: 'Hanne Peeters' } });
    expect(page?.texts).not.toHaveProperty('greeting');
    done(await wordMail(home.hanne, 'fresh_link', {}));
    expect(await changedOf(home.kofi)).toEqual([]);
    expect(await changedOf(nextDoor.olga)).toEqual(['fresh_link']);
  });

  it('is for leads and admins', async () => {
    for (const who of [home.sam, home.ines])
      expect(await wordMail(who, 'fresh_link', { subject: 'Mine' })).toMatchObject({ code: 'not_allowed' });
  });

  it('of two who save at once is one person’s, whole', async () => {
    const parts = ['subject', 'preview', 'greeting', 'button'];
    const by = (words: string) => Object.fromEntries(parts.map((part) => [part, words]));
    await Promise.all(
      Array.from({ length: 10 }, (_, at) => wordMail(home.kofi, 'reminder', by(`Words ${at}`))),
    );
    const page = await mailWordingPage(await memberFor(home.kofi), 'reminder');
    expect(Object.keys(page?.texts ?? {})).toHaveLength(4);
    expect(new Set(Object.values(page?.texts ?? {})).size).toBe(1);
  });

  it('is tried out by one person alone, and no mail is written in it', async () => {
    const hanne = await memberFor(home.hanne);
    done(await tryWording(home.hanne, 'fresh_link', { subject: 'First try' }));
    done(await tryWording(home.hanne, 'fresh_link', { subject: 'I wonder' }));
    const tried = await mailWordingPage(hanne, 'fresh_link', true);
    expect(tried).toMatchObject({ texts: { subject: 'I wonder' }, isTried: true });
    expect(await mailWordingPage(hanne, 'fresh_link')).toMatchObject({ texts: {}, isTried: false });
    const others = await mailWordingPage(await memberFor(home.kofi), 'fresh_link', true);
    expect(others).toMatchObject({ texts: {}, isTried: false, triedAt: null });
    await askForLink();
    expect((await sent())[0]?.subject).toBe('A fresh link to your page at Northlight');
    done(await wordMail(home.hanne, 'fresh_link', { subject: 'I know' }, tried?.base));
    expect(await mailWordingPage(hanne, 'fresh_link', true)).toMatchObject({ triedAt: null });
    expect(await tryWording(home.sam, 'fresh_link', {})).toMatchObject({ code: 'not_allowed' });
  });

  it('that somebody else saved meanwhile is not written over unseen', async () => {
    const base = async (isTried = false) =>
      (await mailWordingPage(await memberFor(home.hanne), 'fresh_link', isTried))?.base ?? null;
    const before = await base();
    done(await tryWording(home.hanne, 'fresh_link', { subject: 'Hanne tries' }));
    await shiftClock('1 minute');
    done(await wordMail(home.kofi, 'fresh_link', { subject: 'Kofi says' }, before));
    for (const past of [before, await base(true)])
      expect(await wordMail(home.hanne, 'fresh_link', { subject: 'Hanne says' }, past)).toMatchObject({
        code: 'changed_meanwhile',
        latest: { subject: 'Kofi says' },
      });
    done(await wordMail(home.hanne, 'fresh_link', { subject: 'Hanne says' }, await base()));
  });

  it('of the introduction is what a rep begins with, and in what customer success has a copy of', async () => {
    done(
      await wordMail(home.kofi, 'introduction', {
        subject: '{firstName}, this is {host}',
        opening: 'Thank you from {rep}. Meet {hostName} of {vendor}.',
        wish: 'Yours,',
      }),
    );
    const published = await publishedGuide(home);
    const page = await introductionPage(await memberFor(home.sam), published);
    expect(page?.words.subject).toBe('Mira, this is Ines');
    expect(page?.words.opening).toBe('Thank you from Sam. Meet Ines Duarte of Northlight.');
    expect(page?.words.closing).toContain('Ines has read everything we talked about: ');
    done(await wordMail(home.kofi, 'introduction_copy', { copySubject: '{rep} told {customer} about you' }));
    const contactIds = page?.recipients.map((one) => one.id) ?? [];
    done(await sendIntroduction(home.sam, published, { ...INTRODUCTION, contactIds }));
    const copy = (await sent()).find((mail) => mail.subject.includes('about you'));
    expect(copy?.text).toContain('> Yours,\n> Sam');
  });

  it('is not there for unknown mail', async () => {
    for (const kind of [undefined, 'nothing', 'constructor', '../fresh_link'])
      expect(await wordingOf(kind)).toBeNull();
  });
});

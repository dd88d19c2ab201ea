/* An introduction set for later leaves at its time, once, in the words it was set with; and it can be stopped. */
import { beforeEach, describe, expect, it } from 'vitest';
import { databaseNow, db } from '#db/client.server';
import { loadContacts } from '#db/statement/statements.server';
import { tokenOf } from '~/auth/contact/welcome-link.server';
import { openWelcome } from '~/commands/contact/welcome-links.server';
import { introduceInPerson, sendIntroduction } from '~/commands/introduction/introduce.server';
import { introduceAgain } from '~/commands/introduction/introduce-again.server';
import {
  callOffIntroduction,
  scheduleIntroduction,
} from '~/commands/introduction/schedule-introduction.server';
import type { SendOutcome } from '~/domain/mail/send-outcome';
import { sendScheduledDue } from '~/jobs/introduction/send-scheduled.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { introductionPage } from '~/queries/introduction/introduction.server';
import { loadWorklist } from '~/queries/worklist/worklist.server';
import { sayWorklist } from '~/speech/en/worklist/say-worklist';
import { rowWords } from '~/ui/worklist/worklist-words';
import { shiftClock, useDatabase } from '../../support/database/database';
import { toldOnce } from '../../support/database/told-once';
import { type Home, twoWorkspaces } from '../../support/story/cast';
import {
  done,
  INTRODUCTION,
  introducedOnboarding,
  noticesOf,
  publishedGuide,
  stageNow,
} from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

let cast: Home;
let id: string;
let contactIds: string[];

toldOnce(async () => {
  cast = (await twoWorkspaces()).home;
  id = await publishedGuide(cast);
  contactIds = (await loadContacts(db(), cast.workspaceId, id)).map((contact) => contact.id);
});

const HOUR = 3600_000;
const inHours = async (hours: number) => ({
  goesAt: new Date((await databaseNow(db())).getTime() + hours * HOUR),
  timeZone: 'Europe/Brussels',
});
const words = (why = INTRODUCTION.why) => ({ ...INTRODUCTION, why, contactIds });
const setFor = async (hours: number, why?: string) =>
  scheduleIntroduction(cast.sam, id, words(why), await inHours(hours));
const events = async () =>
  (await db().selectFrom('events').select('kind').where('onboarding_id', '=', id).orderBy('id').execute())
    .map((event) => event.kind)
    .filter((kind) => kind.startsWith('introduction_'));

describe('an introduction set for later', () => {
  it('leaves at its time and not before, once, however many look at once', async () => {
    done(await setFor(20));
    await sendScheduledDue();
    expect(await stageNow(id)).toEqual({ stage: 'published', turn: 'sales' });
    await shiftClock('21 hours');
    await Promise.all(Array.from({ length: 6 }, () => sendScheduledDue()));
    await sendScheduledDue();
    expect(await stageNow(id)).toMatchObject({ stage: 'introduced' });
    expect(await noticesOf(id, 'introduction')).toBe(2);
    expect(await noticesOf(id, 'introduction_copy')).toBe(1);
    expect(await events()).toEqual(['introduction_set', 'introduction_sent']);
    const row = await db()
      .selectFrom('introductions')
      .select(['at', 'member_id'])
      .where('onboarding_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(await db().selectFrom('scheduled_introductions').selectAll().execute()).toEqual([]);
    expect(row.member_id).toBe(cast.sam.id);
    expect(row.at.getTime()).toBeGreaterThan(Date.now() + 20 * HOUR);
  });

  it('leaves in the words it was set with last', async () => {
    done(await setFor(20, 'The first words.'));
    done(await setFor(2, 'The last words.'));
    await shiftClock('3 hours');
    await sendScheduledDue();
    const sent = await db()
      .selectFrom('introductions')
      .select('why')
      .where('onboarding_id', '=', id)
      .execute();
    expect(sent).toEqual([{ why: 'The last words.' }]);
    expect(await events()).toEqual(['introduction_set', 'introduction_set_anew', 'introduction_sent']);
  });

  it('does not leave once it is called off, and keeps its words as a draft', async () => {
    done(await setFor(2, 'Kept.'));
    done(await callOffIntroduction(cast.sam, id));
    done(await callOffIntroduction(cast.sam, id));
    await shiftClock('3 hours');
    await sendScheduledDue();
    expect(await noticesOf(id, 'introduction')).toBe(0);
    expect(await events()).toEqual(['introduction_set', 'introduction_called_off']);
    const page = await introductionPage(await memberFor(cast.sam), id);
    expect(page).toMatchObject({ set: null, words: { why: 'Kept.' } });
  });

  it('makes way for one that is sent at once', async () => {
    done(await setFor(2));
    done(await sendIntroduction(cast.sam, id, words()));
    await shiftClock('3 hours');
    await sendScheduledDue();
    expect(await noticesOf(id, 'introduction')).toBe(2);
    expect(await events()).toEqual(['introduction_set', 'introduction_sent']);
  });

  it('stays with the reason where it may no longer be sent, and nobody is written to', async () => {
    done(await setFor(2));
    await db()
      .updateTable('contacts')
      .set({ no_mail_reason: 'not now' })
      .where('id', '=', contactIds[0] ?? '')
      .execute();
    await shiftClock('3 hours');
    await sendScheduledDue();
    await sendScheduledDue();
    expect(await noticesOf(id, 'introduction')).toBe(0);
    expect(await events()).toEqual(['introduction_set', 'introduction_did_not_leave']);
    const page = await introductionPage(await memberFor(cast.sam), id);
    expect(page?.set?.stoppedBecause).toBe('recipient_unreachable');
    expect(sayWorklist(await loadWorklist(await memberFor(cast.sam), null)).rows[0]?.set?.isStopped).toBe(
      true,
    );
  });

  it('is not sent in the name of a member who is gone', async () => {
    done(await setFor(2));
    await db()
      .updateTable('members')
      .set({ disabled_at: new Date() })
      .where('id', '=', cast.sam.id)
      .execute();
    await shiftClock('3 hours');
    await sendScheduledDue();
    expect(await noticesOf(id, 'introduction')).toBe(0);
    expect(await events()).toContain('introduction_did_not_leave');
  });

  describe('that could not go', () => {
    let sent: Outgoing[] = [];
    const taking = async (message: Outgoing): Promise<SendOutcome> => {
      sent.push(message);
      return { outcome: 'accepted', providerId: crypto.randomUUID() };
    };
    const letters = async () => {
      sent = [];
      await deliverDue(taking);
      return sent.filter((message) => message.kind === 'introduction_stopped');
    };
    const blockMira = () =>
      db()
        .updateTable('contacts')
        .set({ no_mail_reason: 'on leave' })
        .where('id', '=', contactIds[0] ?? '')
        .execute();
    const miss = async (hours: number) => {
      await shiftClock(`${hours} hours`);
      await Promise.all([sendScheduledDue(), sendScheduledDue()]);
      await sendScheduledDue();
    };
    beforeEach(() => deliverDue(taking).then(() => undefined));

    it('is told to the rep at once, once, with what to do', async () => {
      done(await setFor(2));
      await blockMira();
      await miss(3);
      const [letter, ...more] = await letters();
      expect(more).toEqual([]);
      expect(letter?.to).toContain('Sam Okafor');
      expect(letter?.subject).toBe('Brightwater: the introduction couldn’t go');
      expect(letter?.text).toContain('Mira Vos isn’t to be written to: on leave.');
      expect(letter?.text).toContain('nobody was written to');
      expect(letter?.text).toContain(`/onboardings/${id}/introduction`);
      await miss(4);
      expect(await letters()).toEqual([]);
    });

    it('names who is on record no longer', async () => {
      done(await setFor(2));
      await db()
        .updateTable('statements')
        .set({ removed_at: new Date() })
        .where('id', 'in', (eb) =>
          eb
            .selectFrom('contacts')
            .select('statement_id')
            .where('id', '=', contactIds[0] ?? ''),
        )
        .execute();
      await miss(3);
      expect((await letters())[0]?.text).toContain('One person it was for is no longer on record.');
    });

    it('is told again when it was set anew and stopped anew, and not when a person was faster', async () => {
      done(await setFor(2));
      await blockMira();
      await miss(3);
      expect(await letters()).toHaveLength(1);
      await db().updateTable('contacts').set({ no_mail_reason: null }).execute();
      done(await setFor(2));
      await blockMira();
      await miss(6);
      await db().updateTable('contacts').set({ no_mail_reason: null }).execute();
      done(await setFor(2));
      expect(await letters()).toEqual([]);
      await blockMira();
      await miss(9);
      done(await callOffIntroduction(cast.sam, id));
      expect(await letters()).toEqual([]);
      await db().updateTable('contacts').set({ no_mail_reason: null }).execute();
      done(await setFor(2));
      await blockMira();
      await miss(12);
      expect(await letters()).toHaveLength(1);
    });

    it('is told to the leads where the rep is gone, and to nobody of another workspace', async () => {
      done(await setFor(2));
      await db()
        .updateTable('members')
        .set({ disabled_at: new Date() })
        .where('id', '=', cast.sam.id)
        .execute();
      await miss(3);
      const told = await letters();
      expect(told.map((letter) => letter.to)).toEqual([expect.stringContaining('Hanne Peeters')]);
      expect(told[0]?.text).toContain('Whoever set it can’t send it any more.');
    });

    it('is told to customer success too where the guide is what is missing', async () => {
      done(await setFor(2));
      await db().updateTable('onboardings').set({ stage: 'accepted' }).where('id', '=', id).execute();
      await miss(3);
      const told = await letters();
      expect(told.map((letter) => letter.to).sort()).toEqual([
        expect.stringContaining('Ines Duarte'),
        expect.stringContaining('Sam Okafor'),
      ]);
      const toInes = told.find((letter) => letter.to.includes('Ines'));
      expect(toInes?.text).toContain('Once you publish it, Sam can send the introduction.');
      expect(toInes?.text).toContain(`/onboardings/${id}/guide`);
    });
  });

  it('is refused for the past, for more than thirty days ahead, and without the line', async () => {
    expect(await setFor(-1)).toMatchObject({ code: 'time_passed' });
    expect(await setFor(31 * 24)).toMatchObject({ code: 'time_too_far' });
    expect(await setFor(2, '')).toMatchObject({ code: 'why_missing' });
    expect(await scheduleIntroduction(cast.ines, id, words(), await inHours(2))).toMatchObject({
      code: 'not_allowed',
    });
  });

  it('is said in the worklist, where it goes', async () => {
    const { goesAt } = await inHours(2);
    done(await scheduleIntroduction(cast.sam, id, words(), { goesAt, timeZone: 'America/New_York' }));
    const [row] = sayWorklist(await loadWorklist(await memberFor(cast.sam), null)).rows;
    if (!row) throw new Error('The worklist is empty.');
    expect(rowWords(row).does).toMatch(/^Introduction set for \w{3} .*, New York time$/);
    expect(row.clock).not.toBeNull();
  });
});

it('is recorded as made at a meeting, and the links follow', async () => {
  done(await introduceInPerson(cast.sam, id, words(), { manner: 'meeting', spokeWith: 'Mira, on site' }));
  expect(await noticesOf(id, 'first_contact')).toBe(2);
  expect(await events()).toEqual(['introduction_made_at_meeting']);
});

describe('sending it again', () => {
  it('goes with a new link, once however often it is pressed, and retires the one before', async () => {
    const { id: made, mira } = await introducedOnboarding(cast);
    await deliverDue();
    const links = () =>
      db()
        .selectFrom('welcome_links')
        .select(['id', 'generation'])
        .where('contact_id', '=', mira.id)
        .orderBy('generation')
        .execute();
    const [before] = await links();
    const first = await db()
      .selectFrom('notices')
      .select('id')
      .where('recipient_id', '=', mira.id)
      .executeTakeFirstOrThrow();
    const press = () => introduceAgain(cast.sam, made, mira.id, first.id);
    for (const outcome of await Promise.all([press(), press(), press()])) done(outcome);
    expect(await noticesOf(made, 'introduction')).toBe(3);
    const [, after, ...more] = await links();
    expect(more).toEqual([]);
    expect(await openWelcome(tokenOf(before ?? { id: '', generation: 0 }))).toMatchObject({ ok: false });
    expect(await openWelcome(tokenOf(after ?? { id: '', generation: 0 }))).toMatchObject({ ok: true });
  });
});

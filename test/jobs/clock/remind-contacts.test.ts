/* Who is reminded, when, and by which mail; and how reminders are stopped. */
import { createServer, type Server } from 'node:http';
import express from 'express';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { loadContacts } from '#db/statement/statements.server';
import { turnClockTo } from '#demo/calendar.server';
import { resumeReminders, stopReminders } from '~/commands/contact/stop-reminders.server';
import { renewLink } from '~/commands/contact/welcome-links.server';
import { resolveCorrection } from '~/commands/review/resolve-correction.server';
import {
  confirmSeveral,
  confirmStatement,
  correctStatement,
} from '~/commands/review/review-statement.server';
import { signOff } from '~/commands/review/sign-off.server';
import type { SendOutcome } from '~/domain/mail/send-outcome';
import type { ContactActor } from '~/domain/onboarding/access';
import { oneClick } from '~/http/mail/one-click.server';
import { remindContacts } from '~/jobs/clock/remind-contacts.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { reminderChoice } from '~/queries/contact/reminder-choice.server';
import { useDatabase } from '../../support/database/database';
import { toldOnce } from '../../support/database/told-once';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done, introducedOnboarding, point } from '../../support/story/handoffs';
import { confirmAndSign } from '../../support/story/signing';

useDatabase();

const MONDAY = new Date('2027-05-03T10:00:00+02:00');
const THURSDAY = new Date('2027-05-06T10:05:00+02:00');
const TUESDAY_AFTER = new Date('2027-05-11T10:10:00+02:00');

let cast: Home;
let sent: Outgoing[] = [];
const accepting = async (message: Outgoing): Promise<SendOutcome> => {
  sent.push(message);
  return { outcome: 'accepted', providerId: crypto.randomUUID() };
};

/** Lets the recurring task run at a moment, and sends what is owed then. */
async function atMoment(when: Date): Promise<Outgoing[]> {
  await turnClockTo(when);
  await remindContacts();
  sent = [];
  await deliverDue(accepting);
  return sent.filter((message) => message.kind === 'reminder');
}

const addressedTo = (messages: Outgoing[]) => messages.map((message) => message.to).sort();

let id: string;
let mira: ContactActor;
let teun: ContactActor;
toldOnce(async () => {
  await turnClockTo(MONDAY);
  cast = await oneWorkspace();
  ({ id, mira, teun } = await introducedOnboarding(cast));
  await deliverDue(accepting);
});

const tokenIn = (message: Outgoing | undefined) =>
  /\/reminders\/([0-9a-z]{32})/.exec(message?.html ?? '')?.[1] ?? '';

describe('a reminder', () => {
  it('goes to each recipient after three working days, once, and again after three more', async () => {
    expect(await atMoment(new Date('2027-05-06T09:00:00+02:00'))).toEqual([]);
    const first = await atMoment(THURSDAY);
    expect(addressedTo(first)).toEqual([
      '"Mira Vos" <mira@brightwater.example>',
      '"Teun Bakker" <teun@brightwater.example>',
    ]);
    expect(first[0]?.subject).toMatch(/^Anything we got wrong, (Mira|Teun)\?$/);
    expect(first[0]?.text).toContain('Ten points wait');
    expect(first[0]?.from).toContain('Ines Duarte');
    expect(await atMoment(new Date('2027-05-07T10:00:00+02:00'))).toEqual([]);
    const second = await atMoment(TUESDAY_AFTER);
    expect(second).toHaveLength(2);
    expect(second[0]?.text).toContain('I won’t remind you again.');
    expect(await atMoment(new Date('2027-06-11T10:00:00+02:00'))).toEqual([]);
  });

  it('carries each reader’s own way in and way out, and neither stands in the database', async () => {
    const [one, other] = await atMoment(THURSDAY);
    for (const message of [one, other]) {
      const token = tokenIn(message);
      expect(message?.headers['List-Unsubscribe']).toBe(`<http://localhost:3000/reminders/${token}>`);
      expect(message?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
      expect(message?.text).toContain(`/reminders/${token}`);
      expect(JSON.stringify(message)).not.toContain('welcome-link.invalid');
      for (const table of ['notices', 'reminder_links', 'contacts'] as const)
        expect(JSON.stringify(await db().selectFrom(table).selectAll().execute())).not.toContain(token);
    }
    expect(tokenIn(one)).not.toBe(tokenIn(other));
  });

  it('is owed once, whatever number of workers look at the same moment', async () => {
    await turnClockTo(THURSDAY);
    await Promise.all(Array.from({ length: 4 }, () => remindContacts()));
    await remindContacts();
    const owed = await db()
      .selectFrom('notices')
      .select(['recipient_id', 'generation'])
      .where('onboarding_id', '=', id)
      .where('kind', '=', 'reminder')
      .execute();
    expect(owed).toHaveLength(2);
  });

  it('says how many points are left, and is cancelled when the last is answered before it leaves', async () => {
    done(await confirmStatement(mira, await point(cast, id, 'Fewer night shifts')));
    const [first] = await atMoment(THURSDAY);
    expect(first?.text).toContain('Nine more points wait');
    await turnClockTo(TUESDAY_AFTER);
    await remindContacts();
    const { shown } = await (await import('#db/review/review.server')).loadReview(db(), cast.workspaceId, id);
    done(await confirmAndSign(mira, 'Mira Vos', shown));
    sent = [];
    await deliverDue(accepting);
    expect(sent.filter((message) => message.kind === 'reminder')).toEqual([]);
  });

  it('comes to one person once a day, however many onboardings they are part of', async () => {
    await turnClockTo(MONDAY);
    const another = await introducedOnboarding(cast);
    const today = await atMoment(THURSDAY);
    expect(addressedTo(today)).toEqual([
      '"Mira Vos" <mira@brightwater.example>',
      '"Teun Bakker" <teun@brightwater.example>',
    ]);
    expect(await atMoment(new Date('2027-05-06T19:00:00+02:00'))).toEqual([]);
    const tomorrow = await atMoment(new Date('2027-05-07T09:01:00+02:00'));
    expect(tomorrow).toHaveLength(2);
    const owed = await db()
      .selectFrom('notices')
      .select(['onboarding_id', 'recipient_id'])
      .where('kind', '=', 'reminder')
      .where('onboarding_id', 'in', [id, another.id])
      .execute();
    expect(new Set(owed.map((row) => row.recipient_id)).size).toBe(4);
  });

  it('waits for the morning of a reader far away', async () => {
    await db()
      .updateTable('contacts')
      .set({ time_zone: 'America/Los_Angeles' })
      .where('id', '=', mira.id)
      .execute();
    expect(addressedTo(await atMoment(THURSDAY))).toEqual(['"Teun Bakker" <teun@brightwater.example>']);
    expect(addressedTo(await atMoment(new Date('2027-05-06T09:01:00-07:00')))).toEqual([
      '"Mira Vos" <mira@brightwater.example>',
    ]);
  });
});

describe('a reminder of the name', () => {
  it('goes to who may sign, three working days after the last answer, and no more once it is given', async () => {
    const { shown } = await loadReview(db(), cast.workspaceId, id);
    await turnClockTo(new Date('2027-05-04T10:00:00+02:00'));
    done(await confirmSeveral(mira, shown));
    expect(await atMoment(THURSDAY)).toEqual([]);
    const reminders = await atMoment(new Date('2027-05-07T10:05:00+02:00'));
    expect(reminders.map(({ subject }) => subject).sort()).toEqual([
      'Only a name is missing, Mira',
      'Only a name is missing, Teun',
    ]);
    done(await signOff(mira, 'Mira Vos', shown));
    expect(await atMoment(new Date('2027-05-12T10:10:00+02:00'))).toEqual([]);
  });
});

describe('somebody in another’s place', () => {
  it('is reminded as they were, counted from their own page', async () => {
    const { words, ...item } = await point(cast, id, 'Mira Vos');
    const fields = { ...words.fields, name: 'Petra Nowak', email: 'petra@brightwater.example' };
    done(await correctStatement(teun, item, { words: { ...words, fields } as typeof words, note: '' }));
    const [answer] = (await loadReview(db(), cast.workspaceId, id)).answers;
    done(await resolveCorrection(cast.ines, id, answer?.id ?? '', { outcome: 'adopted', line: '' }));
    const petra = (await loadContacts(db(), cast.workspaceId, id)).find((one) => one.name === 'Petra Nowak');
    expect(addressedTo(await atMoment(THURSDAY))).toEqual(['"Teun Bakker" <teun@brightwater.example>']);
    done(await renewLink(cast.ines, id, petra?.id ?? ''));
    expect(addressedTo(await atMoment(TUESDAY_AFTER))).toEqual([
      '"Petra Nowak" <petra@brightwater.example>',
      '"Teun Bakker" <teun@brightwater.example>',
    ]);
  });
});

describe('stopping reminders', () => {
  let token: string;
  beforeEach(async () => {
    const first = await atMoment(THURSDAY);
    token = tokenIn(first.find((message) => message.to.includes('mira')));
  });

  it('is offered by a look, which changes nothing', async () => {
    const before = await db().selectFrom('reminder_links').selectAll().execute();
    const shown = await reminderChoice(token.toUpperCase(), '10.0.0.1');
    expect(shown.choice).toMatchObject({ vendor: 'Northlight', host: 'Ines', isStopped: false });
    expect(await db().selectFrom('reminder_links').selectAll().execute()).toEqual(before);
    expect(await reminderChoice('0'.repeat(32), '10.0.0.1')).toEqual({ choice: null, retryAfter: 0 });
  });

  it('ends them for that person alone, in every onboarding, until they want them again', async () => {
    done(await stopReminders(token));
    done(await stopReminders(token));
    expect((await reminderChoice(token, '10.0.0.1')).choice?.isStopped).toBe(true);
    expect(addressedTo(await atMoment(TUESDAY_AFTER))).toEqual(['"Teun Bakker" <teun@brightwater.example>']);
    await turnClockTo(MONDAY);
    const another = await introducedOnboarding(cast);
    expect(another.mira.id).not.toBe(mira.id);
    expect(addressedTo(await atMoment(new Date('2027-05-17T10:00:00+02:00')))).toEqual([
      '"Teun Bakker" <teun@brightwater.example>',
    ]);
    done(await resumeReminders(token));
    const again = await atMoment(new Date('2027-05-18T12:00:00+02:00'));
    expect(addressedTo(again)).toEqual(['"Mira Vos" <mira@brightwater.example>']);
  });

  it('is refused to a link that never was', async () => {
    expect(await stopReminders('0'.repeat(32))).toMatchObject({ ok: false, code: 'not_found' });
  });

  describe('by the button of a mail program', () => {
    let server: Server;
    let origin: string;
    beforeEach(async () => {
      const app = express();
      app.post('/reminders/:token', ...oneClick);
      app.use((_request, response) => void response.status(418).end());
      server = createServer(app);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
      return () => void server.close();
    });
    afterAll(() => void server?.close());

    const stopped = async () => (await reminderChoice(token, '10.0.0.1')).choice?.isStopped;
    const press = (body: URLSearchParams | FormData, path = token) =>
      fetch(`${origin}/reminders/${path}`, { method: 'POST', body });

    it('takes a plain form and a multipart form, without cookie or origin', async () => {
      expect((await press(new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }))).status).toBe(200);
      expect(await stopped()).toBe(true);
      done(await resumeReminders(token));
      const form = new FormData();
      form.set('List-Unsubscribe', 'One-Click');
      expect((await press(form)).status).toBe(200);
      expect(await stopped()).toBe(true);
    });

    it('leaves every other form to the page behind the origin check, and knows no other link', async () => {
      expect((await press(new URLSearchParams())).status).toBe(418);
      expect((await press(new URLSearchParams({ 'List-Unsubscribe': 'no' }))).status).toBe(418);
      expect(await stopped()).toBe(false);
      const guess = await press(new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), '0'.repeat(32));
      expect(guess.status).toBe(404);
      expect((await press(new URLSearchParams({ x: 'x'.repeat(5000) }))).status).toBe(413);
    });
  });
});

import { describe, expect, test } from 'vitest';
import type { OpenMailFacts } from '~/queries/mail/mail-log.server';
import { sayTimes } from '~/speech/en/mail/say-delivery';
import { sayOpenMail } from '~/speech/en/mail/say-mail-log';

const reader = { now: new Date('2027-05-04T08:00:00Z'), timeZone: 'Europe/Brussels' };
const at = new Date('2027-05-03T06:30:00Z');

describe('a mail', () => {
  test('that waits says when it goes, any other when it left', () => {
    const goesAt = new Date('2027-05-05T06:00:00Z');
    expect(sayTimes({ at, goesAt, report: null }, reader)).toEqual({
      when: 'goes tomorrow, 8:00',
      report: null,
    });
    expect(sayTimes({ at, goesAt: null, report: null }, reader).when).toBe('yesterday');
  });

  test('says when its provider spoke of it, and what was said', () => {
    const report = {
      delivery: 'bounced',
      at: new Date('2027-05-04T06:45:00Z'),
      reason: 'No such mailbox',
    } as const;
    expect(sayTimes({ at, goesAt: null, report }, reader).report).toEqual({
      delivery: 'bounced',
      when: 'today at 8:45',
      reason: 'No such mailbox',
    });
  });

  const mail: OpenMailFacts = {
    id: 'one',
    kind: 'introduction',
    subject: 'Marit, meet Ines',
    to: 'Marit <marit@hallowmere.example>',
    onboarding: null,
    delivery: { state: 'failed', at, goesAt: null, isLocal: false, report: null },
    facts: {
      from: 'Sam <sam@brindlewick.example>',
      repliesTo: ['Sam <sam@brindlewick.example>', 'Ines <ines@brindlewick.example>'],
      owedAt: at,
      acceptedAt: at,
      lastReport: { at, reason: 'Mailbox full' },
      failure: 'No such mailbox',
      attempts: 3,
    },
    text: 'Hello',
    html: null,
    mayArrive: false,
    mayBeSentAgain: true,
    isSentAgain: false,
    reader,
  };

  test('tells all there is to know of it', () => {
    expect(sayOpenMail(mail).facts.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      'From: Sam <sam@brindlewick.example>',
      'Replies to: Sam <sam@brindlewick.example>, Ines <ines@brindlewick.example>',
      'Due: Mon 3 May, 8:30',
      'Taken by the mail service: Mon 3 May, 8:30',
      'Last report: Mon 3 May, 8:30: Mailbox full',
      'What went wrong: No such mailbox',
      'Attempts: 3',
    ]);
  });

  test('that is not written yet has little to tell', () => {
    const none = {
      from: null,
      repliesTo: [],
      acceptedAt: null,
      lastReport: null,
      failure: null,
      attempts: 0,
    };
    const { facts } = sayOpenMail({ ...mail, facts: { ...none, owedAt: at } });
    expect(facts).toEqual([{ name: 'Due', value: 'Mon 3 May, 8:30' }]);
    const report = { ...none, owedAt: at, lastReport: { at: null, reason: 'Held back' } };
    expect(sayOpenMail({ ...mail, facts: report }).facts.at(-1)).toEqual({
      name: 'Last report',
      value: 'Held back',
    });
  });
});

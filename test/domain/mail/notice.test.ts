/* Every kind of notice and every trait, as the product has it: a change of a trait, and a kind without a line, is seen. */
import { describe, expect, test } from 'vitest';
import {
  dueAfterChange,
  isMutable,
  isOfWorkspace,
  mutableFor,
  NOTICE_KINDS,
  NOTICES,
  type NoticeKind,
} from '~/domain/mail/notice';
import { respectsQuiet, waitsForMorning } from '~/domain/mail/quiet-hours';
import { ROLES, type Role } from '~/domain/onboarding/access';

/** Written by hand. A dash is "no", "none" and "nobody". */
const TABLE = `
kind                    | about      | to         | voice | isTyped | quotes       | quiet  | isGathered | mutedBy | letsIn | carries           | isSentAgain
introduction            | onboarding | contact    | rep   | yes     | -            | goes   | -          | -       | yes    | welcome           | yes
introduction_copy       | onboarding | member     | rep   | yes     | introduction | goes   | -          | cs      | -      | -                 | yes
introduction_test       | onboarding | member     | rep   | yes     | introduction | goes   | -          | -       | -      | -                 | yes
introduction_stopped    | onboarding | member     | foyer | -       | -            | goes   | -          | -       | -      | -                 | yes
first_contact           | onboarding | contact    | host  | -       | -            | goes   | -          | -       | yes    | welcome           | yes
contact_introduction    | onboarding | contact    | host  | yes     | -            | goes   | -          | -       | yes    | welcome           | yes
colleague_invitation    | onboarding | contact    | host  | -       | -            | goes   | -          | -       | yes    | welcome           | yes
colleague_brought_in    | onboarding | member     | foyer | -       | -            | goes   | -          | -       | -      | -                 | yes
page_not_theirs         | onboarding | member     | foyer | -       | -            | goes   | -          | -       | -      | -                 | yes
fresh_link              | onboarding | contact    | host  | -       | -            | goes   | -          | -       | yes    | welcome           | yes
link_code               | onboarding | contact    | host  | -       | -            | goes   | -          | -       | yes    | welcome code      | -
onboarding_handed_over  | onboarding | member     | foyer | -       | -            | goes   | -          | -       | -      | -                 | yes
handoff_received        | onboarding | member     | foyer | -       | -            | goes   | -          | -       | -      | -                 | yes
handoff_returned        | onboarding | member     | foyer | -       | -            | goes   | -          | sales   | -      | -                 | yes
handoff_accepted        | onboarding | member     | foyer | -       | -            | goes   | -          | sales   | -      | -                 | yes
deal_won_early          | onboarding | member     | foyer | -       | -            | goes   | -          | -       | -      | -                 | yes
guide_published         | onboarding | member     | foyer | -       | -            | goes   | -          | sales   | -      | -                 | yes
corrections_waiting     | onboarding | member     | foyer | -       | -            | goes   | yes        | cs      | -      | -                 | yes
promise_disputed        | onboarding | member     | foyer | -       | -            | goes   | yes        | sales   | -      | -                 | yes
corrections_received    | onboarding | contact    | host  | -       | -            | goes   | yes        | -       | -      | welcome           | yes
corrections_answered    | onboarding | contact    | host  | -       | -            | goes   | yes        | -       | -      | welcome           | yes
host_changed            | onboarding | contact    | host  | -       | -            | waits  | yes        | -       | -      | welcome           | yes
points_changed          | onboarding | contact    | host  | -       | -            | waits  | yes        | -       | -      | welcome           | yes
agreement               | onboarding | contact    | host  | -       | -            | goes   | yes        | -       | -      | welcome           | yes
agreement_signed        | onboarding | member     | foyer | -       | -            | goes   | yes        | owners  | -      | -                 | yes
signature_withdrawn     | onboarding | member     | foyer | -       | -            | goes   | yes        | cs      | -      | -                 | yes
questions_waiting       | onboarding | member     | foyer | -       | -            | goes   | yes        | cs      | -      | -                 | yes
questions_answered      | onboarding | contact    | host  | -       | -            | goes   | yes        | -       | -      | welcome           | yes
reply_not_taken         | onboarding | contact    | host  | -       | -            | goes   | -          | -       | -      | welcome           | yes
step_approved           | onboarding | member     | foyer | -       | -            | goes   | -          | -       | -      | -                 | yes
promise_broken          | onboarding | member     | foyer | -       | -            | goes   | -          | -       | -      | -                 | yes
step_stuck              | onboarding | member     | foyer | -       | -            | goes   | -          | -       | -      | -                 | yes
files_handed_in         | onboarding | member     | foyer | -       | -            | goes   | yes        | cs      | -      | -                 | yes
files_sent_back         | onboarding | contact    | host  | -       | -            | goes   | yes        | -       | -      | welcome           | yes
step_given              | onboarding | contact    | host  | -       | -            | goes   | yes        | -       | -      | welcome           | yes
steps_opened            | onboarding | contact    | host  | -       | -            | waits  | yes        | -       | -      | welcome           | yes
steps_moved             | onboarding | contact    | host  | -       | -            | waits  | yes        | -       | -      | welcome           | yes
step_day_asked          | onboarding | member     | foyer | -       | -            | goes   | -          | -       | -      | -                 | yes
step_day_answered       | onboarding | contact    | host  | -       | -            | goes   | -          | -       | -      | welcome           | yes
answers_given           | onboarding | member     | foyer | -       | -            | goes   | yes        | cs      | -      | -                 | yes
meeting_offered         | onboarding | contact    | host  | -       | -            | goes   | -          | -       | -      | welcome           | yes
meeting_set             | onboarding | contact    | host  | -       | -            | goes   | -          | -       | -      | welcome           | yes
meeting_called_off      | onboarding | contact    | host  | -       | -            | goes   | -          | -       | -      | welcome           | yes
meeting_outcomes        | onboarding | contact    | host  | -       | -            | waits  | yes        | -       | -      | welcome           | yes
meeting_proposed        | onboarding | member     | foyer | -       | -            | goes   | yes        | -       | -      | -                 | yes
meeting_declined        | onboarding | member     | foyer | -       | -            | goes   | -          | -       | -      | -                 | yes
meeting_for_us          | onboarding | member     | foyer | -       | -            | goes   | -          | -       | -      | -                 | yes
handoff_meeting         | onboarding | member     | foyer | -       | -            | goes   | -          | -       | -      | -                 | yes
note_mention            | onboarding | member     | foyer | -       | -            | goes   | -          | -       | -      | -                 | yes
ask_sales               | onboarding | member     | foyer | -       | -            | goes   | -          | sales   | -      | -                 | yes
sales_answered          | onboarding | member     | foyer | -       | -            | goes   | -          | cs      | -      | -                 | yes
mail_bounced            | onboarding | member     | foyer | -       | -            | goes   | -          | -       | -      | -                 | yes
reminder                | onboarding | contact    | host  | -       | -            | waits  | -          | -       | -      | welcome reminders | yes
step_reminder           | onboarding | contact    | host  | -       | -            | waits  | -          | -       | -      | welcome reminders | yes
weekly_news             | onboarding | contact    | host  | -       | -            | waits  | -          | -       | -      | welcome news      | yes
clock_warning           | onboarding | member     | foyer | -       | -            | waits  | -          | owners  | -      | -                 | yes
clock_overdue           | onboarding | member     | foyer | -       | -            | waits  | -          | owners  | -      | -                 | yes
clock_overdue_lead      | onboarding | member     | foyer | -       | -            | waits  | -          | leads   | -      | -                 | yes
first_contact_due       | onboarding | member     | foyer | -       | -            | waits  | -          | cs      | -      | -                 | yes
first_contact_late_lead | onboarding | member     | foyer | -       | -            | waits  | -          | leads   | -      | -                 | yes
answer_due              | onboarding | member     | foyer | -       | -            | waits  | -          | owners  | -      | -                 | yes
answer_late             | onboarding | member     | foyer | -       | -            | waits  | -          | owners  | -      | -                 | yes
open_point_due          | onboarding | member     | foyer | -       | -            | waits  | -          | cs      | -      | -                 | yes
open_point_late         | onboarding | member     | foyer | -       | -            | waits  | -          | owners  | -      | -                 | yes
question_late           | onboarding | member     | foyer | -       | -            | waits  | -          | owners  | -      | -                 | yes
colleague_reminder      | onboarding | member     | foyer | -       | -            | goes   | -          | -       | -      | -                 | yes
password_reset          | workspace  | member     | foyer | -       | -            | goes   | -          | -       | -      | password          | yes
password_changed        | workspace  | member     | foyer | -       | -            | goes   | -          | -       | -      | -                 | yes
member_invitation       | workspace  | invitation | foyer | -       | -            | goes   | -          | -       | -      | invitation        | -
weekly_digest           | workspace  | member     | foyer | -       | -            | lapses | -          | digest  | -      | -                 | -
mail_unsure             | workspace  | member     | foyer | -       | -            | goes   | yes        | sales   | -      | -                 | yes
webhook_failing         | workspace  | member     | foyer | -       | -            | goes   | -          | -       | -      | -                 | yes
`;

type Line = Record<string, string>;

function lines(): Line[] {
  const [header = [], ...rows] = TABLE.trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

const said = (trait: unknown): string => {
  if (Array.isArray(trait)) return trait.join(' ') || '-';
  if (typeof trait === 'boolean') return trait ? 'yes' : '-';
  return trait === null ? '-' : String(trait);
};

test('every kind has exactly these traits', () => {
  const ours = NOTICE_KINDS.map((kind) => ({
    kind,
    ...Object.fromEntries(Object.entries(NOTICES[kind]).map(([name, trait]) => [name, said(trait)])),
  }));
  expect(ours).toEqual(lines());
});

describe('traits that go together', () => {
  const kindsWith = (is: (kind: NoticeKind) => boolean) => NOTICE_KINDS.filter(is);

  test('what lets somebody in, and what they stop reminders with, carries their link and goes to a contact', () => {
    for (const kind of kindsWith((one) => NOTICES[one].letsIn || NOTICES[one].to === 'contact'))
      expect(NOTICES[kind], kind).toMatchObject({
        to: 'contact',
        about: 'onboarding',
        carries: expect.arrayContaining(['welcome']),
      });
  });

  test('a customer can’t turn off mail of ours as a member does, and never hears it from Foyer', () => {
    for (const kind of kindsWith((one) => NOTICES[one].to === 'contact')) {
      expect(isMutable(kind), kind).toBe(false);
      expect(NOTICES[kind].voice, kind).not.toBe('foyer');
    }
  });

  test('what waits or lapses comes by itself; what goes at any hour somebody asked for or waits for', () => {
    for (const kind of NOTICE_KINDS) {
      expect(respectsQuiet(kind), kind).toBe(NOTICES[kind].quiet !== 'goes');
      expect(waitsForMorning(kind), kind).toBe(NOTICES[kind].quiet === 'waits');
    }
  });

  test('a kind is about the workspace or about an onboarding', () => {
    expect(kindsWith(isOfWorkspace)).toEqual(
      lines()
        .filter((line) => line.about === 'workspace')
        .map((line) => line.kind),
    );
  });
});

describe('what may be turned off', () => {
  const sales = [
    'handoff_returned',
    'handoff_accepted',
    'guide_published',
    'promise_disputed',
    'ask_sales',
    'mail_unsure',
  ];
  const cs = [
    'introduction_copy',
    'corrections_waiting',
    'questions_waiting',
    'files_handed_in',
    'answers_given',
    'signature_withdrawn',
    'sales_answered',
    'first_contact_due',
    'open_point_due',
  ];
  const owners = [
    'agreement_signed',
    'clock_warning',
    'clock_overdue',
    'answer_due',
    'answer_late',
    'open_point_late',
    'question_late',
  ];
  const leads = ['clock_overdue_lead', 'first_contact_late_lead'];
  const offered: Record<Role, string[]> = {
    sales: [...sales, ...owners],
    cs: [...cs, ...owners, 'weekly_digest'],
    lead: [...sales, ...cs, ...owners, ...leads, 'weekly_digest'],
    admin: [...sales, ...cs, ...owners],
  };

  test.each(ROLES)('by a %s', (role) => {
    expect(mutableFor(role).toSorted()).toEqual(offered[role].toSorted());
  });
});

describe('gathered news', () => {
  const minute = (at: number) => new Date(Date.UTC(2027, 4, 3, 9, at));

  test('leaves ten minutes after the last change, and thirty after the first at the latest', () => {
    expect(dueAfterChange(minute(0), minute(0))).toEqual(minute(10));
    expect(dueAfterChange(minute(0), minute(15))).toEqual(minute(25));
    expect(dueAfterChange(minute(0), minute(20))).toEqual(minute(30));
    expect(dueAfterChange(minute(0), minute(29))).toEqual(minute(30));
  });
});

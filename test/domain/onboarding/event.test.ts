import { describe, expect, test } from 'vitest';
import {
  actsOfContacts,
  detailsToStore,
  EVENTS,
  HANDOFF_SAVES,
  type NewEvent,
  type NewWorkspaceEvent,
  readEvent,
  seenBy,
  WORKSPACE_EVENTS,
} from '~/domain/onboarding/event';

const one = '01890a5d-ac96-774b-bcce-b302099a8057';
const other = '01890a5d-ac96-774b-bcce-b302099a8058';

describe('what is recorded', () => {
  test('fits its kind, or the types refuse it', () => {
    const fitting: (NewEvent | NewWorkspaceEvent)[] = [
      { kind: 'settled' },
      { kind: 'statement_removed', statementId: one },
      { kind: 'statement_confirmed', statementId: one, details: { wording: other } },
      { kind: 'statement_confirmed', details: { count: 1, wordings: [one] } },
      { kind: 'member_role_changed', details: { member: one, from: 'cs', to: 'lead' } },
    ];
    const refused: NewEvent[] = [
      // @ts-expect-error: there is no such kind.
      { kind: 'handoff_submited' },
      // @ts-expect-error: a detail is missing.
      { kind: 'guide_published', details: { version: 1 } },
      // @ts-expect-error: there are no details.
      { kind: 'guide_published' },
      // @ts-expect-error: a count is a number.
      { kind: 'promises_judged', details: { count: '3' } },
      // @ts-expect-error: the answer is none of the list.
      { kind: 'part_answered', details: { question: 'goals', answer: 'later' } },
      // @ts-expect-error: the name of the detail is another.
      { kind: 'link_revoked', details: { contactId: one } },
      // @ts-expect-error: nothing belongs to this kind.
      { kind: 'settled', details: { token: 'secret' } },
      // @ts-expect-error: the details are those of another kind.
      { kind: 'sales_asked', statementId: one, details: { reply: 'Yes', member: one } },
      // @ts-expect-error: it is about a statement, and doesn't say which.
      { kind: 'statement_removed' },
      // @ts-expect-error: it is about no statement.
      { kind: 'greeting_written', statementId: one },
      // @ts-expect-error: it happens to a workspace, not to an onboarding.
      { kind: 'member_disabled', details: { member: one } },
    ];
    // @ts-expect-error: it happens to an onboarding, not to a workspace.
    const misplaced: NewWorkspaceEvent = { kind: 'settled' };
    expect([fitting.length, refused.length, misplaced.kind]).toEqual([5, 11, 'settled']);
  });

  test('is stored as it was given, without what doesn’t belong to it', () => {
    const details = { contact: one, notice: other, token: 'secret' };
    expect(detailsToStore({ kind: 'mail_bounced', details })).toEqual({ contact: one, notice: other });
    expect(detailsToStore({ kind: 'settled' })).toEqual({});
  });

  test('is not stored where it can’t be read again', () => {
    const wrong: NewEvent = { kind: 'link_revoked', details: { contact: 'Marit' } };
    expect(() => detailsToStore(wrong)).toThrow('contact');
  });
});

describe('what is read', () => {
  test('is what was stored', () => {
    const details = { typedName: 'Marit Lindqvist', count: 2, wordings: [one, other] };
    expect(readEvent('signed_off', details)).toEqual({ kind: 'signed_off', details });
  });

  test.each<[string, object, object]>([
    ['statement_confirmed', {}, {}],
    ['statement_confirmed', { count: 3 }, { count: 3 }],
    ['statement_set_for_call', {}, {}],
    ['answer_withdrawn', { count: 2 }, { count: 2 }],
    ['signed_off', { typedName: 'Marit', count: 8, confirmed: 5 }, { typedName: 'Marit', count: 8 }],
    ['guide_reworded', { number: 2 }, { number: 2 }],
    ['statement_left_out', {}, {}],
    ['statement_put_back', {}, {}],
    ['red_flag_recorded', {}, {}],
    ['red_flag_recorded', { number: 2 }, { number: 2 }],
    ['red_flag_removed', {}, {}],
    ['sales_asked', { question: 'Did you say four?' }, { question: 'Did you say four?' }],
    ['sales_answered', { reply: 'Three.' }, { reply: 'Three.' }],
    ['mail_sent_again', { notice: one, contact: other }, { notice: one, contact: other }],
    [
      'address_corrected',
      { contact: one, words: 'no address → marit@hallowmere.example' },
      { contact: one, from: null, to: 'marit@hallowmere.example' },
    ],
    [
      'person_replaced',
      { contact: one, by: other, words: 'Marit Lindqvist → Ada Byrne' },
      { contact: one, successor: other, from: 'Marit Lindqvist', to: 'Ada Byrne' },
    ],
  ])('of %s, what a version before stored: %o', (kind, stored, details) => {
    expect(readEvent(kind, stored)).toEqual({ kind, details });
  });

  test('is nothing where the kind or the details aren’t known', () => {
    expect(readEvent('kickoff_held', {})).toBeNull();
    expect(readEvent('constructor', {})).toBeNull();
    expect(readEvent('guide_published', { version: 'two', points: 8 })).toBeNull();
    expect(readEvent('link_revoked', null)).toBeNull();
  });
});

describe('who may see it', () => {
  test('stands with every kind; what is not known is for us alone', () => {
    expect(seenBy('signed_off')).toBe('customer');
    expect(seenBy('handoff_returned')).toBe('us');
    expect(seenBy('kickoff_held')).toBe('only_us');
  });

  test('no customer ever sees a trace of judgements, red flags and what we ask one another', () => {
    const kinds = Object.keys(EVENTS).filter((kind) => seenBy(kind) === 'only_us');
    expect(kinds.sort()).toEqual([
      'colleague_reminded',
      'company_described',
      'contact_described',
      'deal_changed',
      'deal_won_early',
      'fast_answers_taken_back',
      'gate_opened',
      'handoff_meeting_called_off',
      'handoff_meeting_noted',
      'handoff_meeting_set',
      'note_written',
      'onboarding_archived',
      'own_field_noted',
      'path_begun',
      'promise_outcome_noted',
      'promise_outcome_taken_back',
      'promises_judged',
      'recorded_words_kept',
      'red_flag_recorded',
      'red_flag_removed',
      'red_flag_restored',
      'sales_answered',
      'sales_asked',
      'starting_point_chosen',
      'statement_suggested',
      'story_told',
      'suggestion_left_out',
      'version_kept',
      'version_offered',
      'version_taken',
    ]);
  });

  test('the customer’s side sees what was shown to them and what they said, and nothing of our workspace', () => {
    const kinds = Object.keys(EVENTS).filter((kind) => seenBy(kind) === 'customer');
    expect(kinds.sort()).toEqual([
      'agenda_point_noted',
      'agreement_kept',
      'agreement_rewritten',
      'answer_withdrawn',
      'answers_given',
      'call_outcome_noted',
      'correction_resolved',
      'file_accepted',
      'file_reopened',
      'file_sent_back',
      'file_taken_back',
      'files_handed_in',
      'guide_published',
      'introduction_made_at_meeting',
      'introduction_made_by_phone',
      'introduction_sent',
      'meeting_called_off',
      'meeting_declined',
      'meeting_held',
      'meeting_link_offered',
      'meeting_move_agreed',
      'meeting_moved',
      'meeting_offered',
      'meeting_set',
      'meeting_time_proposed',
      'meeting_time_taken',
      'path_published',
      'point_left_open',
      'question_answered',
      'question_asked',
      'question_read',
      'question_taken_back',
      'settled',
      'sign_off_withdrawn',
      'signed_off',
      'statement_added',
      'statement_confirmed',
      'statement_corrected',
      'statement_set_for_call',
      'step_approved',
      'step_day_agreed',
      'step_day_asked',
      'step_day_kept',
      'step_done',
      'step_given',
      'step_skipped',
      'step_stuck',
      'step_taken_back',
      'step_ticked',
      'step_undone',
      'step_unstuck',
    ]);
    expect(Object.keys(WORKSPACE_EVENTS).filter((kind) => seenBy(kind) !== 'us')).toEqual([]);
  });
});

describe('kinds', () => {
  test('are named by what happened, so that they can be published', () => {
    for (const kind of [...Object.keys(EVENTS), ...Object.keys(WORKSPACE_EVENTS)])
      expect(kind).toMatch(/^[a-z]+(_[a-z]+)+$|^settled$/);
  });

  test('say which are a contact’s own acts, and which save the handoff', () => {
    expect(actsOfContacts('opens')).toEqual(['page_opened', 'page_opened_by_copied_link']);
    expect(actsOfContacts('answers').sort()).toEqual([
      'signed_off',
      'statement_added',
      'statement_confirmed',
      'statement_corrected',
      'statement_set_for_call',
    ]);
    expect(HANDOFF_SAVES).toContain('red_flag_restored');
    expect(HANDOFF_SAVES).toHaveLength(12);
  });
});

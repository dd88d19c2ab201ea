/* Every kind that programs follow is told with one topic; what is for us alone with none. */
import { expect, test } from 'vitest';
import { TOLD } from '~/domain/api/told';
import { EVENTS } from '~/domain/onboarding/event';
import { kindsOf, topicOf } from '~/domain/webhook/kinds-of-topics';
import { WEBHOOK_TOPICS } from '~/domain/webhook/topics';

test('every kind that is told has a topic, and every topic tells something', () => {
  expect(WEBHOOK_TOPICS.flatMap(kindsOf).toSorted()).toEqual(TOLD.toSorted());
  for (const topic of WEBHOOK_TOPICS) expect(kindsOf(topic), topic).not.toEqual([]);
});

test('what only we may know is told to nobody', () => {
  for (const kind of [
    'red_flag_recorded',
    'red_flag_removed',
    'story_told',
    'own_field_noted',
    'note_written',
    'handoff_meeting_set',
    'handoff_meeting_noted',
    'contact_described',
  ])
    expect([kind, kind in EVENTS, topicOf(kind)]).toEqual([kind, true, null]);
  expect(topicOf('no_such_kind')).toBeNull();
});

/* The database knows the words of the domain's vocabularies, and no others. */
import { expect, test } from 'vitest';
import { RETURN_REASONS } from '~/domain/handoff/handoff';
import { NOTICE_KINDS } from '~/domain/mail/notice';
import { STAGES, TURNS } from '~/domain/onboarding/onboarding';
import { REPLY_OUTCOMES } from '~/domain/thread/reply-by-mail';
import { useDatabase } from '../support/database/database';
import { wordsIn } from '../support/database/words-in';

useDatabase();

test.each<[string, readonly string[]]>([
  ['onboardings_stages', STAGES],
  ['onboardings_turns', TURNS],
  ['notices_kinds', NOTICE_KINDS],
  ['receipts_reasons', RETURN_REASONS],
  ['replies_outcomes', REPLY_OUTCOMES],
])('%s', async (constraint, words) => {
  expect(await wordsIn(constraint)).toEqual([...words].sort());
});

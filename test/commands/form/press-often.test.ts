/* Many presses of "Send introduction" at once make one introduction, and one mail for each recipient. */
import { expect, it } from 'vitest';
import { pressOften } from '../../faults/send';
import { useDatabase } from '../../support/database/database';
import { oneWorkspace } from '../../support/story/cast';

useDatabase();

it('sends one mail to each, however many press at once', async () => {
  const report = await pressOften(await oneWorkspace(), 8, 5);
  expect(report).toEqual({
    presses: 40,
    refused: 0,
    turnedAway: 0,
    recipients: 16,
    mails: 16,
    doubled: 0,
    lost: 0,
    notOnce: 0,
  });
}, 240_000);

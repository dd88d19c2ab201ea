/* The story behind a deal: told by sales while the handoff is theirs, read by customer success, kept as it was told. */
import { expect, test } from 'vitest';
import { db } from '#db/client.server';
import { submitHandoff } from '~/commands/handoff/submit-handoff.server';
import { tellStory } from '~/commands/handoff/tell-story.server';
import { confirmReceipt, returnHandoff } from '~/commands/receipt/confirm-receipt.server';
import { UNTOLD } from '~/domain/handoff/story';
import { receiptOf } from '~/queries/receipt/receipt.server';
import { saySinceReturn } from '~/speech/en/receipt/say-since-return';
import { useDatabase } from '../../support/database/database';
import { twoWorkspaces } from '../../support/story/cast';
import { done, handedOver } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';

useDatabase();

test('is told once however often it is sent, by the rep alone, and read in the receipt with what changed since', async () => {
  const { home, nextDoor } = await twoWorkspaces();
  const id = await handedOver(home);
  const why = { ...UNTOLD, why: 'Two shops open in autumn' };
  expect(await tellStory(home.sam, id, why, UNTOLD)).toMatchObject({ code: 'handoff_locked' });
  await done(returnHandoff(home.ines, id, [], { reasons: ['goal'], words: 'Why now?' }));
  expect(await tellStory(home.ines, id, why, UNTOLD)).toMatchObject({ code: 'not_allowed' });
  const stranger = { ...nextDoor.olga };
  expect(await tellStory(stranger, id, why, UNTOLD)).toMatchObject({ code: 'not_found' });

  await Promise.all(Array.from({ length: 5 }, () => done(tellStory(home.sam, id, why, UNTOLD))));
  // Somebody else's form, opened before: what it adds comes beside, what both say otherwise is refused with what is kept.
  await done(tellStory(home.hanne, id, { ...UNTOLD, failed: 'A rota system' }, UNTOLD));
  expect(await tellStory(home.hanne, id, { ...UNTOLD, why: 'The price' }, UNTOLD)).toMatchObject({
    code: 'changed_meanwhile',
    latest: { fields: { why: why.why, failed: 'A rota system' } },
  });
  const rows = await db()
    .selectFrom('stories')
    .select(['number', 'why', 'failed'])
    .orderBy('number')
    .execute();
  expect(rows).toEqual([
    { number: 1, why: why.why, failed: '' },
    { number: 2, why: why.why, failed: 'A rota system' },
  ]);

  await done(submitHandoff(home.sam, id));
  const receipt = await receiptOf(await memberFor(home.ines), id);
  expect(receipt?.story).toMatchObject({ why: why.why, failed: 'A rota system' });
  if (!receipt?.since) throw new Error('It was returned.');
  const { changes } = saySinceReturn(receipt.since, { reader: receipt.reader, customer: receipt.customer });
  expect(changes.filter((one) => one.id === 'story').map(({ after }) => after)).toEqual([
    `Why they bought, and why now: ${why.why}`,
    'What failed before: A rota system',
  ]);
  expect(await confirmReceipt(home.sam, id, [])).toMatchObject({ ok: false });
});

import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { latestPublication, loadReview } from '#db/review/review.server';
import { loadContacts } from '#db/statement/statements.server';
import { keepRecordedWords } from '~/commands/guide/keep-wording.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import {
  addGuideStatement,
  keepPublished,
  leaveOut,
  returnToRecordedWords,
  rewordForCustomer,
  writeGreeting,
} from '~/commands/guide/write-guide.server';
import { confirmStatement } from '~/commands/review/review-statement.server';
import type { Words } from '~/domain/statement/statement';
import { guideOf } from '~/queries/guide/guide.server';
import { draftGreeting } from '~/speech/en/greeting';
import { sayGuide } from '~/speech/en/guide/say-guide';
import type { GuideItem, GuideView } from '~/speech/guide/said-guide';
import { useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import {
  accepted,
  CONCERN,
  done,
  handedOver,
  SOURCE_NOTE,
  VERDICT_NOTE,
} from '../../support/story/handing-over';
import { memberFor } from '../../support/story/member';

useDatabase();

let home: Home;
let nextDoor: NextDoor;
beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
});

async function read(id: string, who: 'sam' | 'ines' = 'ines'): Promise<GuideView> {
  const guide = await guideOf(await memberFor(home[who]), id);
  if (!guide) throw new Error('There is no such guide.');
  return sayGuide(guide);
}

const itemIn = ({ items }: GuideView, start: string): GuideItem => {
  const item = items.find((one) => one.written.title.startsWith(start));
  if (!item) throw new Error(`Nothing in the guide starts with ${start}.`);
  return item;
};

const saying = (item: GuideItem, text: string): Words =>
  ({ kind: item.kind, fields: { ...item.words.fields, text } }) as Words;

async function reword(id: string, start: string, text: string): Promise<void> {
  const item = itemIn(await read(id), start);
  await done(rewordForCustomer(home.ines, id, item.id, item.wordingId, saying(item, text)));
}

async function publish(id: string): Promise<void> {
  await done(publishGuide(home.ines, id, draftGreeting));
}

describe('a guide that is being written', () => {
  test('lays what stays with us beside what the customer reads', async () => {
    const guide = await read(await accepted(home, 'with_changes'));
    const goal = itemIn(guide, 'Throw away');
    expect(goal).toMatchObject({ note: SOURCE_NOTE, saidBy: 'assumed', isReworded: false });
    expect(itemIn(guide, 'Three years')).toMatchObject({
      verdict: 'with_changes',
      verdictNote: VERDICT_NOTE,
    });
    const read_ =
      guide.items.map((item) => JSON.stringify([item.shown, item.words])).join() + guide.greeting.text;
    for (const secret of [SOURCE_NOTE, VERDICT_NOTE, CONCERN]) expect(read_).not.toContain(secret);
  });

  test('asks the customer what sales did not know, until somebody adds it', async () => {
    const id = await accepted(home);
    expect((await read(id)).questions.map((question) => question.area)).toEqual(['data', 'security']);
    const words: Words = { kind: 'system', fields: { label: 'Rules', text: 'Two-step sign-in' } };
    await done(addGuideStatement(home.ines, id, { words, area: 'security' }));
    expect((await read(id)).questions.map((question) => question.area)).toEqual(['data']);
  });

  test('drafts a greeting from the goals shown, never from one left out', async () => {
    const id = await accepted(home);
    expect((await read(id)).greeting.text).toContain('Throw away less bread');
    await done(leaveOut(home.ines, id, itemIn(await read(id), 'Throw away').id, true));
    const { greeting, shown, items } = await read(id);
    expect(greeting.text).not.toContain('bread');
    expect(shown).toBe(items.length - 1);
    await done(writeGreeting(home.ines, id, 'Hello from me.', greeting.revision));
    expect((await read(id)).greeting).toMatchObject({ text: 'Hello from me.', isOwn: true });
  });

  test('names the promises that need other words, until they have them', async () => {
    const id = await accepted(home, 'not_deliverable');
    expect((await read(id)).gaps.map((gap) => gap.code)).toEqual(['write_alternative', 'write_alternative']);
    await reword(id, 'Three years', 'One year of sales history');
    expect((await read(id)).gaps).toHaveLength(1);
    await done(returnToRecordedWords(home.ines, id, itemIn(await read(id), 'Three years').id));
    expect((await read(id)).gaps).toHaveLength(2);
  });

  test('names promises that we keep with changes too, until they say so or are found right', async () => {
    const id = await accepted(home, 'with_changes');
    expect((await read(id)).gaps.map((gap) => gap.code)).toEqual(['write_changes', 'write_changes']);
    expect(await publishGuide(home.ines, id, () => 'Hello.')).toMatchObject({ code: 'guide_blocked' });
    await reword(id, 'Three years', 'One year of sales history');
    const price = itemIn(await read(id), 'The price');
    expect(await keepRecordedWords(home.sam, id, price.id, price.wordingId)).toMatchObject({
      code: 'not_allowed',
    });
    expect(await keepRecordedWords(home.ines, id, price.id, uuid())).toMatchObject({
      code: 'changed_meanwhile',
    });
    await done(keepRecordedWords(home.ines, id, price.id, price.wordingId));
    await done(keepRecordedWords(home.ines, id, price.id, price.wordingId));
    expect(itemIn(await read(id), 'The price').keptBy).toMatch(/^Ines, /);
    const events = await db()
      .selectFrom('events')
      .select(['details', 'actor_id'])
      .where('onboarding_id', '=', id)
      .where('kind', '=', 'recorded_words_kept')
      .execute();
    expect(events).toEqual([
      { actor_id: home.ines.id, details: { wording: price.wordingId, verdict: 'with_changes' } },
    ]);
    await publish(id);
    await done(returnToRecordedWords(home.ines, id, itemIn(await read(id), 'Three years').id));
    expect((await read(id)).gaps.map((gap) => gap.code)).toEqual(['write_changes']);
    expect(await publishGuide(home.ines, id, () => 'Hello.')).toMatchObject({ code: 'guide_blocked' });
  });

  test('keeps no words as they are that somebody has put differently meanwhile', async () => {
    const id = await accepted(home, 'not_deliverable');
    const price = itemIn(await read(id), 'The price');
    await reword(id, 'The price', 'The price stays for a year');
    expect(await keepRecordedWords(home.ines, id, price.id, price.wordingId)).toMatchObject({
      code: 'changed_meanwhile',
    });
    const goal = itemIn(await read(id), 'Throw away');
    expect(await keepRecordedWords(home.ines, id, goal.id, goal.wordingId)).toMatchObject({
      code: 'not_found',
    });
  });

  test('is written by its owner, read by sales, and unknown to strangers', async () => {
    const id = await accepted(home);
    expect((await read(id)).mayWrite).toBe(true);
    expect((await read(id, 'sam')).mayWrite).toBe(false);
    expect(await guideOf(await memberFor(nextDoor.piet), id)).toBeNull();
    expect(await guideOf(await memberFor(home.ines), uuid())).toBeNull();
  });

  test('waits for the acceptance', async () => {
    expect(await read(await handedOver(home))).toMatchObject({
      isAccepted: false,
      mayWrite: false,
      gaps: [],
    });
  });
});

describe('a published guide', () => {
  const marit = async (id: string) => {
    const [contact] = await loadContacts(db(), home.workspaceId, id);
    if (!contact) throw new Error('There is nobody to read it.');
    const { workspaceId } = home;
    return { kind: 'contact' as const, id: contact.id, workspaceId, onboardingId: id, name: contact.name };
  };

  test('says which points differ from what the customer reads, and whether a yes would be withdrawn', async () => {
    const id = await accepted(home);
    await publish(id);
    expect((await read(id)).items.filter((item) => item.change)).toEqual([]);
    const goal = itemIn(await read(id), 'Throw away');
    await done(confirmStatement(await marit(id), { statementId: goal.id, wordingId: goal.wordingId }));
    await reword(id, 'Throw away', 'Throw away hardly any bread');
    await done(leaveOut(home.ines, id, itemIn(await read(id), 'All shops').id, true));
    const words: Words = {
      kind: 'date',
      fields: { text: 'First call', on: '', side: 'together', detail: '' },
    };
    await done(addGuideStatement(home.ines, id, { words }));

    const guide = await read(id);
    // Nobody has a page yet, so nobody is mailed.
    expect(itemIn(guide, 'Throw away').change).toMatchObject({ kind: 'reworded', hasYes: true, tells: [] });
    expect(itemIn(guide, 'Throw away').change?.after).toContain('hardly any');
    expect(itemIn(guide, 'All shops').change).toMatchObject({ kind: 'left_out', hasYes: false });
    expect(itemIn(guide, 'First call').change).toMatchObject({ kind: 'new' });
    expect(itemIn(guide, 'The price').change).toBeNull();
  });

  test('asks nobody again about words that came back to what they were', async () => {
    const id = await accepted(home);
    await publish(id);
    const { shown } = await loadReview(db(), home.workspaceId, id);
    await reword(id, 'Throw away', 'Something else');
    await reword(id, 'Throw away', 'Throw away less bread');
    expect(itemIn(await read(id), 'Throw away').change).toBeNull();
    await publish(id);
    expect((await loadReview(db(), home.workspaceId, id)).shown).toEqual(shown);
    expect((await latestPublication(db(), home.workspaceId, id))?.version).toBe(1);
  });

  test('keeps what the customer reads when the change is taken back', async () => {
    const id = await accepted(home);
    await reword(id, 'Throw away', 'Hardly any bread');
    await publish(id);
    const goal = itemIn(await read(id), 'Throw away');
    await done(returnToRecordedWords(home.ines, id, goal.id));
    await done(leaveOut(home.ines, id, goal.id, true));
    await done(keepPublished(home.ines, id, goal.id));
    expect(itemIn(await read(id), 'Throw away')).toMatchObject({
      change: null,
      isLeftOut: false,
      wordingId: goal.wordingId,
    });
  });

  test('has nothing to keep of a point that was never shown', async () => {
    const id = await accepted(home);
    const goal = itemIn(await read(id), 'Throw away');
    expect(await keepPublished(home.ines, id, goal.id)).toMatchObject({ ok: false, code: 'nothing_to_undo' });
    expect(await keepPublished(home.sam, id, goal.id)).toMatchObject({ ok: false, code: 'not_allowed' });
  });

  test('greets in the words that were drafted, and in the same when it is published again', async () => {
    const id = await accepted(home);
    const { greeting } = await read(id);
    const greeted = async () => (await latestPublication(db(), home.workspaceId, id))?.greeting;
    await publish(id);
    expect(await greeted()).toBe(greeting.drafted);
    await reword(id, 'Throw away', 'Hardly any bread');
    await publish(id);
    expect(await greeted()).toBe(greeting.drafted);
  });

  test('begins its next greeting with the one the customer reads', async () => {
    const id = await accepted(home);
    await publish(id);
    const { greeting } = await read(id);
    await reword(id, 'Throw away', 'Hardly any bread');
    expect((await read(id)).greeting).toMatchObject({ text: greeting.text, before: null });
    await done(writeGreeting(home.ines, id, 'Hello again.', greeting.revision));
    expect((await read(id)).greeting).toMatchObject({ text: 'Hello again.', before: greeting.text });
  });
});

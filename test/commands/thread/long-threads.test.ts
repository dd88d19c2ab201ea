/*
 * Threads that grew long: what is said of each place is what a plain look at every message says, a contact waits for no
 * more than people can answer, and a page counts no further than anybody reads.
 */
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { databaseNow, db, transact } from '#db/client.server';
import { insertMessage, markTakenBack } from '#db/thread/messages.server';
import { loadThreads, loadUnanswered } from '#db/thread/threads.server';
import { answerQuestion } from '~/commands/thread/answer-question.server';
import { askQuestion } from '~/commands/thread/ask-question.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { htmlOf, pageFor } from '../../support/browser/welcome';
import { useDatabase } from '../../support/database/database';
import { type Home, twoWorkspaces } from '../../support/story/cast';
import { contactOf, done, introduced, shownPoint } from '../../support/story/hallowmere';
import { seeded } from '../../support/story/seeded';

useDatabase();

let home: Home;
let marit: ContactActor;
let id = '';
let point = '';

beforeAll(async () => {
  ({ home } = await twoWorkspaces());
  id = await introduced(home);
  marit = await contactOf(home, id, 'Marit');
  point = (await shownPoint(home, id, 'stays at')).statementId;
});

const uuidOf = (n: number) => `0192b3dd-9697-7017-8e00-${String(n).padStart(12, '0')}`;

test('what is said of a place is what all its messages say', async () => {
  const which = { workspaceId: home.workspaceId, onboardingId: id };
  const random = seeded(18);
  const now = await databaseNow(db());
  const all: { place: string; isOurs: boolean; words: string; at: Date; isLive: boolean; id: string }[] = [];
  for (let n = 0; n < 60; n++) {
    const isOurs = random() < 0.3;
    const message = {
      id: uuidOf(n),
      place: random() < 0.5 ? id : point,
      isOurs,
      words: isOurs && random() < 0.5 ? '' : `Message ${n}`,
      at: new Date(now.getTime() - (60 - n) * 60_000),
      isLive: isOurs || random() < 0.7,
    };
    const statementId = message.place === id ? null : message.place;
    const by = isOurs ? { memberId: home.ines.id } : { contactId: marit.id };
    await transact(db(), async (trx) => {
      await insertMessage(trx, which, { ...message, statementId, by });
      const { id: messageId, at } = message;
      if (!message.isLive) await markTakenBack(trx, which, { id: uuidOf(n + 100), messageId, at });
    });
    all.push(message);
    if (n % 10 !== 9) continue;
    const live = all.filter((one) => one.isLive);
    const places = [...new Set(live.map(({ place }) => place))].map((place) => {
      const here = live.filter((one) => one.place === place);
      const ours = here.findLast((one) => one.isOurs);
      return {
        placeId: place,
        count: here.filter(({ words }) => words !== '').length,
        answeredAt: ours?.at ?? null,
        isOnlyRead: ours?.words === '',
        latestAt: here.at(-1)?.at,
        waits: here.slice(here.findLastIndex((one) => one.isOurs) + 1).length,
      };
    });
    const found = await loadThreads(db(), which);
    const waiting = await loadUnanswered(db(), home.workspaceId, [id]);
    const said = found.map(({ answerBy, ...thread }) => {
      const waits = waiting.filter(({ placeId }) => placeId === thread.placeId);
      expect(answerBy?.getTime()).toBe(
        waits.length === 0 ? undefined : Math.min(...waits.map((one) => one.answerBy.getTime())),
      );
      return { ...thread, waits: waits.length };
    });
    expect(said).toEqual(places.sort((one, other) => Number(other.latestAt) - Number(one.latestAt)));
  }
});

describe('of ever more messages', () => {
  beforeAll(async () => {
    await sql`
      insert into messages (id, workspace_id, onboarding_id, place_id, number, contact_id, words, answer_by, at)
      select gen_random_uuid(), ${home.workspaceId}::uuid, ${id}::uuid, ${id}::uuid, 1000 + n, ${marit.id}::uuid,
        'Of week ' || n, now() + interval '1 day', now() + n * interval '1 millisecond'
      from generate_series(1, 600) n`.execute(db());
  });

  test('no more wait than people can answer', async () => {
    const asked = async () => {
      const outcome = await askQuestion(marit, point, 'And the keys?');
      return outcome.ok ? 'done' : outcome.code;
    };
    expect(await asked()).toBe('too_many_words');
    await done(answerQuestion(home.ines, id, id, { words: 'All of them on Monday.', seen: 1600 }));
    expect(await asked()).toBe('done');
  });

  test('a page counts no further than anybody reads', async () => {
    expect(
      (await loadThreads(db(), { workspaceId: home.workspaceId, onboardingId: id })).map(
        ({ count }) => count,
      ),
    ).toContain(501);
    expect(htmlOf(await pageFor(marit))).toContain('more than 500 messages');
  });
});

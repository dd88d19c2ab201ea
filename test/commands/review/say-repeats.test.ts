/* Whether anybody of the customer had to repeat anything: asked once it is signed, said for oneself, and counted for us. */
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { REPEATS_PER_CONTACT } from '~/auth/attempts.server';
import { erasePerson } from '~/commands/contact/erase-person.server';
import { closeOnboarding } from '~/commands/onboarding/close.server';
import { deleteOnboarding } from '~/commands/onboarding/delete-onboarding.server';
import { sayRepeats } from '~/commands/review/say-repeats.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { onboardingPage } from '~/queries/onboarding/onboarding-page.server';
import { timelineOf } from '~/queries/onboarding/timeline.server';
import { repeatedPage } from '~/queries/review/repeats.server';
import { sayTimeline } from '~/speech/en/onboarding/say-timeline';
import { quoteOf } from '~/ui/onboarding/event-quote';
import { eventWords } from '~/ui/onboarding/event-words';
import { sessionOf } from '../../support/browser/welcome';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { contactOf, done, introduced } from '../../support/story/hallowmere';
import { memberFor } from '../../support/story/member';
import { confirmAndSign } from '../../support/story/signing';

useDatabase();

const WORDS = 'Which tills we have. Tomasz Kowal had told Sam already.';
const NOTHING = { hasRepeated: false, words: '' };

let home: Home;
let id: string;
let marit: ContactActor;
let tomasz: ContactActor;

beforeAll(async () => {
  home = await oneWorkspace();
  id = await introduced(home);
  marit = await contactOf(home, id, 'Marit');
  tomasz = await contactOf(home, id, 'Tomasz');
});

const rows = () =>
  db().selectFrom('repeats').selectAll().where('onboarding_id', '=', id).orderBy('at').execute();
const told = async () => {
  const reader = { now: new Date(), timeZone: 'UTC' };
  const { days } = sayTimeline(await timelineOf(await memberFor(home.ines), id, reader), reader);
  return days.flatMap((day) => day.entries);
};

test('is nobody’s to say while nothing is signed', async () => {
  expect(await sayRepeats(marit, NOTHING)).toMatchObject({ code: 'not_found' });
  expect(await repeatedPage(await sessionOf(marit))).toBeNull();
  const { shown } = await loadReview(db(), home.workspaceId, id);
  await done(confirmAndSign(marit, 'Marit Lindqvist', shown));
  expect(await repeatedPage(await sessionOf(marit))).toMatchObject({ said: null, isClosed: false });
  expect(await rows()).toEqual([]);
});

test('fifty equal presses say it once; what is said otherwise later stands, and what was said before is kept', async () => {
  const said = { hasRepeated: true, words: WORDS };
  await Promise.all(Array.from({ length: 50 }, () => sayRepeats(marit, said)));
  expect(await rows()).toHaveLength(1);
  const [entry] = await told();
  expect(entry && [eventWords(entry), quoteOf(entry)]).toEqual(['Marit had to repeat something', WORDS]);
  await done(sayRepeats(marit, NOTHING));
  await done(sayRepeats(marit, said));
  expect((await rows()).map(({ number }) => number)).toEqual([1, 2, 3]);
  await db()
    .updateTable('attempts')
    .set({ tries: REPEATS_PER_CONTACT.tries })
    .where('key', '=', `repeats of ${marit.id}`)
    .execute();
  expect(await sayRepeats(marit, NOTHING)).toMatchObject({ code: 'too_many_words' });
  await done(sayRepeats(marit, said));
  expect((await repeatedPage(await sessionOf(marit)))?.said).toEqual(said);
});

test('each says it for themselves; whoever looks after them reads all, and by whose copied link', async () => {
  expect((await repeatedPage(await sessionOf(tomasz)))?.said).toBeNull();
  await done(sayRepeats({ ...tomasz, copiedBy: home.sam.id }, NOTHING));
  const page = await onboardingPage(await memberFor(home.ines), id);
  expect(page?.repeats).toEqual([
    { contactId: marit.id, first: 'Marit', hasRepeated: true, words: WORDS, copier: null },
    { contactId: tomasz.id, first: 'Tomasz', hasRepeated: false, words: '', copier: 'Sam' },
  ]);
  const [entry] = await told();
  expect(entry && eventWords(entry)).toBe('Tomasz had nothing to repeat, by the link that Sam copied');
});

test('is read and no longer said once the page is closed; who is erased goes from the words', async () => {
  await done(closeOnboarding(home.ines, id, { reason: 'finished', words: '' }));
  expect(await sayRepeats(marit, NOTHING)).toMatchObject({ code: 'onboarding_closed' });
  expect(await repeatedPage(await sessionOf(marit))).toMatchObject({ isClosed: true });
  await done(
    erasePerson(
      home.kofi,
      { onboardingId: id, contactId: tomasz.id },
      { typed: 'Tomasz Kowal', alone: false },
    ),
  );
  expect((await rows()).map(({ words }) => words)).not.toContain(WORDS);
  expect(JSON.stringify([await rows(), await told()])).not.toContain('Kowal');
  await done(deleteOnboarding(home.kofi, id, 'Hallowmere Bakeries'));
  expect(await rows()).toEqual([]);
});

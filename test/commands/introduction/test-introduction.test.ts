/* What the rep sees beforehand is what arrives: the preview to the byte, and a test mail that opens nothing. */
import { beforeAll, expect, it } from 'vitest';
import { db } from '#db/client.server';
import { loadContacts } from '#db/statement/statements.server';
import { sendIntroduction } from '~/commands/introduction/introduce.server';
import { testIntroduction } from '~/commands/introduction/test-introduction.server';
import { wordMail } from '~/commands/mail/word-mail.server';
import { freezeDue } from '~/jobs/mail/freeze-notices.server';
import { previewIntroduction, withoutLinks } from '~/letters/introduction/introduction-preview.server';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done, INTRODUCTION, noticesOf, publishedGuide } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

let cast: Home;
beforeAll(async () => {
  cast = await oneWorkspace();
});

async function published() {
  const id = await publishedGuide(cast);
  const contacts = await loadContacts(db(), cast.workspaceId, id);
  const contactIds = contacts.map((contact) => contact.id);
  return { id, contacts, words: { ...INTRODUCTION, contactIds } };
}

const frozen = async (id: string, kind: 'introduction' | 'introduction_test') => {
  await freezeDue();
  const rows = await db()
    .selectFrom('notices')
    .select(['recipient_id', 'message'])
    .where('onboarding_id', '=', id)
    .where('kind', '=', kind)
    .execute();
  return rows.flatMap(({ recipient_id, message }) => (message ? [{ recipient_id, message }] : []));
};

it('the preview of every recipient is what is frozen for them, to the byte', async () => {
  const { id, contacts, words } = await published();
  const sam = await memberFor(cast.sam);
  const before = await Promise.all(
    contacts.map((one) => previewIntroduction(sam, id, one.id, words, cast.sam.id)),
  );
  done(await sendIntroduction(cast.sam, id, words));
  const sent = await frozen(id, 'introduction');
  expect(sent).toHaveLength(2);
  for (const [at, contact] of contacts.entries()) {
    const message = sent.find((one) => one.recipient_id === contact.id)?.message;
    if (!message) throw new Error(`Nothing was written to ${contact.name}.`);
    expect(before[at]).toEqual(withoutLinks(message));
  }
});

it('a test goes to the one who asks, says so, and opens nothing', async () => {
  const { id, words } = await published();
  done(await testIntroduction(cast.sam, id, words));
  const [test] = await frozen(id, 'introduction_test');
  expect(test?.message.subject).toBe('Test: Mira, meet Ines');
  expect(test?.message.to).toContain('Sam Okafor');
  expect(test?.message.text).toContain('Hi Mira');
  expect(test?.message.html).toContain('/welcome/test"');
  expect(await noticesOf(id, 'introduction')).toBe(0);
  const links = await db().selectFrom('welcome_links').select('id').where('onboarding_id', '=', id).execute();
  expect(links).toEqual([]);
});

it('both speak in the workspace’s own words', async () => {
  const { id, contacts, words } = await published();
  done(
    await wordMail(cast.kofi, 'introduction', {
      greeting: 'Dear {firstName},',
      button: 'Read what {rep} noted',
    }),
  );
  done(await testIntroduction(cast.sam, id, words));
  const [test] = await frozen(id, 'introduction_test');
  const preview = await previewIntroduction(
    await memberFor(cast.sam),
    id,
    contacts[0]?.id ?? '',
    words,
    cast.sam.id,
  );
  for (const text of [test?.message.text, preview?.text]) {
    expect(text).toContain('Dear Mira,');
    expect(text).toContain('Read what Sam noted:');
  }
  done(await wordMail(cast.kofi, 'introduction', {}));
});

it('is sent ten times an hour at most, and only by whoever may introduce', async () => {
  const { id, words } = await published();
  expect(await testIntroduction(cast.ines, id, words)).toMatchObject({ code: 'not_allowed' });
  let sent = 0;
  for (let press = 0; press < 12; press++) if ((await testIntroduction(cast.sam, id, words)).ok) sent += 1;
  // Two went before.
  expect(sent).toBe(8);
  expect(await testIntroduction(cast.sam, id, words)).toMatchObject({ code: 'too_many_tries' });
});

/*
 * What a signature covers is kept: the words as they stood, who said what, every version beside the next, and the same
 * sentences on the page, in the mail and in the PDF.
 */
import { createHash } from 'node:crypto';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { loadReview } from '#db/review/review.server';
import { loadContacts } from '#db/statement/statements.server';
import { publishGuide } from '~/commands/guide/publish-guide.server';
import { rewordForCustomer } from '~/commands/guide/write-guide.server';
import { sendIntroduction } from '~/commands/introduction/introduce.server';
import { resolveCorrection } from '~/commands/review/resolve-correction.server';
import {
  addMissing,
  confirmStatement,
  correctStatement,
  setForCall,
  withdrawBatch,
} from '~/commands/review/review-statement.server';
import { signOff } from '~/commands/review/sign-off.server';
import type { ContactActor } from '~/domain/onboarding/access';
import type { Words } from '~/domain/statement/statement';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { keepMissingAgreements } from '~/jobs/review/keep-missing.server';
import { agreementPdf } from '~/paper/review/agreement.server';
import { keptAgreement } from '~/queries/review/agreement.server';
import { sayAgreement, sayKept } from '~/speech/en/review/say-agreement';
import type { SaidAgreement } from '~/speech/review/said-agreement';
import { AgreementDocument } from '~/ui/review/agreement-document';
import { htmlOf, pageFor } from '../../support/browser/welcome';
import { shiftClock, useDatabase } from '../../support/database/database';
import { toldOnce } from '../../support/database/told-once';
import { type Home, oneWorkspace } from '../../support/story/cast';
import {
  done,
  INTRODUCTION,
  introducedOnboarding,
  point,
  publishedGuide,
} from '../../support/story/handoffs';
import { confirmAndSign } from '../../support/story/signing';

useDatabase();

let cast: Home;
let introduced: Awaited<ReturnType<typeof introducedOnboarding>>;
let sent: Outgoing[] = [];
const accepting = async (message: Outgoing) => {
  sent.push(message);
  return { outcome: 'accepted' as const, providerId: `provider ${message.idempotencyKey}` };
};

toldOnce(async () => {
  cast = await oneWorkspace();
  introduced = await introducedOnboarding(cast);
});

beforeEach(() => {
  sent = [];
});

const itemsOf = async (id: string) => (await loadReview(db(), cast.workspaceId, id)).shown;
const sign = async (id: string, actor: ContactActor, name = 'Mira Vos') =>
  done(await confirmAndSign(actor, name, await itemsOf(id)));

const kept = async (onboardingId: string, hash: string | null = null) => {
  const found = await keptAgreement({ workspaceId: cast.workspaceId, onboardingId }, hash);
  if (!found) throw new Error('Nothing is kept.');
  return found;
};

const eventsOf = async (id: string) =>
  (
    await db()
      .selectFrom('events')
      .select(['details', 'actor_kind'])
      .where('onboarding_id', '=', id)
      .where('kind', '=', 'agreement_kept')
      .orderBy('id')
      .execute()
  ).map(({ details, actor_kind }) => ({ ...details, by: actor_kind }) as Record<string, unknown>);

/** All that an agreement says, each sentence once. */
const sentencesOf = (said: SaidAgreement): string[] =>
  [
    said.opening,
    ...said.sections.flatMap(({ title, note, points }) => [
      title,
      note,
      ...points.flatMap((one) => [one.number, one.title, one.more, one.said, one.figure]),
    ]),
    ...said.signatures.flatMap(({ name, line }) => [name, line]),
    said.fingerprint,
  ].filter((sentence) => sentence !== '');

const squeezed = (text: string) => text.replace(/\s+/g, '');

describe('a signature', () => {
  test('is kept as version 1, under the hash that the timeline has', async () => {
    const { id, mira } = introduced;
    const [talk] = await itemsOf(id);
    if (!talk) throw new Error('Nothing is shown.');
    done(await setForCall(mira, talk, ''));
    const rest = (await itemsOf(id)).slice(1);
    for (const item of rest) done(await confirmStatement(mira, item));
    done(await signOff(mira, 'Mira Vos', await itemsOf(id)));
    const { agreement, hash, withdrawn } = await kept(id);
    expect(agreement).toMatchObject({ version: 1, customer: 'Brightwater', vendor: 'Northlight' });
    expect(agreement.points).toHaveLength(rest.length);
    expect(agreement.forTheCall).toHaveLength(1);
    expect(agreement.signatures).toMatchObject([{ name: 'Mira Vos', typedName: 'Mira Vos' }]);
    expect(withdrawn).toBeNull();
    const { sections } = sayAgreement(agreement, hash);
    const people = sections.find(({ title }) => title === 'Who’s who')?.points ?? [];
    expect(people.find(({ title }) => title === 'Mira Vos')?.more).toMatch(/ · First contact, daily work$/);
    const { document } = await db()
      .selectFrom('agreements')
      .select('document')
      .where('hash', '=', hash)
      .executeTakeFirstOrThrow();
    expect(createHash('sha256').update(document).digest('hex')).toBe(hash);
    expect(await eventsOf(id)).toEqual([{ version: 1, hash, by: 'foyer' }]);
  });

  test('is not there for another workspace, nor under a hash of nothing', async () => {
    const { id, mira } = introduced;
    await sign(id, mira);
    const { hash } = await kept(id);
    const stranger = '0197a1b2-0000-7000-8000-000000000009';
    expect(await keptAgreement({ workspaceId: stranger, onboardingId: id }, hash)).toBeNull();
    expect(
      await keptAgreement({ workspaceId: cast.workspaceId, onboardingId: id }, 'f'.repeat(64)),
    ).toBeNull();
  });

  test('from before there were documents is kept as of its instant, once', async () => {
    const { id, mira } = introduced;
    const items = await itemsOf(id);
    for (const item of items) done(await confirmStatement(mira, item));
    const signature = '0197a1b2-0000-7000-8000-00000000000b';
    const own = { workspace_id: cast.workspaceId };
    await db()
      .insertInto('sign_offs')
      .values({
        ...own,
        id: signature,
        onboarding_id: id,
        contact_id: mira.id,
        typed_name: 'M. Vos',
        at: new Date(),
      })
      .execute();
    await db()
      .insertInto('sign_off_items')
      .values(
        items.map((item) => ({
          ...own,
          sign_off_id: signature,
          statement_id: item.statementId,
          wording_id: item.wordingId,
        })),
      )
      .execute();
    expect(await keepMissingAgreements()).toBe(1);
    expect(await keepMissingAgreements()).toBe(0);
    const { agreement } = await kept(id);
    expect(agreement).toMatchObject({ version: 1, signatures: [{ typedName: 'M. Vos' }] });
    expect(agreement.points).toHaveLength(items.length);
  });
});

describe('what nobody of theirs has read', () => {
  test('is in no version: words that were changed before the introduction', async () => {
    const id = await publishedGuide(cast);
    const mail = await point(cast, id, 'Mail');
    const words = { ...mail.words, fields: { ...mail.words.fields, text: 'One mailbox' } } as Words;
    done(await rewordForCustomer(cast.ines, id, mail.statementId, mail.wordingId, words));
    done(await publishGuide(cast.ines, id, () => 'Hello.'));
    const contacts = await loadContacts(db(), cast.workspaceId, id);
    const introduced = contacts.find((one) => one.name === 'Mira Vos');
    if (!introduced) throw new Error('Mira is not there.');
    done(await sendIntroduction(cast.sam, id, { ...INTRODUCTION, contactIds: [introduced.id] }));
    const { workspaceId } = cast;
    const mira = {
      kind: 'contact' as const,
      id: introduced.id,
      workspaceId,
      onboardingId: id,
      name: 'Mira Vos',
    };
    await sign(id, mira);
    const text = JSON.stringify(sayKept(await kept(id)));
    expect(text).toContain('One mailbox');
    expect(text).not.toContain('A shared mailbox');
    expect(htmlOf(await pageFor(mira))).not.toContain('A shared mailbox');
  });

  test('what they added and we would rather talk about is named as that', async () => {
    const { id, mira } = introduced;
    const words: Words = { kind: 'system', fields: { label: 'Scanner', text: 'Two of them' } };
    done(await addMissing(mira, { words, area: 'today', note: '' }));
    const [answer] = (await loadReview(db(), cast.workspaceId, id)).answers;
    done(await resolveCorrection(cast.ines, id, answer?.id ?? '', { outcome: 'talk', line: 'Later.' }));
    await sign(id, mira);
    const { agreement } = await kept(id);
    expect(agreement.forTheCall.map((one) => one.words.fields)).toMatchObject([{ label: 'Scanner' }]);
  });
});

describe('what is agreed to', () => {
  test('is said where it is a note alone, and dates stand in the order of their days', async () => {
    const { id, mira } = introduced;
    const mail = await point(cast, id, 'Mail');
    done(await correctStatement(mira, mail, { words: mail.words, note: 'Mira leaves in May.' }));
    const fields = { text: 'The union hears of it', on: '2026-12-31', side: 'ours', detail: '' } as const;
    done(await addMissing(mira, { words: { kind: 'date', fields }, note: '' }));
    for (const { id: answerId } of (await loadReview(db(), cast.workspaceId, id)).answers)
      done(await resolveCorrection(cast.ines, id, answerId, { outcome: 'adopted', line: '' }));
    await sign(id, mira);
    const { said } = sayKept(await kept(id));
    const points = said.sections.flatMap((section) => section.points);
    expect(points.find(({ title }) => title === 'Mail')?.said).toMatch(
      /^Mira Vos wrote a note beside it on [^“]+: “Mira leaves in May\.”\. Ines Duarte agreed/,
    );
    const dates = said.sections.find(({ title }) => title === 'Dates')?.points ?? [];
    expect(dates.map(({ title }) => title)).toEqual(['The union hears of it', 'We start']);
  });
});

describe('what changes later', () => {
  test('makes a version beside the first, which stays word for word', async () => {
    const { id, mira } = introduced;
    await sign(id, mira);
    const first = await kept(id);
    const mail = await point(cast, id, 'Mail');
    const words = { ...mail.words, fields: { ...mail.words.fields, text: 'Two mailboxes' } } as Words;
    done(await correctStatement(mira, mail, { words, note: '' }));
    const [answer] = (await loadReview(db(), cast.workspaceId, id)).answers.filter(
      (one) => one.kind === 'corrected',
    );
    done(await resolveCorrection(cast.ines, id, answer?.id ?? '', { outcome: 'adopted', line: '' }));
    done(await signOff(mira, 'Mira Vos', await itemsOf(id)));
    const second = await kept(id);
    expect(second.versions.map((one) => one.version)).toEqual([2, 1]);
    expect(JSON.stringify(second.agreement)).toContain('Two mailboxes');
    expect(await kept(id, first.hash)).toMatchObject({ agreement: first.agreement, isLatest: false });
    const { said } = sayKept(second);
    const changed = said.sections.flatMap((one) => one.points).find((one) => one.more === 'Two mailboxes');
    expect(changed?.said).toMatch(
      /^Shown first as “A shared mailbox”\. Mira Vos changed it on .+\. Ines Duarte agreed on .+\.$/,
    );
    expect((await eventsOf(id)).map((one) => one.version)).toEqual([1, 2]);
  });

  test('and takes one of two signatures away ends the version that lists it; the one before is named', async () => {
    const { id, mira, teun } = introduced;
    const first = await sign(id, teun, 'Teun Bakker');
    const mail = await point(cast, id, 'Mail');
    const words = { ...mail.words, fields: { ...mail.words.fields, text: 'Two mailboxes' } } as Words;
    done(await rewordForCustomer(cast.ines, id, mail.statementId, mail.wordingId, words));
    done(await publishGuide(cast.ines, id, () => 'Hello.'));
    await sign(id, mira);
    const both = await kept(id);
    expect(both.agreement.signatures.map((one) => one.typedName)).toEqual(['Teun Bakker', 'Mira Vos']);
    done(await withdrawBatch(teun, first.id));
    expect(await kept(id)).toMatchObject({ withdrawn: { typedName: 'Teun Bakker' }, standing: null });
    sent = [];
    await shiftClock('40 minutes');
    await deliverDue(accepting);
    expect(sent.filter((one) => one.kind.startsWith('agreement'))).toEqual([]);
  });

  test('of our own accord is in no version until it is signed', async () => {
    const { id, mira } = introduced;
    await sign(id, mira);
    const before = await kept(id);
    const mail = await point(cast, id, 'Mail');
    const words = { ...mail.words, fields: { ...mail.words.fields, text: 'Three mailboxes' } } as Words;
    done(await rewordForCustomer(cast.ines, id, mail.statementId, mail.wordingId, words));
    done(await publishGuide(cast.ines, id, () => 'Hello.'));
    expect(await kept(id)).toEqual(before);
  });
});

describe('the mail', () => {
  test('has the same sentences as the page and the PDF, and goes to both of us as news', async () => {
    const { id, mira } = introduced;
    await sign(id, mira);
    await deliverDue(accepting);
    expect(sent.filter((one) => one.kind.startsWith('agreement'))).toEqual([]);
    await shiftClock('11 minutes');
    await deliverDue(accepting);
    const letters = sent.filter((one) => one.kind === 'agreement');
    expect(letters.map((one) => one.to).sort()).toEqual([
      '"Mira Vos" <mira@brightwater.example>',
      '"Teun Bakker" <teun@brightwater.example>',
    ]);
    const news = sent.filter((one) => one.kind === 'agreement_signed').map((one) => one.to);
    expect(news.map((to) => to.split('"')[1]).sort()).toEqual(['Ines Duarte', 'Sam Okafor']);

    const { said } = sayKept(await kept(id));
    const page = renderToStaticMarkup(<AgreementDocument said={said} isPage />).replace(/<[^>]+>/g, ' ');
    const [letter] = letters;
    const [file] = letter?.attachments ?? [];
    expect(file).toMatchObject({ name: 'What we agreed, version 1.pdf', type: 'application/pdf' });
    const pdf = await readPdf(Buffer.from(file?.base64 ?? '', 'base64'));
    const texts = { page, mail: letter?.text ?? '', pdf: pdf.text };
    for (const [where, text] of Object.entries(texts))
      for (const sentence of sentencesOf(said)) {
        const plain = squeezed(sentence).replaceAll('&', where === 'page' ? '&amp;' : '&');
        expect(squeezed(text), `${where}: ${sentence}`).toContain(plain);
      }
  });

  test('is not the first that anybody hears of us: whoever has no page gets none', async () => {
    const { id, mira, teun } = introduced;
    const now = { revoked_at: new Date() };
    await db().updateTable('welcome_links').set(now).where('contact_id', '=', teun.id).execute();
    await sign(id, mira);
    await shiftClock('11 minutes');
    await deliverDue(accepting);
    expect(sent.filter((one) => one.kind === 'agreement').map((one) => one.to)).toEqual([
      '"Mira Vos" <mira@brightwater.example>',
    ]);
  });

  test('is not sent where the signature was taken back meanwhile', async () => {
    const { id, mira } = introduced;
    const signature = await sign(id, mira);
    done(await withdrawBatch(mira, signature.id));
    await shiftClock('40 minutes');
    await deliverDue(accepting);
    expect(sent.filter((one) => one.kind.startsWith('agreement'))).toEqual([]);
    expect((await kept(id)).withdrawn).toMatchObject({ typedName: 'Mira Vos' });
    expect(sayKept(await kept(id)).since).toContain('was taken back on');
  });
});

const ADDRESS = 'aenne-sophie.oberhuber@kaese-tirol.example';

describe('an address in what was agreed', () => {
  test('is whole in the mail and the PDF, also where the line ends, and nothing else becomes a link', async () => {
    const { id, mira } = introduced;
    const mail = await point(cast, id, 'Mail');
    const text = `Write to ${ADDRESS} and, where nobody answers for a day or two, to the other one, ${ADDRESS}. See evil.example`;
    const words = { ...mail.words, fields: { ...mail.words.fields, text } } as Words;
    done(await rewordForCustomer(cast.ines, id, mail.statementId, mail.wordingId, words));
    done(await publishGuide(cast.ines, id, () => 'Hello.'));
    await sign(id, mira);
    await shiftClock('11 minutes');
    await deliverDue(accepting);
    const letter = sent.find((one) => one.kind === 'agreement');
    expect(letter?.text.split(ADDRESS)).toHaveLength(3);
    expect(letter?.html.split(ADDRESS)).toHaveLength(3);
    expect(letter?.text).not.toContain('evil.example');
    const pdf = await readPdf(Buffer.from(letter?.attachments?.[0]?.base64 ?? '', 'base64'));
    expect(pdf.copied.split(ADDRESS)).toHaveLength(3);
    expect(pdf.copied).not.toMatch(/[\u200b-\u200d\u2060\ufeff\ufffc]/u);
  });
});

describe('the PDF', () => {
  test('holds every word of a point that is longer than a page', async () => {
    const lines = Array.from({ length: 200 }, (_, at) => `Line ${at}`).join('\n');
    const point = { number: '1.1', title: 'Title '.repeat(500).trim(), figure: 'x'.repeat(120), more: lines };
    const said: SaidAgreement = {
      title: 'What we agreed',
      version: 'Version 1',
      vendor: 'Northlight',
      customer: 'Brightwater',
      opening: 'Brightwater and Northlight.',
      sections: [{ number: '1', title: 'Goals', note: '', points: [{ ...point, said: 'The very end.' }] }],
      signatures: [],
      foot: '',
      fingerprint: 'f'.repeat(64),
    };
    const bytes = await agreementPdf(said, { colour: '0f5b57', logo: null, language: 'en' });
    const { text } = await readPdf(bytes ?? Buffer.alloc(0));
    const words = squeezed(text).replaceAll('\u200b', '');
    for (const part of [point.title, point.figure, ...lines.split('\n'), 'The very end.'])
      expect(words).toContain(squeezed(part).slice(0, 60));
    expect(words.match(/Title/g)).toHaveLength(500);
  });

  test('is tagged in its reading order, with a title and a language', async () => {
    const { id, mira } = introduced;
    await sign(id, mira);
    await shiftClock('11 minutes');
    await deliverDue(accepting);
    const letter = sent.find((one) => one.kind === 'agreement');
    const bytes = Buffer.from(letter?.attachments?.[0]?.base64 ?? '', 'base64');
    const { text, title, language, isTagged, headings } = await readPdf(bytes);
    expect(bytes.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect({ language, isTagged }).toEqual({ language: 'en', isTagged: true });
    expect(title).toBe('What we agreed, Brightwater and Northlight');
    const { said } = sayKept(await kept(id));
    expect(headings).toEqual(['H1', ...said.sections.map(() => 'H2')]);
    let rest = squeezed(text);
    for (const sentence of sentencesOf({ ...said, fingerprint: '' })) {
      const at = rest.indexOf(squeezed(sentence));
      expect(at, sentence).toBeGreaterThanOrEqual(0);
      rest = rest.slice(at + squeezed(sentence).length);
    }
  });
});

/** What a reader of PDF finds: the words in the order of the tags, as they are copied, and what the file says of itself. */
async function readPdf(bytes: Buffer) {
  const opening = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await opening.promise;
  const { info, metadata } = await document.getMetadata();
  const facts = info as Record<string, unknown>;
  let text = '';
  let copied = '';
  const headings: string[] = [];
  const visit = (node: unknown): void => {
    const { role, children = [] } = node as { role?: string; children?: unknown[] };
    if (role && /^H\d$/.test(role)) headings.push(role);
    for (const child of children) visit(child);
  };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    text += content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
    copied += content.items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
      .join('');
    const tree = await page.getStructTree();
    if (tree) visit(tree);
  }
  // A map, whatever its type says.
  const marked: unknown = await document.getMarkInfo();
  const language = String(facts.Language ?? metadata?.get('dc:language') ?? '');
  await opening.destroy();
  return {
    text,
    copied,
    headings,
    language,
    title: String(facts.Title),
    isTagged: marked instanceof Map && marked.get('Marked') === true,
  };
}

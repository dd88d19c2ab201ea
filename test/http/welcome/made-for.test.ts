/*
 * One browser, several readers: what is sent from a page reaches the one whose page it was, or nobody, and then the
 * words come back.
 */
import { describe, expect, test } from 'vitest';
import { useFoyer } from '../../support/browser/asking';
import { contactOf, signedIn, type Visitor, visitor } from '../../support/browser/visitor';
import { testKind } from '../../support/database/database';
import { madeForIn } from '../../support/story/made-for';

const read = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** What the form to `action` holds without being shown. */
function hiddenIn(html: string, action: string): Record<string, string> {
  const [, form = ''] = html.split(`action="${action}"`);
  const inputs = (form.split('</form>')[0] ?? '').matchAll(/name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, read(value)]));
}

describe.runIf(testKind() === 'postgres')('a form', () => {
  const foyer = useFoyer({ isDemo: true, env: { LOG_LEVEL: 'error' } });
  const ADD = '/welcome/add';
  const missed = (text: string, madeFor: string | null) => ({ kind: 'goal', text, madeFor: madeFor ?? '' });

  /** The same browser with the pages of both. */
  const together = (...people: Visitor[]) =>
    visitor(foyer.origin, people.map(({ cookie }) => cookie).join('; '));
  const readerIn = async (person: Visitor) => madeForIn(await (await person.get('/welcome')).text());
  const pageOf = async (person: Visitor) => (await person.get('/welcome')).text();

  test('of one customer’s page is saved there, whichever page was opened after it', async () => {
    const [marit, beatriz] = [
      await contactOf(foyer.origin, 'Marit'),
      await contactOf(foyer.origin, 'Beatriz'),
    ];
    const [first, second] = [await readerIn(marit), await readerIn(beatriz)];
    const browser = together(marit, beatriz);
    const answer = await browser.post(ADD, missed('A goal of Marit’s page', first));
    expect([answer.status, answer.headers.get('location')?.split('#')[0]]).toEqual([
      303,
      `/welcome?of=${first}`,
    ]);
    expect(await pageOf(marit)).toContain('A goal of Marit’s page');
    expect(await pageOf(beatriz)).not.toContain('A goal of Marit’s page');
    expect(await (await browser.get(`/welcome?of=${second}`)).text()).toContain(`value="${second}"`);
    const refusedForm = await browser.post(ADD, missed('', second));
    expect(refusedForm.status).toBe(400);
    expect(await refusedForm.text()).toContain(`value="${second}"`);
  });

  test('asks which page is meant where several are open', async () => {
    const browser = together(
      await contactOf(foyer.origin, 'Marit'),
      await contactOf(foyer.origin, 'Beatriz'),
    );
    const answer = await browser.get('/welcome');
    expect(answer.headers.get('location')).toBe('/welcome/pages');
    const choice = await (await browser.get('/welcome/pages')).text();
    expect(choice).toContain('Marit');
    expect(choice).toContain('Beatriz');
  });

  test('of a page that was closed is refused, with who is here now and the words', async () => {
    const [marit, beatriz] = [
      await contactOf(foyer.origin, 'Marit'),
      await contactOf(foyer.origin, 'Beatriz'),
    ];
    const first = await readerIn(marit);
    await marit.post('/welcome/close');
    const answer = await together(marit, beatriz).post(ADD, missed('Words for\nnobody else', first));
    const page = (await answer.text()).replaceAll('<!-- -->', '');
    expect(answer.status).toBe(409);
    expect(page).toContain('You are here as Beatriz');
    expect(page).toContain('Words for\nnobody else');
    expect(await pageOf(beatriz)).not.toContain('nobody else');
    const alone = await marit.post(ADD, missed('Words that\ncome back', first));
    expect(alone.status).toBe(404);
    expect(await alone.text()).toContain('Words that\ncome back');
  });

  test('of a page that was closed waits there whole, and goes where it was going once the page is open', async () => {
    const marit = await contactOf(foyer.origin, 'Marit');
    const page = await pageOf(marit);
    const [action = '', statement = ''] = /\/welcome\/statements\/([0-9a-f-]{36})\/talk/.exec(page) ?? [];
    const wording =
      new RegExp(`${statement}[^]*?name="wording" value="([0-9a-f-]{36})"`).exec(page)?.[1] ?? '';
    const note = 'Only Devraj knows,\n"after" the <audit> & not before';
    await marit.post('/welcome/close');
    const late = await marit.post(action, {
      wording,
      note,
      madeFor: (await readerIn(marit)) ?? madeForIn(page) ?? '',
    });
    expect(late.status).toBe(404);
    const waiting = await late.text();
    expect(waiting).toContain('Your page was closed meanwhile');
    const fields = hiddenIn(waiting, action);
    expect(fields).toMatchObject({ wording, note });
    expect(waiting).toContain('action="/welcome/fresh"');
    const back = await contactOf(foyer.origin, 'Marit');
    expect((await back.post(action, fields)).status).toBe(303);
    expect(await pageOf(back)).toContain('Only Devraj knows');
    expect((await marit.post('/welcome/fresh')).headers.get('location')).toBe('/welcome/inbox');
  });

  test('without any page of its own here asks for the address, and says the same whoever has it', async () => {
    const stranger = visitor(foyer.origin);
    expect(await pageOf(stranger)).toContain('name="email"');
    expect((await stranger.post('/welcome/fresh', { email: 'nonsense' })).status).toBe(400);
    for (const email of ['nobody@example.com', 'marit@hallowmere.example'])
      expect((await stranger.post('/welcome/fresh', { email })).headers.get('location')).toBe(
        '/welcome/inbox',
      );
  });

  test('of a member is not saved as somebody else who signed in meanwhile', async () => {
    const sam = await signedIn(foyer.origin, 'Sam');
    const kofi = await signedIn(foyer.origin, 'Kofi');
    const reader = madeForIn(await (await sam.get('/account')).text()) ?? '';
    expect(reader).not.toBe('');
    const profile = { name: 'Sam Renamed', title: 'Account executive', phone: '', about: '' };
    const answer = await kofi.post('/account', { ...profile, madeFor: reader });
    const page = (await answer.text()).replaceAll('<!-- -->', '');
    expect(answer.status).toBe(409);
    expect(page).toContain('You are here as Kofi');
    expect(page).toContain('Sam Renamed');
    expect(await (await kofi.get('/account')).text()).not.toContain('Sam Renamed');
    expect((await kofi.post('/sign-out', { madeFor: reader })).status).toBe(409);
    expect((await kofi.get('/account')).status).toBe(200);
  });

  test('that doesn’t say whose it is changes nothing', async () => {
    const kofi = await signedIn(foyer.origin, 'Kofi');
    expect((await kofi.post('/account', { name: 'Nobody', madeFor: '' })).status).toBe(409);
  });
});

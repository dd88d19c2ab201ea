import { expect, test } from 'vitest';
import { compose, OWN_LINKS, templates, withOwnLinks } from '../../emails';
import { linksIn, treeOf } from './tree';

const welcome = 'https://foyer.example/welcome/abc';
const reminders = 'https://foyer.example/reminders/xyz';
const withHeaders = async () => ({
  ...(await compose('reminder', (await templates.reminder()).PreviewProps)),
  headers: { 'List-Unsubscribe': `<${OWN_LINKS.reminders}>`, 'X-Other': 'stays' },
});

test('each link stands in its own place, in HTML, text and headers', async () => {
  const sent = withOwnLinks(await withHeaders(), { welcome, reminders });
  expect(treeOf(sent.html).hrefs).toEqual([welcome, welcome, reminders]);
  expect(new Set(linksIn(sent.text))).toEqual(new Set([welcome, reminders]));
  expect(sent.headers).toEqual({ 'List-Unsubscribe': `<${reminders}>`, 'X-Other': 'stays' });
});

test('a message that lacks one of its links, or has no place for one, is not sent', async () => {
  const frozen = await withHeaders();
  expect(() => withOwnLinks(frozen, { welcome })).toThrow('reminders');
  expect(() => withOwnLinks(frozen, { reminders })).toThrow('welcome link');
  expect(() => withOwnLinks(frozen, { welcome, reminders, password: reminders })).toThrow('no place');
  expect(() => withOwnLinks(frozen, { welcome, reminders: 'javascript:alert(1)' })).toThrow('plain ASCII');
});

test('a link that is withheld leaves its place as it is', async () => {
  const frozen = {
    ...(await compose('password_reset', (await templates.password_reset()).PreviewProps)),
    headers: {},
  };
  expect(withOwnLinks(frozen, { welcome: null, password: null }).html).toBe(frozen.html);
});

import { expect, test } from 'vitest';
import { compose, templates, WELCOME_LINK, withWelcomeLink } from '../../emails';
import { linksIn, treeOf } from './tree';

const link = 'https://welcome.brindlewick.example/welcome/7QD2K9M4X3VB8RTN5WHJ6YPZ0ACEFG1S?a=1&b=2';

test('the contact’s link stands wherever the placeholder stood, in HTML and text', async () => {
  const frozen = await compose('introduction', (await templates.introduction()).PreviewProps);
  const sent = withWelcomeLink(frozen, link);
  expect(treeOf(sent.html).hrefs).toEqual([link, link]);
  expect(linksIn(sent.text)).toEqual([link]);
  expect(JSON.stringify(sent)).not.toContain('welcome-link.invalid');
  const back = { ...sent, html: sent.html.replaceAll(link.replace('&', '&amp;'), WELCOME_LINK) };
  expect(back.html).toBe(frozen.html);
  expect(sent.text.replaceAll(link, WELCOME_LINK)).toBe(frozen.text);
  expect(withWelcomeLink(frozen, link)).toEqual(sent);
});

test('a message without its link, or a link without a place, is not sent', async () => {
  const toContact = await compose('fresh_link', (await templates.fresh_link()).PreviewProps);
  const toStaff = await compose('guide_published', (await templates.guide_published()).PreviewProps);
  expect(() => withWelcomeLink(toContact, null)).toThrow('needs a welcome link');
  expect(() => withWelcomeLink(toStaff, link)).toThrow('no place');
  expect(withWelcomeLink(toStaff, null)).toEqual(toStaff);
  expect(() => withWelcomeLink({ ...toContact, text: '' }, link)).toThrow('only one half');
});

test('only a plain web address is a welcome link', async () => {
  const message = await compose('fresh_link', (await templates.fresh_link()).PreviewProps);
  for (const url of [
    'javascript:alert(1)',
    '',
    '/welcome/x',
    'https://a.example/"><b>',
    'https://a.example/x y',
    'https://a.example/x\n',
  ]) {
    expect(() => withWelcomeLink(message, url), url).toThrow();
  }
});

test('a real link is never composed into a message', async () => {
  const { PreviewProps } = await templates.introduction();
  const withReal = { ...PreviewProps, link } as unknown as typeof PreviewProps;
  await expect(compose('introduction', withReal)).rejects.toThrow('WELCOME_LINK');
});

import { expect, test } from 'vitest';
import { domainOf, isOwnDomain } from '~/domain/contact/colleague-domain';

test.each([
  'yahoo.fr',
  'hotmail.co.uk',
  'live.nl',
  'outlook.de',
  'gmx.com',
  'mac.com',
  'pm.me',
  '163.com',
  'bluewin.ch',
  'btinternet.com',
  'o2.pl',
  'uol.com.br',
  'naver.com',
  'skynet.be',
  'ziggo.nl',
  'freenet.de',
  'centrum.cz',
  'interia.pl',
  'tiscali.it',
  'sapo.pt',
  'eircom.net',
  'ukr.net',
  'comcast.net',
  'hanmail.net',
  'docomo.ne.jp',
  'bigpond.com',
  'yahoo.co.jp',
  'yahoo.com.mx',
  'hotmail.se',
  'outlook.com.br',
  'gmx.fr',
  'yandex.com.tr',
  'mail.gmail.com',
  'mx.mail.yahoo.co.uk',
  'vip.163.com',
  'vip.qq.com',
  'live.com',
  'live.com.mx',
  'live.co.za',
  'gmx.info',
  'gmx.name',
  'gmx.biz',
  'privaterelay.appleid.com',
  'mozmail.com',
  'duck.com',
  'tutanota.de',
  'keemail.me',
  'zoho.in',
  'wanadoo.es',
  'windstream.net',
  'centurylink.net',
  'aim.com',
])('at %s everybody may have a mailbox', (domain) => {
  expect(isOwnDomain(domain)).toBe(false);
});

test('a company’s own domain is no one else’s, however it is written', () => {
  expect(isOwnDomain(domainOf('Pia@Hallowmere.Example'))).toBe(true);
  expect(isOwnDomain(domainOf('Pia@YAHOO.FR'))).toBe(false);
});

test.each([
  'yahoo-partner.de',
  'outlook.hallowmere.be',
  'web.hallowmere.de',
  'gmail.com.hallowmere.be',
  'myhotmail.de',
  'live.org',
  'live.net',
  'live.hallowmere.com',
  'gmx.shop',
  'appleid.com',
  'constructor',
])('%s only looks like one', (domain) => {
  expect(isOwnDomain(domain)).toBe(true);
});

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
])('at %s everybody may have a mailbox', (domain) => {
  expect(isOwnDomain(domain)).toBe(false);
});

test('a company’s own domain is no one else’s, however it is written', () => {
  expect(isOwnDomain(domainOf('Pia@Hallowmere.Example'))).toBe(true);
  expect(isOwnDomain(domainOf('Pia@YAHOO.FR'))).toBe(false);
});

import { expect, test } from 'vitest';
import { isCustomerPath, ownAddress, plainPath, routeOf, withoutSecrets } from '~/domain/request/address';

test.each([
  ['/handoffs?x=1', '/handoffs?x=1'],
  ['//evil.example/a', '/evil.example/a'],
  ['/\\evil.example/a', '/evil.example/a'],
  ['http://evil.example/a?b', '/a?b'],
  ['http://evil.example', '/'],
  ['*', '/*'],
  ['/%', '/%25'],
  ['/%E0%A4%A?b=%', '/%25E0%25A4%25A?b=%'],
  ['/caf%C3%A9', '/caf%C3%A9'],
  ['', '/'],
  ['/theme/../welcome?x', '/welcome?x'],
  ['/a/%2e%2E/.././welcome', '/welcome'],
  ['/a/..//evil.example/b', '/evil.example/b'],
  ['/\\..\\..//evil.example', '/evil.example'],
])('%s becomes our own address %s', (target, own) => {
  expect(ownAddress(target)).toBe(own);
  expect(new URL(`http://localhost${own}`).host).toBe('localhost');
});

test.each([
  ['/%77elcome//a%2Fb?c=%20', '/welcome/a/b'],
  ['/caf%C3%A9/%E0%A4%A/%', '/caf%C3%A9/%E0%A4%A/%'],
])('%s is plainly %s', (target, path) => {
  expect(plainPath(target)).toBe(path);
});

test.each([
  '/welcome',
  '/welcome/',
  '/WELCOME/x',
  '//welcome/x',
  '/%57elcome',
  '/welcome?x',
  'http://x/welcome/y',
])('%s is a customer’s', (target) => {
  expect(isCustomerPath(target)).toBe(true);
});

test.each(['/', '/welcomes', '/staff/welcome', '/?welcome'])('%s is not', (target) => {
  expect(isCustomerPath(target)).toBe(false);
});

const TOKEN = '7M3KQ9X2W5N8R4T6V1Y0Z3B5C7D9F2H4';
test.each([
  [`/welcome/${TOKEN}/goals?a=${TOKEN}`, '/welcome/[link]/goals'],
  [`/welcome/7M3K-Q9X2-W5N8`, '/welcome/[link]'],
  [`/welcome%2F${TOKEN}`, '/welcome/[link]'],
  [`/elsewhere/${TOKEN}`, '/elsewhere/[link]'],
  [`/marit@example.com`, '/[address]'],
  [
    '/handoffs/0197a1b2-0000-7000-8000-000000000001/guide',
    '/handoffs/0197a1b2-0000-7000-8000-000000000001/guide',
  ],
])('%s is logged as %s', (target, logged) => {
  expect(withoutSecrets(target)).toBe(logged);
});

test.each([
  ['/handoffs/0197a1b2-0000-7000-8000-000000000001/guide?x=1', '/handoffs/:id/guide'],
  ['/welcome/steps/0197A1B2-0000-7000-8000-00000000000f', '/welcome/[link]/:id'],
  [`/welcome/${TOKEN}`, '/welcome/[link]'],
  ['/', '/'],
  ['/settings/starting-points/shipped.json', '/settings/starting-points/shipped.json'],
  ['/api/v1/openapi.json', '/api/v1/openapi.json'],
  ['/api/v1/deals/1003', '/api/v1/deals/:id'],
  ['/api/v1/deals/quince/gate', '/api/v1/deals/:id/gate'],
  ['/api/v1/deals/quince%2Fgate/gate?x', '/api/v1/deals/:id/gate'],
  ['/api/v1/deals/..%2f..%2fhealth', '/api/v1/deals/:id'],
  ['/assets/root-Bq8X_1.js', '/assets/:id'],
  ['/Quince Street/caf%C3%A9', '/:id/:id'],
])('%s is counted as %s', (target, route) => {
  expect(routeOf(target)).toBe(route);
});

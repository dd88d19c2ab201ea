/* Which addresses may be named. */
import { describe, expect, test } from 'vitest';
import { isCalledFromOutside, readWebhookUrl } from '~/domain/webhook/public-address';
import { webhookForm } from '~/domain/webhook/webhook-form';

const open = { isPrivateAllowed: false };

describe('an address', () => {
  test.each([
    ['https://hooks.example.com/foyer', 'https://hooks.example.com/foyer'],
    ['https://HOOKS.Example.com:443', 'https://hooks.example.com/'],
    ['https://münchen.example/x?y=1', 'https://xn--mnchen-3ya.example/x?y=1'],
    ['https://93.184.215.14/x', 'https://93.184.215.14/x'],
  ])('%s is read', (typed, kept) => {
    expect(webhookForm(open).safeParse({ url: typed, topics: ['paths'] }).data?.url).toBe(kept);
  });

  test.each([
    '',
    'hooks.example.com',
    'http://hooks.example.com/',
    'https://hooks.example.com:8443/',
    'https://me:secret@hooks.example.com/',
    'https://hooks.example.com/#part',
    'https://intranet/',
    'https://foyer.local/',
    'https://10.0.0.1/',
    'https://[::1]/',
    'javascript:alert(1)',
    `https://hooks.example.com/${'x'.repeat(1000)}`,
  ])('%s is not', (typed) => {
    expect(webhookForm(open).safeParse({ url: typed, topics: ['paths'] }).success).toBe(false);
  });

  test('may be in the own network where whoever runs Foyer allows it', () => {
    expect(readWebhookUrl('http://localhost:9000/x', { isPrivateAllowed: true })?.href).toBe(
      'http://localhost:9000/x',
    );
    expect(readWebhookUrl('file:///etc/passwd', { isPrivateAllowed: true })).toBeNull();
  });
});

test('at least one topic is chosen, and each once', () => {
  const url = 'https://hooks.example.com/';
  expect(webhookForm(open).safeParse({ url }).success).toBe(false);
  expect(webhookForm(open).safeParse({ url, topics: ['everything'] }).success).toBe(false);
  expect(webhookForm(open).parse({ url, topics: ['paths', 'guides', 'paths'] }).topics).toEqual([
    'guides',
    'paths',
  ]);
});

test.each([
  ['https://foyer.company.com/webhooks/hubspot', true],
  ['https://foyer.company.com:8443/webhooks/hubspot', true],
  ['http://foyer.company.com/webhooks/hubspot', false],
  ['http://localhost:3000/webhooks/hubspot', false],
  ['https://foyer.internal/webhooks/hubspot', false],
  ['https://10.0.0.4/webhooks/hubspot', false],
])('whether %s is called from outside: %s', (address, isReachable) => {
  expect(isCalledFromOutside(address)).toBe(isReachable);
});

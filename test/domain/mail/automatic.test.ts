/* Mail that no person wrote just now is told by what it says of itself. */
import { expect, test } from 'vitest';
import { isAutomatic } from '~/domain/mail/automatic';

const MARIT = 'marit@hallowmere.example';

test.each<[string, string, Record<string, unknown>]>([
  ['out of office', MARIT, { 'Auto-Submitted': 'auto-replied' }],
  [
    'out of office by Exchange',
    MARIT,
    { 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' },
  ],
  ['an answering machine of before', MARIT, { 'X-Autoreply': 'yes' }],
  ['mail to many', MARIT, { Precedence: 'bulk' }],
  ['a mailing list', MARIT, { 'List-Id': '<ovens.hallowmere.example>' }],
  ['a report of what could not be delivered', 'mailer-daemon@hallowmere.example', {}],
  ['mail without a return path', MARIT, { 'Return-Path': '<>' }],
  ['a report by its type', MARIT, { 'content-type': 'multipart/report; report-type=delivery-status' }],
])('%s', (_, from, headers) => {
  expect(isAutomatic(from, headers)).toBe(true);
});

test('a person’s mail is none', () => {
  const headers = {
    'Auto-Submitted': 'no',
    'Return-Path': '<marit@hallowmere.example>',
    'X-Mailer': 'Outlook',
  };
  expect(isAutomatic(MARIT, headers)).toBe(false);
  expect(isAutomatic(MARIT, { 'x-auto-response-suppress': 'OOF' })).toBe(false);
});

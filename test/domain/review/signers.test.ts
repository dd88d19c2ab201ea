import { expect, test } from 'vitest';
import { type PossibleSigner, signerGap } from '~/domain/review/signers';

const person = (called: string, more: Partial<PossibleSigner>): PossibleSigner => ({
  called,
  parts: ['day_to_day'],
  isReachable: true,
  hasPage: true,
  ...more,
});
const emre = person('Emre', {});

test('somebody who leads or signs off has to be named, written to, and in the end to have a page', () => {
  expect(signerGap([emre], false)).toEqual({ why: 'nobody', names: [] });
  expect(signerGap([emre], true)).toEqual({ why: 'nobody', names: [] });
  const katrin = person('Katrin', { parts: ['decision_maker'], hasPage: false });
  expect(signerGap([emre, katrin], false)).toBeNull();
  expect(signerGap([emre, katrin], true)).toEqual({ why: 'no_page', names: ['Katrin'] });
  const away = { ...katrin, isReachable: false };
  expect(signerGap([emre, away], false)).toEqual({ why: 'unreachable', names: ['Katrin'] });
  const marit = person('Marit', { parts: ['champion'], hasPage: false });
  expect(signerGap([away, marit], true)).toEqual({ why: 'no_page', names: ['Marit'] });
  expect(signerGap([away, { ...marit, hasPage: true }], true)).toBeNull();
});

test('a page that was opened once is enough, whatever became of the address', () => {
  expect(signerGap([person('Marit', { parts: ['champion'], isReachable: false })], true)).toBeNull();
});

import { describe, expect, test } from 'vitest';
import { dealAfter, keptOf, ownerKept, signingAfter } from '~/domain/api/told-deal';
import { STAGES } from '~/domain/onboarding/onboarding';

const deal = (name: string, value: string | null, currency: string | null) => ({ name, value, currency });
const kept = (name: string, value: string | null, currency: string | null) => ({
  ...deal(name, value, currency),
  crmId: 'crm-1',
});

test.each([
  [
    'follows what nobody touched',
    kept('A', '10', 'EUR'),
    deal('A', '10', 'EUR'),
    deal('B', '20', 'USD'),
    kept('B', '20', 'USD'),
  ],
  [
    'keeps a name that was put right',
    kept('Ours', '10', 'EUR'),
    deal('A', '10', 'EUR'),
    deal('B', '20', 'EUR'),
    kept('Ours', '20', 'EUR'),
  ],
  [
    'keeps a sum that was put right, whole',
    kept('A', '15', 'EUR'),
    deal('A', '10', 'EUR'),
    deal('A', '20', 'USD'),
    kept('A', '15', 'EUR'),
  ],
  [
    'keeps a sum whose currency was put right',
    kept('A', '10', 'CHF'),
    deal('A', '10', 'EUR'),
    deal('A', '20', 'EUR'),
    kept('A', '10', 'CHF'),
  ],
  ['fills what is empty', kept('A', null, null), null, deal('A', '20', 'EUR'), kept('A', '20', 'EUR')],
  [
    'keeps what was written here before the CRM said anything',
    kept('Ours', '5', 'EUR'),
    null,
    deal('A', '20', 'EUR'),
    kept('Ours', '5', 'EUR'),
  ],
  [
    'takes a sum away that the CRM has no more',
    kept('A', '10', 'EUR'),
    deal('A', '10', 'EUR'),
    deal('A', null, null),
    kept('A', null, null),
  ],
])('%s', (_, now, last, told, after) => {
  expect(dealAfter(now, last, told)).toEqual(after);
});

test('told twice changes nothing', () => {
  const told = deal('B', '20', 'USD');
  const once = dealAfter(kept('A', '10', 'EUR'), deal('A', '10', 'EUR'), told);
  expect(dealAfter(once, told, told)).toEqual(once);
});

test('what stands here otherwise than it was told is named', () => {
  const after = kept('Ours', '10', 'EUR');
  expect(keptOf(after, deal('A', '20', 'EUR')).map(({ at }) => at)).toEqual(['name', 'value']);
  expect(keptOf(after, deal('Ours', null, null))).toEqual([{ at: 'value', reason: 'set_here' }]);
  expect(keptOf(after, deal('Ours', '10', 'EUR'))).toEqual([]);
});

describe('when it was signed', () => {
  const [was, told] = [new Date('2027-05-03T08:00Z'), new Date('2027-05-05T08:00Z')];
  const now = { at: was, isClosed: false, isCounted: false, isTyped: false };
  const byStage = (of: object) =>
    Object.fromEntries(
      STAGES.map((stage) => {
        const after = signingAfter({ ...now, ...of, stage }, told);
        return [stage, 'kept' in after ? after.kept : after.at === told];
      }),
    );

  test('follows until it is handed over, where a program said it', () => {
    const { recording, ...later } = byStage({});
    expect(recording).toBe(true);
    expect(new Set(Object.values(later))).toEqual(new Set(['handed_over']));
  });

  test('is told the first time as long as no customer reads days that are counted from it', () => {
    expect(byStage({ isCounted: true })).toEqual({
      recording: true,
      submitted: true,
      returned: true,
      accepted: true,
      published: 'published',
      introduced: 'published',
      checking: 'published',
      settled: 'published',
    });
  });

  test('stays as a person typed it, and once it is closed', () => {
    expect(new Set(Object.values(byStage({ isTyped: true })))).toEqual(new Set(['set_here']));
    for (const isCounted of [true, false])
      expect(new Set(Object.values(byStage({ isCounted, isClosed: true })))).toEqual(new Set(['closed']));
    expect(signingAfter({ ...now, stage: 'settled' }, was)).toEqual({ at: was });
  });
});

test('a part goes over while sales records it, unless somebody chose whose it is', () => {
  const isSetHere = { rep: true, host: false };
  const why = (stage: (typeof STAGES)[number], isClosed = false) =>
    (['rep', 'host'] as const).map((part) => ownerKept({ stage, isClosed, isSetHere }, part));
  expect(why('recording')).toEqual(['set_here', null]);
  expect(why('accepted')).toEqual(['set_here', 'handed_over']);
  expect(why('recording', true)).toEqual(['closed', 'closed']);
});

/* Whose role fits which part, who had it when, and who is told. */
import { describe, expect, test } from 'vitest';
import { ROLES } from '~/domain/onboarding/access';
import { isCustomerTold, mayHave, ownerAt } from '~/domain/onboarding/hand-over';
import { STAGES } from '~/domain/onboarding/onboarding';

test('a rep never looks after customers, and customer success never sells; leads and admins do either', () => {
  expect(ROLES.filter((role) => mayHave(role, 'host'))).toEqual(['cs', 'lead', 'admin']);
  expect(ROLES.filter((role) => mayHave(role, 'rep'))).toEqual(['sales', 'lead', 'admin']);
});

test('customers are told of another host once they know one', () => {
  expect(STAGES.filter((stage) => isCustomerTold('host', stage))).toEqual([
    'introduced',
    'checking',
    'settled',
  ]);
  expect(STAGES.some((stage) => isCustomerTold('rep', stage))).toBe(false);
});

describe('who had a part', () => {
  const at = (hour: number) => new Date(Date.UTC(2027, 4, 3, hour));
  const owners = { repId: 'sam', hostId: 'teun' };
  const changes = [
    { part: 'host' as const, fromId: 'ines', toId: 'mireille', at: at(9) },
    { part: 'rep' as const, fromId: 'jonas', toId: 'sam', at: at(10) },
    { part: 'host' as const, fromId: 'mireille', toId: 'teun', at: at(11) },
  ];

  test.each<[number, string, string]>([
    [8, 'jonas', 'ines'],
    [9, 'jonas', 'mireille'],
    [10, 'sam', 'mireille'],
    [11, 'sam', 'teun'],
    [12, 'sam', 'teun'],
  ])('at %i o’clock', (hour, rep, host) => {
    expect(ownerAt(owners, 'rep', changes, at(hour))).toBe(rep);
    expect(ownerAt(owners, 'host', changes, at(hour))).toBe(host);
  });
});

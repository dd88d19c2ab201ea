/* Whose role fits which part, who had it when, and whose name stands in words that were typed before. */
import { describe, expect, test } from 'vitest';
import { ROLES } from '~/domain/onboarding/access';
import { isCustomerTold, mayHave, ownerAt, renamed } from '~/domain/onboarding/hand-over';
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

describe('words that were typed', () => {
  test.each([
    ['Meet Ines Duarte, Ines Duarte’s card', 'Meet Mireille Okafor, Mireille Okafor’s card'],
    ['Mireille, meet Ines. Dear Ines, …', 'Mireille, meet Ines. Dear Ines, …'],
    ['Ines Carvalho, Inessa and Maria-Ines Duarter', 'Ines Carvalho, Inessa and Maria-Ines Duarter'],
    ['Nobody is named', 'Nobody is named'],
  ])('%s', (typed, expected) => {
    expect(renamed(typed, 'Ines Duarte', 'Mireille Okafor')).toBe(expected);
  });

  test('name nobody by a pattern: a name is no rule', () => {
    expect(renamed('Ask A. (Bo) or Axe', 'A. (Bo', '$& $1')).toBe('Ask $& $1) or Axe');
  });

  test('keep a name that turns round once replaced, and a name that is a word', () => {
    expect(renamed('Ann Lee, then Lee Ann', 'Ann Lee', 'Lee Ann')).toBe('Lee Ann, then Lee Ann');
    expect(renamed('Will you be there? Grace periods end.', 'Grace', 'Bo Eva')).toBe(
      'Will you be there? Grace periods end.',
    );
  });
});

/* The forms that begin onboardings without a handoff hold everybody who is named, or say how many may be. */
import { describe, expect, test } from 'vitest';
import { ANOTHER, LEFT_OUT } from '~/domain/customer/which-customer';
import { slipped } from '~/domain/form/slip';
import { MOST_LINES, whichOf } from '~/domain/onboarding/newcomers';
import { manyForm } from '~/routes/onboarding/many-form';
import { MOST_NAMED, newOnboardingForm } from '~/routes/onboarding/new-onboarding-form';

const ID = '01900000-0000-7000-8000-000000000000';
const hosts = [{ id: ID }];
const people = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ name: `Ana ${n}`, title: '', email: `ana${n}@x.example` }));

describe('many at once', () => {
  const many = (...counts: number[]) =>
    manyForm(hosts).safeParse({
      hostId: ID,
      newcomers: JSON.stringify(
        counts.map((count, n) => ({ line: n + 2, customer: `X ${n}`, plan: 'Pro', people: people(count) })),
      ),
    }).success;

  test('take as many people as a file may name, in one or in several', () => {
    expect(many(MOST_LINES)).toBe(true);
    expect(many(MOST_LINES - 1, 1)).toBe(true);
    expect(many(MOST_LINES + 1)).toBe(false);
    expect(many(MOST_LINES, 1)).toBe(false);
  });
});

describe('what was answered of a known name', () => {
  const named = (customer: string, plan: string) => ({ line: 2, customer, plan, people: people(1) });
  const read = (answer: string | undefined) =>
    manyForm(hosts).parse({
      hostId: ID,
      newcomers: JSON.stringify([named('Ostler', 'A'), named('ostler ', 'B'), named('Birchline', 'C')]),
      ...(answer && { [whichOf('Ostler')]: answer }),
    }).newcomers;

  test('holds for all lines of that name', () => {
    expect(read(ID).map(({ which }) => which)).toEqual([{ customerId: ID }, { customerId: ID }, undefined]);
    expect(read(ANOTHER)[1]?.which).toEqual({ anotherThan: 'ostler' });
    expect(read(LEFT_OUT).map(({ customer }) => customer)).toEqual(['Birchline']);
    expect(read(undefined).every(({ which }) => which === undefined)).toBe(true);
  });
});

describe('one', () => {
  const one = (count: number) =>
    newOnboardingForm(hosts).safeParse({
      id: ID,
      customer: 'X',
      dealName: 'Pro',
      hostId: ID,
      people: people(count)
        .map(({ name, email }) => `${name} <${email}>`)
        .join('\n'),
    });

  test('leaves nobody out who was named', () => {
    expect(one(MOST_NAMED).data?.people).toHaveLength(MOST_NAMED);
    const { success, error } = one(MOST_NAMED + 1);
    expect(success).toBe(false);
    expect(error?.issues[0]?.message).toContain('too_many_lines');
  });

  test('says at which line an address is missing, and makes nobody’s name of it', () => {
    const { success, error } = newOnboardingForm(hosts).safeParse({
      id: ID,
      customer: 'X',
      dealName: 'Pro',
      hostId: ID,
      people: 'Ana Ruiz, ana@x.example\nBo, Head of stores',
    });
    expect(success).toBe(false);
    expect(error?.issues[0]).toMatchObject({
      path: ['people'],
      message: slipped({ code: 'line_without_address', line: 2, words: 'Bo, Head of stores' }),
    });
  });
});

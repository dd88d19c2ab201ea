/* The forms that begin onboardings without a handoff hold everybody who is named, or say how many may be. */
import { describe, expect, test } from 'vitest';
import { MOST_LINES } from '~/domain/onboarding/newcomers';
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
});

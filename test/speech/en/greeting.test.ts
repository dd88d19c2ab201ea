import { describe, expect, test } from 'vitest';
import { draftGreeting } from '~/speech/en/greeting';

const facts = { customer: 'Brightwater', rep: 'Sam', vendor: 'Northlight' };
const first = (goals: string[]) => draftGreeting({ ...facts, goals }).split('\n\n')[0];

describe('a drafted greeting', () => {
  test('is two paragraphs in the voice of whoever looks after the customer', () => {
    expect(draftGreeting({ ...facts, goals: ['Throw away less bread'] }).split('\n\n')).toEqual([
      'Sam has told me about Brightwater and what matters most to you: “Throw away less bread”. From today I’m your person at Northlight, through to your first results and after.',
      'You shouldn’t have to explain anything twice. So here is what Sam passed on, in plain words. Tell me where we got it wrong, and I’ll put it right.',
    ]);
  });

  test.each<[string[], string]>([
    [[], 'about Brightwater and what you want from us.'],
    [['Bake less.', 'Sell more'], 'about Brightwater and your two goals, first of all “Bake less”.'],
    [['x'.repeat(121)], 'about Brightwater and the goal you set yourselves.'],
    [['x'.repeat(121), 'y'], 'about Brightwater and the two goals you set yourselves.'],
  ])('speaks of %j', (goals, words) => {
    expect(first(goals)).toContain(words);
  });
});

test('whom nobody handed over, nobody has told about', () => {
  const alone = { customer: 'Birchline', rep: null, vendor: 'Northlight', goals: [] };
  expect(draftGreeting(alone)).toMatch(/^I’m your person at Northlight, and I look after Birchline/);
  expect(draftGreeting(alone)).not.toMatch(/told me|passed on|null/);
  const own = (words: string) => draftGreeting({ ...alone, own: words });
  expect(own('Welcome, {customer}, from {vendor}.')).toBe('Welcome, Birchline, from Northlight.');
  expect(own('{rep} has told me about {customer}.')).toMatch(/^I’m your person/);
});

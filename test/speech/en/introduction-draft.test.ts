import { expect, test } from 'vitest';
import { draftedIntroduction } from '~/speech/en/introduction-draft';

const texts = {
  subject: '{firstName}, meet {host}, who looks after you from here',
  opening: '{hostName} is your person at {vendor}, says {rep}.',
  closing: '{host} has read {everything}. You won’t have to tell it twice.',
};

const sources = {
  to: 'Marit',
  host: { name: 'Ines Carvalho', first: 'Ines' },
  rep: 'Sam',
  vendor: 'Brindlewick',
  counts: { goal: 3, promise: 4, purchase: 2, date: 1, person: 4, system: 2 },
  areas: { today: 1, connects: 1, data: 0, security: 0 },
};

const NOWHERE = { today: 0, connects: 0, data: 0, security: 0 };

test('says in the rep’s voice who looks after the customer, and counts what was agreed', () => {
  expect(draftedIntroduction(texts, sources)).toEqual({
    subject: 'Marit, meet Ines, who looks after you from here',
    opening: 'Ines Carvalho is your person at Brindlewick, says Sam.',
    closing:
      'Ines has read everything we talked about: your three goals, the four things I promised, what you bought, the date we agreed, who’s who and how your systems fit together. You won’t have to tell it twice.',
  });
});

test('claims no promise of somebody else for whoever stands in', () => {
  const { closing } = draftedIntroduction(texts, { ...sources, rep: 'Hanne', hasSold: false });
  expect(closing).toContain('your three goals, the four things we promised, what you bought');
});

test('promises nothing that was not promised, and names nobody who is not known', () => {
  const counts = { goal: 1, promise: 0, purchase: 0, date: 0, person: 0, system: 0 };
  const { subject, closing } = draftedIntroduction(texts, { ...sources, to: '', counts, areas: NOWHERE });
  expect(subject).toBe('Meet Ines, who looks after you from here');
  expect(closing).toMatch(/^Ines has read everything we talked about: your goal\. You won’t/);
  const nothing = { goal: 0, promise: 0, purchase: 0, date: 0, person: 0, system: 0 };
  expect(draftedIntroduction(texts, { ...sources, counts: nothing, areas: NOWHERE }).closing).toMatch(
    /talked about\. You won’t/,
  );
});

test('has read of systems only what somebody knows of them', () => {
  const counts = { goal: 0, promise: 0, purchase: 0, date: 0, person: 0, system: 2 };
  const closing = (areas: Partial<typeof NOWHERE>) =>
    draftedIntroduction(texts, { ...sources, counts, areas: { ...NOWHERE, ...areas } }).closing.replace(
      / You won’t.*$/,
      '',
    );
  const read = 'Ines has read everything we talked about';
  expect(closing({ data: 1, security: 1 })).toBe(`${read}.`);
  expect(closing({ connects: 2 })).toBe(`${read}: what has to connect.`);
  expect(closing({ today: 1, security: 1 })).toBe(`${read}: the system you work with.`);
  expect(closing({ today: 2 })).toBe(`${read}: the systems you work with.`);
  expect(closing({ today: 1, connects: 1 })).toBe(`${read}: how your systems fit together.`);
});

import { expect, test } from 'vitest';
import { draftedIntroduction } from '~/domain/introduction-draft';

const sources = {
  to: 'Marit',
  cs: { name: 'Ines Carvalho', first: 'Ines' },
  vendor: 'Brindlewick',
  counts: { goal: 3, promise: 4, date: 1, person: 4, system: 2 },
};

test('says in the rep’s voice who looks after the customer, and counts what was agreed', () => {
  expect(draftedIntroduction(sources)).toEqual({
    subject: 'Marit, meet Ines, who looks after you from here',
    opening:
      'Thank you again for choosing us. I’d like you to meet Ines Carvalho, on copy here, who is your person at Brindlewick from today.',
    closing:
      'Ines has read everything we talked about: your three goals, the four things I promised, the date we agreed, who’s who and how your systems fit together. You won’t have to tell it twice.\n\nWe’ve put it all on a page for you. Please tell us where we got it wrong.',
  });
});

test('promises nothing that was not promised, and names nobody who is not known', () => {
  const counts = { goal: 1, promise: 0, date: 0, person: 0, system: 0 };
  const { subject, closing } = draftedIntroduction({ ...sources, to: '', counts });
  expect(subject).toBe('Meet Ines, who looks after you from here');
  expect(closing).toMatch(/^Ines has read everything we talked about: your goal\. You won’t/);
  const nothing = { goal: 0, promise: 0, date: 0, person: 0, system: 0 };
  expect(draftedIntroduction({ ...sources, counts: nothing }).closing).toMatch(/talked about\. You won’t/);
});

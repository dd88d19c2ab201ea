import { expect, test } from 'vitest';
import { subjectFor } from '~/domain/introduction/introduction-subject';

test.each([
  ['Marit, meet Ines', 'Marit, meet Ines'],
  ['Tomasz, meet Ines', 'Marit, meet Ines'],
  ['Ana Lucía, meet Ines', 'Marit, meet Ines'],
  ['Meet Ines, Tomasz', 'Meet Ines, Tomasz'],
  ['Tomasz meets Ines', 'Tomasz meets Ines'],
  ['Petra, meet Ines', 'Petra, meet Ines'],
])('“%s” reads to Marit as “%s”', (subject, reads) => {
  expect(subjectFor(subject, 'Marit', ['Marit', 'Tomasz', 'Ana Lucía'])).toBe(reads);
});

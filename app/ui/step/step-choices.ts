/* What is chosen from where a step is written, whether in a path or in a starting point. */

export const SIDE_LABELS = { ours: 'Ours', theirs: 'Theirs', together: 'Together' } as const;

export const DUE_CHOICES = [
  { value: 'before_end', label: 'Working days before the phase ends' },
  { value: 'after_end', label: 'Working days after the phase ends' },
  { value: 'after_publication', label: 'Working days after it is published' },
  { value: 'day', label: 'On a day of its own' },
  { value: 'none', label: 'Without a day' },
];

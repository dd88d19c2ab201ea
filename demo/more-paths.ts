/* More paths of the demo: one whose lateness is carried to its end, one that has only begun. */
import type { DemoPhase } from './path-story.server';

export const FENNIMORE_PATH: DemoPhase[] = [
  {
    title: 'Your waiting list comes over',
    sentence: 'In one evening, once we know which of the two diaries is right.',
    ends: 'We start',
    steps: [
      {
        title: 'Say which diary is right',
        side: 'theirs',
        who: 'Chidi',
        due: { is: 'after_publication', days: 1 },
        content:
          'Where the two diaries say different things, **which one do we believe?** One line is enough.',
      },
      {
        title: 'We bring the waiting list over',
        side: 'ours',
        due: { is: 'before_end', days: 2 },
        waits: ['Say which diary is right'],
      },
      {
        title: 'Look through the first hundred names',
        side: 'together',
        who: 'Chidi',
        due: { is: 'before_end', days: 0 },
        waits: ['We bring the waiting list over'],
      },
    ],
  },
  {
    title: 'All 14 chairs',
    sentence: '',
    ends: 'Everyone is live',
    isLive: true,
    steps: [
      {
        title: 'Two chairs try it for a week',
        side: 'theirs',
        who: 'Chidi',
        due: { is: 'before_end', days: 15 },
        waits: ['Look through the first hundred names'],
      },
      {
        title: 'All chairs are filled by it',
        side: 'together',
        due: { is: 'before_end', days: 0 },
        waits: ['Two chairs try it for a week'],
      },
    ],
  },
];

export const OAKHURST_PATH: DemoPhase[] = [
  {
    title: 'Your animals come over',
    sentence: 'With the day of their next check-up.',
    ends: 'We start',
    steps: [
      {
        title: 'A list of every practice’s animals',
        side: 'theirs',
        who: 'Rosa',
        due: { is: 'before_end', days: 6 },
        content: 'In Petfile, open *Lists, Animals*, and send us **one list for each practice**.',
      },
      {
        title: 'We bring them over',
        side: 'ours',
        due: { is: 'before_end', days: 2 },
        waits: ['A list of every practice’s animals'],
      },
    ],
  },
  {
    title: 'Nine practices',
    sentence: '',
    ends: 'Everyone is live',
    isLive: true,
    steps: [
      {
        title: 'Choose the first practice',
        side: 'theirs',
        who: 'Rosa',
        due: { is: 'before_end', days: 25 },
      },
      {
        title: 'A morning in each practice',
        side: 'together',
        who: 'Rosa',
        due: { is: 'before_end', days: 5 },
        waits: ['Choose the first practice'],
      },
    ],
  },
];

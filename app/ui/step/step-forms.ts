/** The names under which the forms of the page come back. */
export const STEP_FORMS = {
  done: 'done',
  stuck: 'stuck',
  undo: 'undo',
  ticks: 'ticks',
  day: 'day',
  give: 'give',
  takeBack: 'take-back',
  approve: 'approve',
  notYet: 'not-yet',
} as const;

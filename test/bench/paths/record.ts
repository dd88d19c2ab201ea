/* Types the realistic case into the handoff’s page, the way somebody in a hurry would. */
import type { Locator, Page } from '@playwright/test';
import type { Hand } from './hand';
import { addressOf, HAULIER } from './haulier';

export async function record(page: Page, hand: Hand): Promise<void> {
  const form = (name: string) => page.getByRole('form', { name, exact: true });
  const goals = form('Add goals');
  for (const [number, goal] of HAULIER.goals.entries()) {
    const to = rowOf(goals, number);
    await hand.type(to.getByLabel('The goal'), goal.text);
    await hand.type(to.getByLabel('Today'), goal.today);
    await hand.type(to.getByLabel('Goal', { exact: true }), goal.target);
    await hand.type(to.getByLabel('By when'), goal.by);
    await hand.type(to.getByLabel('How we measure it'), goal.measure);
  }
  await hand.type(goals.getByLabel('From'), HAULIER.source);
  await hand.press(goals.getByRole('button', { name: 'Save the goals' }));

  const promises = form('Add promises');
  const promised = [...HAULIER.promises, { text: HAULIER.doubtful, due: '' }];
  for (const [number, promise] of promised.entries()) {
    const to = rowOf(promises, number);
    await hand.type(to.getByLabel('The promise'), promise.text);
    if (promise.text === HAULIER.doubtful) await hand.tick(to.getByLabel('Talked about, not promised'));
    await hand.type(to.getByLabel(/^By when/), promise.due);
  }
  await hand.press(promises.getByRole('button', { name: 'Save the promises' }));

  const dates = form('Add dates');
  for (const [number, date] of HAULIER.dates.entries()) {
    await hand.type(rowOf(dates, number).getByLabel('What happens'), date.text);
    await hand.type(rowOf(dates, number).getByLabel('On', { exact: true }), date.on);
  }
  await hand.press(dates.getByRole('button', { name: 'Save the dates' }));

  // Pasted as one list, the way it stands in a mail.
  const people = form('Add people');
  const lines = HAULIER.people.map(({ name, title }) => [name, title, addressOf(name)].join(', '));
  await hand.type(rowOf(people, 0).getByLabel('Name', { exact: true }), lines.join('\n'));
  for (const [number, person] of HAULIER.people.entries())
    for (const plays of person.plays) await hand.tick(rowOf(people, number).getByLabel(plays));
  await hand.press(people.getByRole('button', { name: 'Save the people' }));

  const asks = {
    today: 'Add things they use today',
    connects: 'Add things that connect',
    data: 'Add data to bring over',
    security: 'Add points on security',
  };
  for (const [area, asked] of Object.entries(asks)) {
    const systems = HAULIER.systems[area as keyof typeof asks];
    const lines = systems.map(([label, text]) => `${label}: ${text}`).join('\n');
    await hand.type(rowOf(form(asked), 0).getByLabel('What is it?'), lines);
    await hand.press(form(asked).getByRole('button', { name: 'Save', exact: true }));
  }

  const flags = form('Add red flags');
  for (const [number, flag] of HAULIER.flags.entries()) {
    const to = rowOf(flags, number);
    await hand.type(to.getByLabel('What should Ines watch for?'), flag.concern);
    if (flag.severity !== 'Worth watching') await hand.tick(to.getByLabel(flag.severity));
    await hand.type(to.getByLabel('What would you do about it?'), flag.advice);
  }
  await hand.press(flags.getByRole('button', { name: 'Save the red flags' }));
}

/** The rows of a list, from nought. */
const rowOf = (list: Locator, number: number) => list.locator('[data-row]').nth(number);

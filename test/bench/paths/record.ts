/* Types the realistic case into the recording page, the way somebody in a hurry would. */
import type { Page } from '@playwright/test';
import type { Hand } from './hand';
import { addressOf, HAULIER } from './haulier';

export async function record(page: Page, hand: Hand): Promise<void> {
  const form = (name: string) => page.getByRole('form', { name, exact: true });
  const open = async (name: string) => {
    if ((await form(name).count()) === 0) await hand.press(page.getByRole('link', { name, exact: true }));
    return form(name);
  };
  for (const goal of HAULIER.goals) {
    const to = await open('Add a goal');
    await hand.type(to.getByLabel('The goal'), goal.text);
    await hand.type(to.getByLabel(/^Today/), goal.today);
    await hand.type(to.getByLabel(/^Aim/), goal.target);
    await hand.type(to.getByLabel('By when'), goal.by);
    await hand.type(to.getByLabel('How we measure it'), goal.measure);
    await hand.type(to.getByLabel('Where did you hear it?'), HAULIER.source);
    await hand.press(to.getByRole('button', { name: 'Save the goal' }));
  }
  for (const promise of [...HAULIER.promises, { text: HAULIER.doubtful, due: '' }]) {
    const to = await open('Add a promise');
    await hand.type(to.getByLabel('The promise'), promise.text);
    await hand.type(to.getByLabel('By when'), promise.due);
    if (promise.text === HAULIER.doubtful) await hand.tick(to.getByLabel('Talked about, not promised'));
    await hand.type(to.getByLabel('Where did you hear it?'), HAULIER.source);
    await hand.press(to.getByRole('button', { name: 'Save the promise' }));
  }
  for (const date of HAULIER.dates) {
    const to = await open('Add a date');
    await hand.type(to.getByLabel('What happens'), date.text);
    await hand.type(to.getByLabel('On', { exact: false }).first(), date.on);
    await hand.press(to.getByRole('button', { name: 'Save the date' }));
  }
  for (const person of HAULIER.people) {
    const to = await open('Add a person');
    await hand.type(to.getByLabel('Name'), person.name);
    await hand.type(to.getByLabel('Title'), person.title);
    await hand.type(to.getByLabel('Email'), addressOf(person.name));
    for (const plays of person.plays) await hand.tick(to.getByLabel(plays));
    await hand.press(to.getByRole('button', { name: 'Save the person' }));
  }
  const asks = {
    today: 'something they use today',
    connects: 'something that connects',
    data: 'data to bring over',
    security: 'a point on security',
  };
  for (const [area, asked] of Object.entries(asks))
    for (const [label, text] of HAULIER.systems[area as keyof typeof asks]) {
      const to = await open(`Add ${asked}`);
      await hand.type(to.getByLabel('Name'), label);
      await hand.type(to.getByLabel('What we should know'), text);
      await hand.press(to.getByRole('button', { name: /^Save the answer/ }));
    }
  for (const flag of HAULIER.flags) {
    const to = await open('Add a red flag');
    await hand.type(to.getByLabel('What should Ines watch for?'), flag.concern);
    if (flag.severity !== 'Worth watching') await hand.tick(to.getByLabel(flag.severity));
    await hand.type(to.getByLabel('What would you do about it?'), flag.advice);
    await hand.press(to.getByRole('button', { name: 'Save the red flag' }));
  }
}

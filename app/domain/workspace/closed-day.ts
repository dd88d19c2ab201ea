/* A day on which a company is closed, or would be if it didn't work all the same. */
import { Temporal } from 'temporal-polyfill';

/** Its own day may be a public holiday as well: then there are two, and each can go for itself. */
export type ClosedDay = { day: string; name: string; origin: 'country' | 'own'; isWorked: boolean };

/** More days of its own no workspace has, those that have passed included. */
export const MOST_OWN_DAYS = 200;

/** Whether it is a day that exists, written 'YYYY-MM-DD', in a year from 2000 to 2100. */
export function isDay(written: string): boolean {
  if (!/^(20\d\d|2100)-\d\d-\d\d$/.test(written)) return false;
  try {
    Temporal.PlainDate.from(written);
    return true;
  } catch {
    return false;
  }
}

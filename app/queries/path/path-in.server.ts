/*
 * The path of a customer's page, from the one reading that the whole page is made from. Where nothing is written in it
 * there is none, and the page is as it was before there were paths.
 */
import { calendarOf } from '../welcome/facts.server';
import type { Reading } from '../welcome/reading.server';
import { type CustomerPath, customerPath, type PathReader } from './customer-path.server';
import { movedDates } from './moved-dates.server';

/** Null while nothing of a path is published, and where it was taken away again. */
export function pathIn(reading: Reading): CustomerPath | null {
  const { path } = reading;
  return path && path.path.phases.length > 0 ? customerPath(path, pathReaderOf(reading)) : null;
}

export const pathReaderOf = (reading: Reading): PathReader => readerIn(reading, movedDates(reading));

const readerIn = ({ me, setting, contacts, profiles }: Reading, moved: PathReader['moved']): PathReader => ({
  contactId: me.id,
  now: setting.now,
  calendar: calendarOf(setting),
  contacts,
  members: profiles,
  moved,
  isClosed: setting.closed_at !== null,
});

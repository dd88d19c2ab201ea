/*
 * The path of a customer's page, from the one reading that the whole page is made from. Where nothing is written in it
 * there is none, and the page is as it was before there were paths.
 */
import { callSetFor } from '#db/meeting/meeting-facts.server';
import { calendarFrom } from '#db/workspace/workspaces.server';
import { maySettle } from '../../domain/review/review';
import { pointsIn } from '../question/customer-questions.server';
import type { Reading } from '../welcome/reading.server';
import { customerPath } from './customer-path.server';
import type { CustomerPath } from './customer-path-facts';
import { movedDates } from './moved-dates.server';
import type { PathReader } from './path-reader.server';

/** Null while nothing of a path is published, and where it was taken away again. */
export function pathIn(reading: Reading): CustomerPath | null {
  const { path } = reading;
  return path && path.path.phases.length > 0 ? customerPath(path, pathReaderOf(reading)) : null;
}

export const pathReaderOf = (reading: Reading): PathReader => {
  const { me, setting, contacts, profiles } = reading;
  return {
    contactId: me.id,
    now: setting.now,
    calendar: calendarFrom(setting),
    contacts,
    members: profiles,
    moved: movedDates(reading),
    isClosed: setting.closed_at !== null,
    points: pointsIn(reading),
    maySettle: maySettle(me.parts),
    firstCallAt: callSetFor(setting.meetings, 'first_call'),
  };
};

/* The record of a workspace in English: its days and times. */
import { dayOf } from '../../../domain/clock/clock';
import type { WorkspaceEvent } from '../../../domain/onboarding/event';
import type { RecordEntryFacts, RecordFacts } from '../../../queries/workspace/record.server';
import type { SaidRecord, SaidRecordDay, SaidRecordEntry } from '../../workspace/said-record';
import { type Reader, sayClockTime, sayDayHeading, sayShortDay } from '../say-time';

export function sayRecord({ entries, older, reader }: RecordFacts): SaidRecord {
  const days = new Map<string, SaidRecordEntry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.at, reader.timeZone);
    days.set(day, [...(days.get(day) ?? []), sayEntry(entry, reader)]);
  }
  const said: SaidRecordDay[] = [...days].map(([day, of]) => ({
    day: sayDayHeading(day, reader),
    entries: of,
  }));
  return { days: said, older };
}

function sayEntry({ at, ...same }: RecordEntryFacts, reader: Reader): SaidRecordEntry {
  return {
    ...same,
    days: daysIn(same.event).map((day) => sayShortDay(day, reader)),
    at: at.toISOString(),
    time: sayClockTime(at, reader.timeZone),
  };
}

function daysIn(event: WorkspaceEvent | null): string[] {
  switch (event?.kind) {
    case 'own_day_closed':
    case 'own_day_removed':
    case 'holiday_worked':
    case 'holiday_kept':
      return [event.details.day];
    case 'member_away':
      return [event.details.from, event.details.until];
    default:
      return [];
  }
}

/* A published path in short: how far it is, how it stands, and when it is likely to end. */
import { db } from '#db/client.server';
import { loadPathPeople } from '#db/path/path-people.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { type Calendar, dayOf } from '../../domain/clock/clock';
import { type Forecast, forecastOf } from '../../domain/path/forecast';
import { type PathView, viewOf } from '../../domain/path/path-view';

export type PathBrief = {
  view: PathView;
  forecast: Forecast;
  people: ReadonlyMap<string, { first: string }>;
};

/** Null while nothing of a path was published, and where its last step was taken out again. */
export async function pathBrief(
  which: { workspaceId: string; onboardingId: string },
  { now, calendar }: { now: Date; calendar: Calendar },
): Promise<PathBrief | null> {
  const published = await loadPublishedPath(db(), which);
  if (!published) return null;
  const on = { today: dayOf(now, calendar.timeZone), calendar };
  const view = viewOf(published.path, published.marks, on);
  if (view.of === 0) return null;
  return { view, forecast: forecastOf(view, on), people: await loadPathPeople(db(), which) };
}

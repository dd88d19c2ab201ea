/* A published path in short: how far it is, how it stands, and when it is likely to end. */
import { db } from '#db/client.server';
import { firstCallHeldAt } from '#db/meeting/meetings.server';
import { loadPathPeople } from '#db/path/path-people.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { neverTwiceOf } from '#db/question/never-twice.server';
import { type Calendar, dayOf } from '../../domain/clock/clock';
import { type Reached, stagesToValue, type ValueFacts } from '../../domain/onboarding/stages-to-value';
import { type Forecast, forecastOf } from '../../domain/path/forecast';
import { type PathView, viewOf } from '../../domain/path/path-view';
import type { NeverTwice } from '../../domain/question/never-twice';

export type PathBrief = {
  view: PathView;
  forecast: Forecast;
  people: ReadonlyMap<string, { first: string }>;
  /** How far it is beyond what was agreed. */
  reached: Reached[];
  neverTwice: NeverTwice | null;
};

/** Null while nothing of a path was published, and where its last step was taken out again. */
export async function pathBrief(
  which: { workspaceId: string; onboardingId: string },
  { now, calendar, ...moments }: Pick<ValueFacts, 'signedAt'> & { now: Date; calendar: Calendar },
): Promise<PathBrief | null> {
  const published = await loadPublishedPath(db(), which);
  if (!published) return null;
  const on = { today: dayOf(now, calendar.timeZone), calendar };
  const view = viewOf(published.path, published.marks, on);
  if (view.of === 0) return null;
  return {
    view,
    forecast: forecastOf(view, on),
    people: await loadPathPeople(db(), which),
    reached: stagesToValue(
      {
        ...moments,
        kickoffHeldAt: await firstCallHeldAt(db(), which),
        path: published.path,
        marks: published.marks,
      },
      calendar,
    ),
    neverTwice: await neverTwiceOf(db(), which, published.path),
  };
}

/* Whether the path that stands written differs from the one the customer reads, and what would stop it. */
import { db } from '#db/client.server';
import type { GuideDraft } from '#db/guide/guides.server';
import { agreedDatesIn } from '#db/path/agreed-dates';
import { goalsWritten } from '#db/path/goals-written';
import { loadDraftPath } from '#db/path/path-draft.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { publishedWith } from '#db/path/published-with';
import type { Calendar } from '../../domain/clock/clock';
import type { Gap } from '../../domain/onboarding/refusal';
import { dueDaysIn, dueWarningsIn } from '../../domain/path/due';
import { type LiveDayApart, liveDayApart } from '../../domain/path/live-day';
import { isSamePath } from '../../domain/path/path-changes';
import { pathGaps } from '../../domain/path/path-gaps';
import { type AskedAgain, askedAgainIn } from '../../domain/step/asked-again';

export async function pathChange(
  which: { workspaceId: string; onboardingId: string },
  guide: GuideDraft,
  { calendar, today }: { calendar: Calendar; today: string },
): Promise<{
  isChanged: boolean;
  gaps: Gap[];
  askedAgain: AskedAgain[];
  liveApart: LiveDayApart | null;
  /** How many steps have a day that doesn't fit their phase, or what they wait for. */
  daysApart: number;
}> {
  const agreed = agreedDatesIn(guide);
  const draft = await loadDraftPath(db(), which, agreed);
  const published = await loadPublishedPath(db(), which);
  return {
    isChanged: !isSamePath(draft, published?.path ?? { phases: [] }),
    askedAgain: askedAgainIn(draft, published?.marks ?? new Map(), goalsWritten(guide)),
    gaps: pathGaps(draft, publishedWith(guide)),
    liveApart: liveDayApart(draft, agreed),
    daysApart: dueWarningsIn(draft, dueDaysIn(draft, calendar, today)).length,
  };
}

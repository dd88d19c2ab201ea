/* What the customer reads now, as programs read it: the published guide, and the published path. */
import type { z } from 'zod';
import { databaseNow, db } from '#db/client.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { latestPublication, loadReview } from '#db/review/review.server';
import { loadWordings } from '#db/statement/statements.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { wordsRead } from '../../domain/api/words-read';
import { dayOf } from '../../domain/clock/clock';
import { type PhaseView, type StepView, viewOf } from '../../domain/path/path-view';
import type { GUIDE, PATH } from '../../http/api/shapes/handoff-shapes';
import { namesFor } from './names.server';

type Which = { workspaceId: string; onboardingId: string };
type Path = z.input<typeof PATH>;

/** Null before the first publication. */
export async function guideFor(which: Which): Promise<z.input<typeof GUIDE> | null> {
  const { workspaceId, onboardingId } = which;
  const publication = await latestPublication(db(), workspaceId, onboardingId);
  if (!publication) return null;
  const { shown } = await loadReview(db(), workspaceId, onboardingId);
  const wordings = await loadWordings(
    db(),
    workspaceId,
    shown.map(({ wordingId }) => wordingId),
  );
  const names = await namesFor(which);
  return {
    onboarding_id: onboardingId,
    version: publication.version,
    published_at: publication.at.toISOString(),
    published_by: { id: publication.member_id, name: names.get(publication.member_id) ?? '' },
    greeting: publication.greeting,
    points: shown.flatMap(({ statementId, wordingId }) => {
      const wording = wordings.get(wordingId);
      return wording
        ? [{ statement_id: statementId, wording_id: wordingId, words: wordsRead(wording.words) }]
        : [];
    }),
  };
}

/** Null while nothing of a path was published. */
export async function pathFor(which: Which): Promise<Path | null> {
  const published = await loadPublishedPath(db(), which);
  if (!published) return null;
  const calendar = await calendarOf(db(), which.workspaceId);
  const today = dayOf(await databaseNow(db()), calendar.timeZone);
  const { phases, course } = viewOf(published.path, published.marks, { today, calendar });
  const names = await namesFor(which);
  return {
    onboarding_id: which.onboardingId,
    version: published.version,
    published_at: published.at.toISOString(),
    course: course.is,
    phases: phases.map((phase) => toPhase(phase, names)),
  };
}

const toPhase = (phase: PhaseView, names: Map<string, string>): Path['phases'][number] => ({
  id: phase.id,
  title: phase.title,
  ends_on: phase.endsOn,
  is_live: phase.isLive ?? false,
  steps: phase.steps.map((step) => toStep(step, names)),
});

const toStep = (step: StepView, names: Map<string, string>): Path['phases'][number]['steps'][number] => ({
  id: step.id,
  number: step.number,
  title: step.title,
  kind: step.kind,
  side: step.side,
  who: step.who ? { kind: step.who.is, id: step.who.id, name: names.get(step.who.id) ?? null } : null,
  due_on: step.dueOn,
  state: step.state.is,
  is_overdue: step.isOverdue,
  waits_for: [...step.waitsFor],
  mark_id: 'mark' in step.state ? step.state.mark.id : null,
  marked_at: 'mark' in step.state ? step.state.mark.at.toISOString() : null,
});

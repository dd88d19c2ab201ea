/* Why a path can't be published yet: a phase that ends at a date which the guide doesn't show. */
import type { Gap } from '../onboarding/refusal';
import type { Path } from './path';

/** `shown` are the statements that are published with it. */
export const pathGaps = ({ phases }: Path, shown: ReadonlySet<string>): Gap[] =>
  phases.flatMap(({ id, title, milestone }) =>
    milestone.is === 'agreed' && !shown.has(milestone.statementId)
      ? [{ at: id, code: 'choose_milestone', about: title }]
      : [],
  );

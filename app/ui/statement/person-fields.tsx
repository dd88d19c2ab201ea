import type { Part } from '../../domain/statement/statement';
import { WORD_LIMITS as MOST } from '../../domain/statement/word-limits';
import type { StatementDraft } from '../../queries/handoff/handoff-drafts.server';
import type { FormView } from '../form/form-reply';
import { TextField } from '../form/text-field';
import { wiringOf } from '../form/word-fields';

export const PART_LABELS: Record<Part, string> = {
  champion: 'First contact',
  decision_maker: 'Signs off',
  day_to_day: 'Does the daily work',
  technical: 'Knows the systems',
  billing: 'Pays the bills',
};

/** Whether we may write to somebody. */
export function MayWeWrite({ draft, form }: { draft: StatementDraft; form: FormView }) {
  return (
    <TextField
      label="Don’t write to them, because…"
      hint="Leave it empty if we may write to them."
      limit={MOST.line}
      {...wiringOf(form, 'noMailReason', draft.noMailReason)}
    />
  );
}

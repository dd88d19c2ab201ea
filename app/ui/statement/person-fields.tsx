import type { PersonFields as Fields, Part } from '../../domain/statement/statement';
import { WORD_LIMITS as MOST } from '../../domain/statement/word-limits';
import type { StatementDraft } from '../../queries/handoff/handoff-drafts.server';
import type { FormView } from '../form/form-reply';
import { TextField } from '../form/text-field';
import { at } from './short-fields';

export const PART_LABELS: Record<Part, string> = {
  champion: 'First contact',
  decision_maker: 'Signs off',
  day_to_day: 'Does the daily work',
  technical: 'Knows the systems',
  billing: 'Pays the bills',
};

interface PersonFieldsProps {
  draft: StatementDraft;
  fields: Fields;
  form: FormView;
}

/** What is good to know of a person, and whether we may write to them. */
export function PersonFields({ draft, fields, form }: PersonFieldsProps) {
  return (
    <>
      <div className="two">
        <TextField label="Title" {...at(form, 'title', fields.title)} />
        <TextField label="What they do" {...at(form, 'does', fields.does)} />
      </div>
      <TextField
        label="Don’t write to them, because…"
        hint="Leave it empty if we may write to them."
        limit={MOST.line}
        {...at(form, 'noMailReason', draft.noMailReason)}
      />
    </>
  );
}

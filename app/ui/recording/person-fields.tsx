import { LANGUAGES, languageName } from '../../domain/language';
import { PARTS, type Part } from '../../domain/statement';
import { WORD_LIMITS as MOST } from '../../domain/word-limits';
import type { StatementDraft } from '../../queries/recording-drafts.server';
import { Choices } from '../choices';
import type { FormView } from '../form-reply';
import { SelectField, TextField } from '../text-field';

const PART_LABELS: Record<Part, string> = {
  champion: 'First contact',
  decision_maker: 'Signs off',
  day_to_day: 'Does the daily work',
  technical: 'Knows the systems',
  billing: 'Pays the bills',
};

interface PersonFieldsProps {
  draft: StatementDraft;
  form: FormView;
  /** The workspace's own time zone, which a new person is taken to share. */
  office: string;
}

/** The parts a person plays, how to write to them, and whether we may. */
export function PersonFields({ draft, form, office }: PersonFieldsProps) {
  const isNew = draft.base === 0;
  return (
    <>
      <Choices
        name="parts[]"
        id={form.id('parts')}
        legend="Which parts do they play?"
        hint="One person can play several."
        kind="checkbox"
        chosen={form.chosen('parts', draft.parts)}
        choices={PARTS.map((part) => ({ value: part, label: PART_LABELS[part] }))}
        error={form.error('parts')}
      />
      <div className="two">
        <SelectField
          name="language"
          id={form.id('language')}
          label="Language"
          options={LANGUAGES.map((code) => ({ value: code, label: languageName(code) }))}
          defaultValue={form.value('language', draft.language)}
        />
        <TextField
          name="timeZone"
          id={form.id('timeZone')}
          label="Time zone"
          isOptional
          list={`${form.id('timeZone')}-list`}
          autoComplete="off"
          defaultValue={form.value('timeZone', isNew ? office : (draft.timeZone ?? ''))}
          error={form.error('timeZone')}
        />
        <datalist id={`${form.id('timeZone')}-list`}>
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </div>
      <TextField
        name="noMailReason"
        id={form.id('noMailReason')}
        label="Don’t write to them, because…"
        hint="Leave it empty if we may write to them."
        limit={MOST.line}
        isOptional
        defaultValue={form.value('noMailReason', draft.noMailReason)}
        error={form.error('noMailReason')}
      />
    </>
  );
}

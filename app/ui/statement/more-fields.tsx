import { WORD_LIMITS as MOST } from '../../domain/statement/word-limits';
import type { StatementDraft } from '../../queries/handoff/handoff-drafts.server';
import { PROMISE_KIND_WORDS } from '../../speech/en/tell-statement';
import type { FormView } from '../form/form-reply';
import { SelectField, TextArea } from '../form/text-field';
import { OnlyUs } from '../kit/state';
import { PersonFields } from './person-fields';
import { at } from './short-fields';

interface MoreFieldsProps {
  draft: StatementDraft;
  form: FormView;
}

const KINDS = Object.entries(PROMISE_KIND_WORDS).map(([value, label]) => ({ value, label }));
const SIDES = [
  { value: 'ours', label: 'We do' },
  { value: 'theirs', label: 'They do' },
  { value: 'together', label: 'Both together' },
];

/** What nobody has to fill in; folded until it holds something. */
export function MoreFields({ draft, form }: MoreFieldsProps) {
  return (
    <details className="more" open={hasMore(draft, form)}>
      <summary className="btn btn--bare">{SUMMARY[draft.words.kind]}</summary>
      <div className="edit__fold">
        <OfKind draft={draft} form={form} />
        <div className="inside">
          <TextArea
            label={
              <>
                Note <OnlyUs />
              </>
            }
            hint="Never shown, sent or exported to the customer."
            limit={MOST.text}
            {...at(form, 'note', draft.note)}
          />
        </div>
      </div>
    </details>
  );
}

const SUMMARY = {
  goal: 'More: a note for us',
  promise: 'More: details, what kind, who does it, a note for us',
  date: 'More: who does it, details, a note for us',
  person: 'More: title, what they do, don’t write to them',
  system: 'More: a note for us',
} as const;

const NAMES = ['note', 'detail', 'title', 'does', 'noMailReason'] as const;

function hasMore(draft: StatementDraft, form: FormView): boolean {
  const fields: Record<string, unknown> = draft.words.fields;
  const stored = (name: string) => String(fields[name] ?? '');
  const kept: Record<string, string> = { note: draft.note, noMailReason: draft.noMailReason };
  return NAMES.some((name) => form.value(name, kept[name] ?? stored(name)) !== '' || form.error(name));
}

function OfKind({ draft, form }: MoreFieldsProps) {
  const { words } = draft;
  switch (words.kind) {
    case 'promise':
      return (
        <>
          <TextArea label="Details" limit={MOST.text} {...at(form, 'detail', words.fields.detail)} />
          <div className="two">
            <SelectField label="What kind" options={KINDS} {...at(form, 'kind', words.fields.kind)} />
            <SelectField label="Who does it" options={SIDES} {...at(form, 'side', words.fields.side)} />
          </div>
        </>
      );
    case 'date':
      return (
        <>
          <SelectField label="Who does it" options={SIDES} {...at(form, 'side', words.fields.side)} />
          <TextArea label="Details" limit={MOST.text} {...at(form, 'detail', words.fields.detail)} />
        </>
      );
    case 'person':
      return <PersonFields draft={draft} fields={words.fields} form={form} />;
    default:
      return null;
  }
}

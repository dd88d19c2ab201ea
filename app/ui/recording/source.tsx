import { WORD_LIMITS as MOST } from '../../domain/word-limits';
import type { StatementDraft } from '../../queries/recording-drafts.server';
import { Choices } from '../choices';
import type { FormView } from '../form-reply';
import { OnlyUs } from '../state';
import { TextArea, TextField } from '../text-field';

interface SourceProps {
  draft: StatementDraft;
  form: FormView;
}

/** Where it was heard, which the customer may read, and what only we read. Folded where forms stand in a row. */
export function Source({ draft, form, isFolded }: SourceProps & { isFolded: boolean }) {
  if (!isFolded)
    return (
      <>
        <Heard draft={draft} form={form} />
        <details className="more" open={hasNote(draft, form)}>
          <summary className="btn btn--bare">Add a note for us</summary>
          <NoteForUs draft={draft} form={form} />
        </details>
      </>
    );
  const isOpen =
    hasNote(draft, form) ||
    draft.saidBy === 'assumed' ||
    Boolean(form.value('heardWhere', draft.heard) || form.error('heardWhere'));
  return (
    <details className="more" open={isOpen}>
      <summary className="btn btn--bare">Where you heard it, and a note for us</summary>
      <div className="edit__fold">
        <Heard draft={draft} form={form} />
        <NoteForUs draft={draft} form={form} />
      </div>
    </details>
  );
}

const hasNote = (draft: StatementDraft, form: FormView) =>
  Boolean(form.value('note', draft.note) || form.error('note'));

const SAID_BY = [
  { value: 'customer', label: 'They said it' },
  { value: 'assumed', label: 'I assume it' },
];

function Heard({ draft, form }: SourceProps) {
  return (
    <div className="two two--top">
      <TextField
        name="heardWhere"
        id={form.id('heardWhere')}
        label="Where did you hear it?"
        hint="The customer may read this: “from your second call”."
        limit={MOST.line}
        isOptional
        defaultValue={form.value('heardWhere', draft.heard)}
        error={form.error('heardWhere')}
      />
      <Choices
        name="saidBy"
        id={form.id('saidBy')}
        legend="Did they say it?"
        chosen={form.value('saidBy', draft.saidBy ?? 'customer')}
        choices={SAID_BY}
      />
    </div>
  );
}

function NoteForUs({ draft, form }: SourceProps) {
  return (
    <div className="inside">
      <TextArea
        name="note"
        id={form.id('note')}
        label={
          <>
            Note <OnlyUs />
          </>
        }
        hint="Never shown, sent or exported to the customer."
        limit={MOST.text}
        isOptional
        defaultValue={form.value('note', draft.note)}
        error={form.error('note')}
      />
    </div>
  );
}

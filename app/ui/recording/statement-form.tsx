import type { HandoffPage } from '../../queries/handoff.server';
import type { StatementDraft } from '../../queries/recording-drafts.server';
import { Choices } from '../choices';
import { Form } from '../form';
import { type FormReply, formView } from '../form-reply';
import { WordingFields } from '../wording-fields';
import { handoffAt } from './addresses';
import { ChangedMeanwhile } from './changed-meanwhile';
import { PersonFields } from './person-fields';
import { Source } from './source';

interface StatementFormProps {
  page: HandoffPage;
  draft: StatementDraft;
  reply: FormReply | undefined;
  /** Names the form and its fields. */
  name: string;
  /** What the form is called, and its button: "Add a goal", "Save the goal". */
  title: string;
  save: string;
  /** What is kept now, in one line; empty for a new statement. */
  kept?: string;
}

/** Adds a statement, or changes one that is kept. */
export function StatementForm({ page, draft, reply, name, title, save, kept = '' }: StatementFormProps) {
  const form = formView(reply, name, name);
  const isNew = draft.base === 0;
  const statements = `${handoffAt(page.id)}/statements`;
  return (
    <Form
      className="edit"
      id={name}
      action={isNew ? `${statements}?add=${name.replace('add-', '')}` : `${statements}/${draft.id}`}
      aria-label={title}
    >
      <ChangedMeanwhile reply={reply} name={name} kept={kept} />
      {isNew && !draft.area ? <h3>{title}</h3> : null}
      {isNew ? (
        <input type="hidden" name="id" value={form.value('id', draft.id)} />
      ) : (
        <input type="hidden" name="base" value={draft.base} />
      )}
      {draft.area ? <input type="hidden" name="area" value={draft.area} /> : null}
      <WordingFields words={draft.words} form={form} hasTerms />
      {draft.words.kind === 'promise' ? (
        <Choices
          name="commitment"
          id={form.id('commitment')}
          legend="Was it a promise?"
          chosen={form.value('commitment', draft.commitment ?? 'promised')}
          choices={COMMITMENTS}
        />
      ) : null}
      {draft.words.kind === 'person' ? (
        <PersonFields draft={draft} form={form} office={page.timeZone} />
      ) : null}
      <Source draft={draft} form={form} isFolded={draft.area !== null} />
      <p className="goes">
        <button type="submit" className="btn btn--soft">
          {save}
        </button>
        {isNew ? null : (
          <>
            <button
              type="submit"
              className="btn btn--bare"
              formAction={`${statements}/${draft.id}/remove`}
              formNoValidate
            >
              Remove<span className="vh">: {kept}</span>
            </button>
            <a className="btn btn--bare" href={`${handoffAt(page.id)}#${draft.id}`}>
              Leave it as it is
            </a>
          </>
        )}
      </p>
    </Form>
  );
}

const COMMITMENTS = [
  { value: 'promised', label: 'Promised' },
  { value: 'talked_about', label: 'Talked about, not promised' },
  { value: 'not_included', label: 'Not included' },
];

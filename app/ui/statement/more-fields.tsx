import { fieldsIn } from '../../domain/statement/kinds';
import { WORD_LIMITS as MOST } from '../../domain/statement/word-limits';
import type { StatementDraft } from '../../queries/handoff/handoff-drafts.server';
import { STAFF_FIELDS } from '../../speech/en/field-words';
import { MORE_WORDS } from '../../speech/en/kind-words';
import { AboutFields, hasMoreAbout, StanceFields } from '../contact/about-fields';
import type { FormView } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { heldIn, WordFields, wiringOf } from '../form/word-fields';
import { OnlyUs } from '../kit/state';
import { MayWeWrite } from './person-fields';

interface MoreFieldsProps {
  draft: StatementDraft;
  form: FormView;
}

/** What nobody has to fill in; folded until it holds something. */
export function MoreFields({ draft, form }: MoreFieldsProps) {
  const { words, note, about, stance } = draft;
  return (
    <details className="more" open={hasMore(draft, form)}>
      <summary className="btn btn--bare">{MORE_WORDS[words.kind]}</summary>
      <div className="edit__fold">
        <WordFields fields={foldedIn(draft)} words={words} form={form} labels={STAFF_FIELDS} />
        {words.kind === 'person' ? (
          <>
            <AboutFields about={about} name={words.fields.name} form={form} />
            <MayWeWrite draft={draft} form={form} />
          </>
        ) : null}
        <div className="inside">
          {words.kind === 'person' ? <StanceFields stance={stance} form={form} /> : null}
          <TextArea
            label={
              <>
                Note <OnlyUs />
              </>
            }
            hint="Never shown, sent or exported to the customer."
            limit={MOST.text}
            {...wiringOf(form, 'note', note)}
          />
        </div>
      </div>
    </details>
  );
}

const foldedIn = ({ words }: StatementDraft) => fieldsIn(words.kind).filter(([, { isFolded }]) => isFolded);

function hasMore(draft: StatementDraft, form: FormView): boolean {
  const written = foldedIn(draft).filter(([, { is }]) => is !== 'choice');
  const stored: [string, string][] = [
    ['note', draft.note],
    ['noMailReason', draft.noMailReason],
    ...written.map(([name]): [string, string] => [name, String(heldIn(draft.words, name))]),
  ];
  if (hasMoreAbout(draft, form)) return true;
  return stored.some(([name, kept]) => form.value(name, kept) !== '' || form.error(name));
}

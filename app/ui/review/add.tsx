import { fieldsIn, KINDS, kindOf, STATEMENT_KINDS, type StatementKind } from '../../domain/statement/kinds';
import type { SystemArea } from '../../domain/statement/statement';
import { blankWords } from '../../domain/statement/words';
import { ADDITION_FIELDS } from '../../speech/en/field-words';
import { UNKNOWN } from '../../speech/en/our-questions';
import { errorIn, formView, shownIn } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { WordFields } from '../form/word-fields';
import { Icon } from '../kit/icon';
import { Note } from '../kit/note';
import { PostForm, Press, useReply, useScene } from '../welcome/scene';
import { SECTION_WORDS, saidNo } from '../welcome/words';
import { Wrong } from './ask';

/** "Add something we missed": what it is, then a form that goes the way of a correction. */
/** What there may be none of is added where there is some already. */
export function AddSomething({ shown }: { shown: readonly StatementKind[] }) {
  const { reply } = useScene();
  return (
    <details className="add" id="add" open={reply?.form.startsWith('add ')}>
      <summary className="btn btn--line">
        <Icon name="plus" />
        Add something we missed
      </summary>
      <div className="add__kinds">
        {STATEMENT_KINDS.filter((kind) => !kindOf(kind).isOptional || shown.includes(kind)).map((kind) => (
          <Add key={kind} kind={kind} />
        ))}
      </div>
    </details>
  );
}

function Add({ kind }: { kind: StatementKind }) {
  const words = SECTION_WORDS[kind];
  const form = `add ${kind}`;
  const reply = useReply(form);
  return (
    <details className="fix" name="add" id={`add-${kind}`} open={reply !== undefined}>
      <summary className="btn btn--bare">
        <Icon name="plus" />
        {words.add}
      </summary>
      <PostForm className="fix__body" action={`/welcome/add#no-add-${kind}`}>
        <AddFields kind={kind} form={form} />
        <SendAddition form={form} what={words.add} />
      </PostForm>
    </details>
  );
}

/** Our question to the customer, where sales had no answer. */
export function AnswerUnknown({ area }: { area: SystemArea }) {
  const { host } = useScene();
  const form = `answer ${area}`;
  const reply = useReply(form);
  const { label } = UNKNOWN[area];
  return (
    <details className="fix add" open={reply !== undefined}>
      <summary className="btn btn--line">
        <span>
          Tell {host}
          <span className="vh">: {label}</span>
        </span>
      </summary>
      <PostForm className="fix__body" action={`/welcome/add#no-answer-${area}`}>
        <input type="hidden" name="kind" value="system" />
        <input type="hidden" name="area" value={area} />
        <input type="hidden" name="label" value={label} />
        <TextArea
          name="text"
          id={`ask-${area}-text`}
          label="What should we know?"
          limit={KINDS.system.fields.text.max}
          defaultValue={shownIn(reply, form, 'text', '')}
          error={errorIn(reply, form, 'text')}
        />
        <SendAddition form={form} what={label} />
      </PostForm>
    </details>
  );
}

function SendAddition({ form, what }: { form: string; what: string }) {
  const { host } = useScene();
  const reply = useReply(form);
  return (
    <>
      {reply ? (
        <Note tone="stop" role="alert" id={`no-${form.replace(' ', '-')}`} isFocusable>
          <strong>That isn’t saved yet.</strong>{' '}
          {reply.refusal ? (
            saidNo(reply.refusal.code, host)
          ) : (
            <Wrong reply={reply} of={form.replace(' ', '-').replace('answer-', 'ask-')} />
          )}
        </Note>
      ) : null}
      <div className="fix__go">
        <Press look="main">
          <span>
            Send to {host}
            <span className="vh">: {what}</span>
          </span>
        </Press>
      </div>
    </>
  );
}

function AddFields({ kind, form }: { kind: StatementKind; form: string }) {
  return (
    <>
      <input type="hidden" name="kind" value={kind} />
      <WordFields
        fields={fieldsIn(kind).filter(([, { added }]) => added === 'needed' || added === 'asked')}
        words={blankWords(kind)}
        form={formView(useReply(form), form, `add-${kind}`)}
        labels={ADDITION_FIELDS}
        marksOptional
      />
    </>
  );
}

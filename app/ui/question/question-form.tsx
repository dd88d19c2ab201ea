import { FILE_KINDS } from '../../domain/file/file-types';
import { atStart } from '../../domain/form/at-start';
import {
  ANSWERED_WITH,
  HELP_LIMIT,
  LABEL_LIMIT,
  MOST_CHOICES,
  MOST_COLUMNS,
  type Question,
  UNIT_LIMIT,
} from '../../domain/question/question';
import { KIND_WORDS } from '../../speech/en/file/say-file';
import {
  type SaidQuestionsPage,
  type SaidWrittenQuestion,
  WITH_WORDS,
} from '../../speech/en/question/say-questions-page';
import { Choices, Tick } from '../form/choices';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { SelectField, TextArea, TextField } from '../form/text-field';
import { prefixOf } from '../path/path-links';
import { NEW_QUESTION, questionAt, questionFormOf, questionsAt } from './question-links';

interface QuestionFormProps {
  page: SaidQuestionsPage;
  /** Null for a new one. */
  question: SaidWrittenQuestion | null;
  reply: FormReply | undefined;
}

const BLANK: Omit<Question, 'id'> = {
  label: '',
  help: '',
  isNeeded: true,
  answered: { with: 'short' },
  onlyIf: null,
};

/** A question: how it reads, what it is answered with, and whether it is asked of everybody. */
export function QuestionForm({ page, question, reply }: QuestionFormProps) {
  const name = question ? questionFormOf(question.id) : NEW_QUESTION;
  const form = formView(reply, name, prefixOf(name));
  const { label, help, isNeeded, answered, onlyIf } = question?.words ?? BLANK;
  const isBack = reply?.form === name;
  const { id, step } = page;
  // Only what stands before it can be hung on.
  const own = page.questions.findIndex((one) => one.id === question?.id);
  const before = new Set(page.questions.slice(0, own < 0 ? undefined : own).map((one) => one.id));
  const conditions = page.conditions.filter((one) => before.has(one.before));
  return (
    <Form
      className="edit ask-form"
      id={prefixOf(name)}
      action={question ? questionAt(id, step.id, question.id) : `${questionsAt(id, step.id)}/new`}
      aria-labelledby={`${prefixOf(name)}-h`}
    >
      <h3 className="lbl2" id={`${prefixOf(name)}-h`}>
        {question ? `Question ${question.number}` : 'Next question'}
      </h3>
      <input type="hidden" name="before" value={question?.mark ?? ''} />
      <TextField
        name="label"
        id={form.id('label')}
        label="The question"
        limit={LABEL_LIMIT}
        defaultValue={form.value('label', label)}
        error={form.error('label')}
      />
      <TextField
        name="help"
        id={form.id('help')}
        label="A hint below it"
        isOptional
        limit={HELP_LIMIT}
        defaultValue={form.value('help', help)}
        error={form.error('help')}
      />
      <SelectField
        name="with"
        id={form.id('with')}
        label="Answered with"
        options={ANSWERED_WITH.filter((one) => one !== 'known' || page.points.length > 0).map((value) => ({
          value,
          label: WITH_WORDS[value],
        }))}
        defaultValue={form.value('with', answered.with)}
      />
      <div className="ask-form__choices">
        <TextArea
          name="choices"
          id={form.id('choices')}
          label="To choose from"
          hint={`One on each line, from two to ${MOST_CHOICES}. For a list only.`}
          rows={4}
          defaultValue={form.value('choices', 'choices' in answered ? answered.choices.join('\n') : '')}
          error={form.error('choices')}
        />
      </div>
      <div className="ask-form__unit">
        <TextField
          name="unit"
          id={form.id('unit')}
          label="What is counted"
          hint="Stands behind the number: shops, kg. For a number only."
          isOptional
          limit={UNIT_LIMIT}
          defaultValue={form.value('unit', 'unit' in answered ? answered.unit : '')}
          error={form.error('unit')}
        />
      </div>
      <div className="ask-form__columns">
        <TextArea
          name="columns"
          id={form.id('columns')}
          label="Columns"
          hint={`One on each line, up to ${MOST_COLUMNS}. For a table only.`}
          rows={3}
          defaultValue={form.value('columns', 'columns' in answered ? answered.columns.join('\n') : '')}
          error={form.error('columns')}
        />
      </div>
      <div className="ask-form__kinds">
        <Choices
          name="kinds"
          id={form.id('kinds')}
          legend="Which files you can use"
          hint="They send one. For a file only."
          kind="checkbox"
          look="pick-two"
          choices={FILE_KINDS.map((kind) => ({ value: kind, label: atStart(KIND_WORDS[kind]) }))}
          chosen={form.chosen('kinds', 'kinds' in answered ? answered.kinds : ['pdf', 'word', 'excel'])}
          error={form.error('kinds')}
        />
      </div>
      {page.points.length > 0 ? (
        <div className="ask-form__point">
          <SelectField
            name="point"
            id={form.id('point')}
            label="The point that answers it"
            hint="They read what we have and say whether it is right. Where it isn’t, their words come as a correction."
            options={[{ value: '', label: 'Choose a point' }, ...page.points]}
            defaultValue={form.value('point', answered.with === 'known' ? answered.statementId : '')}
            error={form.error('point')}
          />
        </div>
      ) : null}
      {conditions.length > 0 ? (
        <SelectField
          name="only"
          id={form.id('only')}
          label="Asked"
          options={[{ value: '', label: 'Always' }, ...conditions]}
          defaultValue={form.value('only', onlyIf ? `${onlyIf.question} ${onlyIf.is}` : '')}
          error={form.error('only')}
        />
      ) : null}
      <Tick
        name="needed"
        id={form.id('needed')}
        label="The list can’t be sent without it"
        value="1"
        defaultChecked={isBack ? reply.typed.needed !== undefined : isNeeded}
      />
      <p className="goes">
        <button type="submit" className="btn btn--soft">
          {question ? 'Save the question' : 'Add the question'}
        </button>
        {question ? (
          <>
            <a className="btn btn--bare" href={`${questionsAt(id, step.id)}#${question.id}`}>
              Cancel
            </a>
            <button
              type="submit"
              className="btn btn--bare"
              formAction={`${questionAt(id, step.id, question.id)}/remove`}
              formNoValidate
            >
              Take the question away
            </button>
          </>
        ) : null}
      </p>
    </Form>
  );
}

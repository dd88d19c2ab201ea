import { atStart } from '../../domain/form/at-start';
import { SENTENCE_LIMIT, SIDES, TITLE_LIMIT } from '../../domain/path/path';
import { MOST_QUESTIONS } from '../../domain/question/question';
import {
  type StartingPhase,
  type StartingStep,
  stepsIn,
  WHO,
} from '../../domain/starting-point/starting-point';
import { GOAL_TO_CHOOSE } from '../../domain/step/approval';
import { WHO_WORDS } from '../../speech/en/starting-point/starting-words';
import { Choices, Tick } from '../form/choices';
import { Form } from '../form/form';
import { type FormView, formView } from '../form/form-reply';
import { SelectField, TextArea, TextField } from '../form/text-field';
import { AsksFields } from '../step/asks-fields';
import { DUE_CHOICES, SIDE_LABELS } from '../step/step-choices';
import { STEP_CHOICES } from '../step/step-form';
import { pointAt } from './addresses';
import type { Editing } from './part-section';
import { PHASE_FORM, STEP_FORM } from './point-parts';

/** Null for a new one. */
export function PointPhaseForm({ point, reply, phase }: Editing & { phase: StartingPhase | null }) {
  const form = formView(reply, PHASE_FORM, PHASE_FORM);
  const { dates } = point.document;
  const ends = phase?.ends.is === 'agreed' ? `date:${phase.ends.date}` : 'days';
  const days = phase?.ends.is === 'after_signature' ? String(phase.ends.days) : '';
  return (
    <Form
      className="edit"
      action={`${pointAt(point.id)}/phases`}
      aria-label={phase ? 'Change the phase' : 'Add a phase'}
    >
      <input type="hidden" name="base" value={point.revision} />
      <input type="hidden" name="key" value={phase?.key ?? ''} />
      <TextField
        name="title"
        id={form.id('title')}
        label="What the phase is called"
        limit={TITLE_LIMIT}
        defaultValue={form.value('title', phase?.title ?? '')}
        error={form.error('title')}
      />
      <TextField
        name="sentence"
        id={form.id('sentence')}
        label="One sentence about it"
        isOptional
        limit={SENTENCE_LIMIT}
        defaultValue={form.value('sentence', phase?.sentence ?? '')}
        error={form.error('sentence')}
      />
      <div className="two">
        <SelectField
          name="ends"
          id={form.id('ends')}
          label="Ends with"
          hint="A date that is often agreed, or so many working days."
          options={[
            ...dates.map(({ key, text }) => ({ value: `date:${key}`, label: text })),
            { value: 'days', label: 'Working days after the signature' },
          ]}
          defaultValue={form.value('ends', ends)}
        />
        <TextField
          name="days"
          id={form.id('days')}
          label="Working days"
          hint="Where it ends with no date."
          inputMode="numeric"
          defaultValue={form.value('days', days)}
          error={form.error('days')}
        />
      </div>
      <Tick
        name="live"
        id={form.id('live')}
        value="yes"
        label="Then they are live"
        hint="Once its steps are done. One phase of a path: the mark of another one comes here."
        defaultChecked={form.value('live', phase?.isLive ? 'yes' : '') !== ''}
      />
      <Goes
        point={point}
        back={phase ? `p-${phase.key}` : 'path'}
        save={phase ? 'Save the phase' : 'Add the phase'}
      />
    </Form>
  );
}

const BLANK: Omit<StartingStep, 'key'> = {
  title: '',
  kind: 'do',
  side: 'theirs',
  who: null,
  due: { is: 'before_end', days: 5 },
  waitsFor: [],
  content: '',
  asks: null,
};

/** Nobody's goals are known here. */
const ANY_GOAL = [{ value: GOAL_TO_CHOOSE, label: 'A goal of theirs, chosen for each customer' }];

/** Null for a new one, which comes last in its phase. */
export function PointStepForm({
  point,
  reply,
  phase,
  step,
}: Editing & { phase: string; step: StartingStep | null }) {
  const form = formView(reply, STEP_FORM, STEP_FORM);
  const words = step ?? BLANK;
  const others = stepsIn(point.document).filter(({ key }) => key !== step?.key);
  return (
    <Form
      className="edit"
      action={`${pointAt(point.id)}/steps`}
      aria-label={step ? 'Change the step' : 'Add a step'}
    >
      <input type="hidden" name="base" value={point.revision} />
      <input type="hidden" name="key" value={step?.key ?? ''} />
      <input type="hidden" name="phase" value={phase} />
      <TextField
        name="title"
        id={form.id('title')}
        label="What is to be done"
        limit={TITLE_LIMIT}
        defaultValue={form.value('title', words.title)}
        error={form.error('title')}
      />
      <div className="col">
        <Choices
          name="kind"
          id={form.id('kind')}
          legend="What kind of step"
          choices={STEP_CHOICES}
          chosen={form.value('kind', words.kind)}
        />
        <AsksFields asks={words.asks} goals={ANY_GOAL} form={form} />
        <QuestionFields asks={words.asks} form={form} />
      </div>
      <TextArea
        name="content"
        id={form.id('content')}
        label="What they need to know"
        isOptional
        hint="**bold**, *italic*, lines that begin with - or 1. for lists, > for a hint."
        rows={6}
        defaultValue={form.value('content', words.content)}
        error={form.error('content')}
      />
      <Choices
        name="side"
        id={form.id('side')}
        legend="Whose step"
        choices={SIDES.map((side) => ({ value: side, label: SIDE_LABELS[side] }))}
        chosen={form.value('side', words.side)}
      />
      <SelectField
        name="who"
        id={form.id('who')}
        label="Who"
        options={[
          { value: '', label: 'Nobody by name' },
          ...WHO.map((who) => ({ value: who, label: atStart(WHO_WORDS[who]) })),
        ]}
        defaultValue={form.value('who', words.who ?? '')}
        error={form.error('who')}
      />
      <div className="two">
        <SelectField
          name="rule"
          id={form.id('rule')}
          label="Due"
          options={DUE_CHOICES.filter(({ value }) => value !== 'day')}
          defaultValue={form.value('rule', words.due.is)}
        />
        <TextField
          name="days"
          id={form.id('days')}
          label="How many working days"
          inputMode="numeric"
          defaultValue={form.value('days', 'days' in words.due ? String(words.due.days) : '')}
          error={form.error('days')}
        />
      </div>
      {others.length > 0 ? (
        <Choices
          name="waits"
          id={form.id('waits')}
          legend="Waits for"
          kind="checkbox"
          look="pick"
          choices={others.map(({ key, title }) => ({ value: key, label: title }))}
          chosen={form.chosen('waits', words.waitsFor)}
          error={form.error('waits')}
        />
      ) : null}
      <Goes
        point={point}
        back={step ? `s-${step.key}` : `p-${phase}`}
        save={step ? 'Save the step' : 'Add the step'}
      />
    </Form>
  );
}

/** Questions as lines: how each is answered is said on a path. */
function QuestionFields({ asks, form }: { asks: StartingStep['asks']; form: FormView }) {
  const questions = asks?.is === 'answer' ? asks.questions : [];
  return (
    <div className="asks" data-kind="answer">
      <TextArea
        name="questions"
        id={form.id('questions')}
        label="What is asked"
        hint={`One question on each line, up to ${MOST_QUESTIONS}. A new one is answered in a few sentences; one that stands here already keeps how it is answered. For choices, figures or tables, write the list on a customer’s path and save that path as a starting point.`}
        rows={6}
        defaultValue={form.value('questions', questions.map(({ label }) => label).join('\n'))}
        error={form.error('questions')}
      />
    </div>
  );
}

function Goes({ point, back, save }: Pick<Editing, 'point'> & { back: string; save: string }) {
  return (
    <p className="goes">
      <button type="submit" className="btn btn--soft">
        {save}
      </button>
      <a className="btn btn--bare" href={`${pointAt(point.id)}#${back}`}>
        Cancel
      </a>
    </p>
  );
}

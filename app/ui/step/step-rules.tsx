import { SIDES, type StepWords, type Who } from '../../domain/path/path';
import type { SaidPath, SaidPhase, SaidStep } from '../../speech/path/said-path';
import { Choices } from '../form/choices';
import { Field, fieldWiring } from '../form/field';
import type { FormView } from '../form/form-reply';
import { DateField, SelectField, TextField } from '../form/text-field';
import { DUE_CHOICES, SIDE_LABELS } from './step-choices';

interface StepRulesProps {
  path: SaidPath;
  phase: SaidPhase;
  step: SaidStep | null;
  words: StepWords;
  form: FormView;
}

/** Whose step it is, when it is due, and what it waits for. */
export function StepRules(props: StepRulesProps) {
  return (
    <div className="rules">
      <Whose {...props} />
      <Due {...props} />
      <Waits {...props} />
    </div>
  );
}

function Whose({ path, words, form }: StepRulesProps) {
  return (
    <div className="rules__part">
      <Choices
        name="side"
        id={form.id('side')}
        legend="Whose step"
        choices={SIDES.map((side) => ({ value: side, label: SIDE_LABELS[side] }))}
        chosen={form.value('side', words.side)}
        error={form.error('side')}
      />
      <WhoField path={path} words={words} form={form} />
    </div>
  );
}

const whoValue = (who: Who | null): string => (who ? `${who.is}:${who.id}` : '');

/** People of both sides, each under their own. */
function WhoField({ path, words, form }: { path: SaidPath; words: StepWords; form: FormView }) {
  const { who, part } = words;
  const field = { name: 'who', id: form.id('who'), label: 'Who', error: form.error('who') };
  const isGone = who && ![...path.ours, ...path.theirs].some(({ value }) => value === who.id);
  return (
    <Field {...field}>
      <select
        className="in"
        defaultValue={form.value('who', part ? `part:${part}` : whoValue(who))}
        {...fieldWiring(field)}
      >
        <option value="">Nobody by name yet</option>
        <optgroup label={path.customer}>
          {path.theirs.map(({ value, label }) => (
            <option key={value} value={`contact:${value}`}>
              {label}
            </option>
          ))}
        </optgroup>
        <optgroup label="Us">
          {path.ours.map(({ value, label }) => (
            <option key={value} value={`member:${value}`}>
              {label}
            </option>
          ))}
        </optgroup>
        <optgroup label="Whoever plays a part">
          {path.parts.map(({ value, label }) => (
            <option key={value} value={`part:${value}`}>
              {label}
            </option>
          ))}
        </optgroup>
        {isGone ? <option value={whoValue(who)}>Somebody who isn’t here any more</option> : null}
      </select>
    </Field>
  );
}

function Due({ phase, step, words: { due }, form }: StepRulesProps) {
  const days = 'days' in due ? String(due.days) : '';
  return (
    <div className="rules__part due">
      <SelectField
        name="rule"
        id={form.id('rule')}
        label="Due"
        options={DUE_CHOICES}
        defaultValue={form.value('rule', due.is)}
      />
      <div className="due__days">
        <TextField
          name="days"
          id={form.id('days')}
          label="How many working days"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={form.value('days', days)}
          error={form.error('days')}
        />
      </div>
      <div className="due__on">
        <DateField
          name="on"
          id={form.id('on')}
          label="Its own day"
          defaultValue={form.value('on', due.is === 'day' ? due.on : '')}
          error={form.error('on')}
        />
      </div>
      {step?.due ? (
        <p className="meta">
          As it is saved that is <b>{step.due}</b>.{moves(step, phase)}
        </p>
      ) : null}
    </div>
  );
}

function moves({ words: { due } }: SaidStep, { words }: SaidPhase): string {
  if (due.is !== 'before_end' && due.is !== 'after_end') return '';
  return words.milestone.is === 'agreed' ? ' It moves with the agreed date.' : ' It moves with the phase.';
}

function Waits({ path, step, words, form }: StepRulesProps) {
  const others = path.phases.flatMap(({ steps }) => steps).filter(({ id }) => id !== step?.id);
  if (others.length === 0) return null;
  const chosen = form.chosen('waits', words.waitsFor);
  const choices = (
    <Choices
      name="waits"
      id={form.id('waits')}
      legend="Waits for"
      kind="checkbox"
      look="pick"
      choices={others.map(({ id, number, words: { title } }) => ({ value: id, label: `${number} ${title}` }))}
      chosen={chosen}
      error={form.error('waits')}
    />
  );
  return <div className="rules__part rules__part--wide">{choices}</div>;
}

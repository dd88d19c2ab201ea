import { ASKED_KEYS, levelsOf } from '../../domain/handoff/asked';
import { CHECK_INS } from '../../domain/meeting/check-in';
import { LIMITS, type StartingPoint } from '../../domain/starting-point/starting-point';
import { PARTS } from '../../domain/statement/statement';
import { CURRENCIES_OFFERED } from '../../speech/en/handoff/say-currency';
import {
  ASKED_WORDS,
  CHECK_IN_WORDS,
  LEVEL_WORDS,
  WHO_WORDS,
} from '../../speech/en/starting-point/starting-words';
import { Choices, Tick } from '../form/choices';
import { type FormReply, formView } from '../form/form-reply';
import { SelectField, TextArea, TextField } from '../form/text-field';

interface FieldsProps {
  document: StartingPoint;
  reply: FormReply | undefined;
}

const fieldsOf = (reply: FormReply | undefined, part: string) => {
  const form = formView(reply, part, part);
  return {
    form,
    at: (name: string, stored: string) => ({
      name,
      id: form.id(name),
      defaultValue: form.value(name, stored),
      error: form.error(name),
    }),
  };
};

const figure = (value: number | null): string => (value === null ? '' : String(value));

export function WhomFields({ document: { name, forWhom, suggestedFor }, reply }: FieldsProps) {
  const { at } = fieldsOf(reply, 'whom');
  return (
    <>
      <TextField label="What it is called" limit={LIMITS.name} required {...at('name', name)} />
      <TextField label="For whom" isOptional limit={LIMITS.forWhom} {...at('forWhom', forWhom)} />
      <p className="hint">
        It is suggested when all of what stands here fits. The first starting point that fits wins.
      </p>
      <div className="two">
        <TextField
          label="Deal value from"
          isOptional
          inputMode="decimal"
          {...at('valueFrom', figure(suggestedFor.valueFrom))}
        />
        <TextField
          label="Deal value below"
          isOptional
          inputMode="decimal"
          {...at('valueBelow', figure(suggestedFor.valueBelow))}
        />
      </div>
      <SelectField
        label="Both in"
        hint="A deal in another currency fits no value."
        options={CURRENCIES_OFFERED}
        {...at('currency', suggestedFor.currency)}
      />
      <TextArea
        label="Words in the deal"
        isOptional
        hint="A product or a segment, one on each line: one of them is enough."
        rows={3}
        {...at('words', suggestedFor.words.join('\n'))}
      />
    </>
  );
}

export function AskedFields({ document: { asked, help }, reply }: FieldsProps) {
  const { form, at } = fieldsOf(reply, 'asked');
  return (
    <>
      {ASKED_KEYS.map((key) => (
        <div key={key} className="asks-one">
          <Choices
            name={`level-${key}`}
            id={form.id(`level-${key}`)}
            legend={ASKED_WORDS[key]}
            choices={levelsOf(key).map((level) => ({ value: level, label: LEVEL_WORDS[level] }))}
            chosen={form.value(`level-${key}`, asked[key])}
            error={form.error(`level-${key}`)}
          />
          <TextField
            label={`Help: ${ASKED_WORDS[key]}`}
            isLabelHidden
            placeholder="A line of help"
            limit={LIMITS.help}
            {...at(`help-${key}`, help[key] ?? '')}
          />
        </div>
      ))}
    </>
  );
}

/** So many empty rows stand behind those that there are. */
const MORE_ROWS = 2;

export function OfferedFields({ document: { promises, dates }, reply }: FieldsProps) {
  const { form, at } = fieldsOf(reply, 'offered');
  const stored = [...dates, ...Array.from({ length: MORE_ROWS }, () => ({ key: '', text: '', days: '' }))];
  const typed = (name: string) => form.chosen(name, []);
  const rows = reply?.form === 'offered' ? typed('dateText').map((_, at) => at) : stored.map((_, at) => at);
  return (
    <>
      <TextArea
        label="Promises that are often made"
        isOptional
        hint="One on each line, as the customer would read it."
        rows={5}
        {...at('promises', promises.map(({ text }) => text).join('\n'))}
      />
      <fieldset className="choices">
        <legend className="lbl">Dates that are often agreed</legend>
        <p className="hint">
          In working days after the signature. Phases of the path may end with them. Empty ones go.
        </p>
        {rows.map((row) => {
          const one = stored[row];
          const days = typed('dateDays')[row] ?? String(one?.days ?? '');
          return (
            <div key={row} className="date-row">
              <input type="hidden" name="dateKey[]" value={typed('dateKey')[row] ?? one?.key ?? ''} />
              <TextField
                label={`Date ${row + 1}`}
                name="dateText[]"
                id={form.id(`dateText-${row}`)}
                defaultValue={typed('dateText')[row] ?? one?.text ?? ''}
              />
              <TextField
                label="Working days"
                name="dateDays[]"
                id={form.id(`dateDays-${row}`)}
                inputMode="numeric"
                defaultValue={days}
                error={form.error(`dateDays.${row}`)}
              />
            </div>
          );
        })}
      </fieldset>
    </>
  );
}

export function LetterFields({ document: { letter }, reply }: FieldsProps) {
  const { form, at } = fieldsOf(reply, 'words');
  const same = 'Empty, it is worded as everywhere in the workspace.';
  return (
    <>
      <Choices
        name="recipients"
        id={form.id('recipients')}
        legend="The introduction goes to"
        hint="Nobody ticked, it goes to everybody who can be written to."
        kind="checkbox"
        look="pick"
        choices={PARTS.map((part) => ({ value: part, label: WHO_WORDS[part] }))}
        chosen={form.chosen('recipients', letter.recipients)}
        error={form.error('recipients')}
      />
      <TextArea
        label="How the introduction begins"
        isOptional
        hint={`${same} These are filled in: {firstName}, {host}, {hostName}, {rep}, {vendor}, {everything}.`}
        rows={4}
        limit={LIMITS.letter}
        {...at('opening', letter.opening)}
      />
      <TextArea
        label="How it ends"
        isOptional
        hint={same}
        rows={4}
        limit={LIMITS.letter}
        {...at('closing', letter.closing)}
      />
      <TextArea
        label="Greeting on the page"
        isOptional
        hint={`${same} These are filled in: {customer}, {rep}, {vendor}.`}
        rows={6}
        limit={LIMITS.letter}
        {...at('greeting', letter.greeting)}
      />
    </>
  );
}

export function CheckInFields({ document: { checkIns }, reply }: FieldsProps) {
  const { form } = fieldsOf(reply, 'check-ins');
  return (
    <Choices
      legend="How often you talk once the first call was held"
      hint="Whoever looks after them is asked to arrange them then. Each next one is set by itself."
      choices={CHECK_INS.map((one) => ({ value: one, label: CHECK_IN_WORDS[one] }))}
      chosen={form.value('checkIns', checkIns)}
      name="checkIns"
      id={form.id('checkIns')}
      error={form.error('checkIns')}
    />
  );
}

export function ClockFields({ document: { clocks }, reply }: FieldsProps) {
  const { form, at } = fieldsOf(reply, 'clocks');
  const isOwn = reply?.form === 'clocks' ? reply.typed.own !== undefined : clocks !== null;
  return (
    <>
      <Tick
        name="own"
        id={form.id('own')}
        label="It has limits of its own"
        hint="Not ticked, those of the workspace hold."
        defaultChecked={isOwn}
      />
      <div className="two">
        <TextField
          label="Hours to accept the handoff"
          inputMode="numeric"
          {...at('acceptanceHours', String(clocks?.acceptanceHours ?? 24))}
        />
        <TextField
          label="Hours to introduce customer success"
          inputMode="numeric"
          {...at('introductionHours', String(clocks?.introductionHours ?? 48))}
        />
      </div>
    </>
  );
}

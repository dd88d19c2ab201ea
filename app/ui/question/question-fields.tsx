import { knownFields } from '../../domain/question/known';
import { CELL_LIMIT, LONG_LIMIT, MOST_ROWS, SHORT_LIMIT, YES_NO } from '../../domain/question/question';
import { cellOf, fieldOf } from '../../domain/question/typed-answers';
import { KINDS } from '../../domain/statement/kinds';
import { endSentence } from '../../speech/en/sentence';
import type { SaidQuestion } from '../../speech/question/said-questions';
import { customerFileAt } from '../file/file-links';
import { Choices } from '../form/choices';
import { Field, FieldError, type FieldWords, fieldWiring, Hint } from '../form/field';
import type { FormView } from '../form/form-reply';
import { DateField, TextArea, TextField } from '../form/text-field';

interface QuestionProps {
  question: SaidQuestion;
  form: FormView;
  /** More empty lines are wanted at the end of its table. */
  hasMore: boolean;
  readerId: string;
}

const YES_NO_WORDS = { yes: 'Yes', no: 'No' } as const;
/** Empty lines at the end of a table. */
const BLANK_ROWS = 3;

/** One question, answered in the way it asks for; in place of one that we could answer stands what we have. */
export function QuestionFields(props: QuestionProps) {
  const { question } = props;
  return (
    <div className="item question" id={`q-${question.id}`} tabIndex={-1} data-state="open">
      {question.known ? <Known {...props} known={question.known} /> : <Asked {...props} />}
    </div>
  );
}

function Asked(props: QuestionProps) {
  const { question, form } = props;
  const { id, label, help, isNeeded, answered, value } = question;
  const name = fieldOf(id);
  const words = value?.is === 'words' ? value.words : '';
  const field = {
    name,
    id: name,
    label: <span dir="auto">{label}</span>,
    hint: help ? <span dir="auto">{help}</span> : undefined,
    isOptional: !isNeeded,
    error: form.error(name),
    defaultValue: form.value(name, words),
  };
  switch (answered.with) {
    case 'short':
      return <TextField {...field} limit={SHORT_LIMIT} />;
    case 'long':
      return <TextArea {...field} rows={4} limit={LONG_LIMIT} />;
    case 'date':
      return <DateField {...field} />;
    case 'number':
      return <Figure {...field} unit={answered.unit} />;
    case 'yes_no':
    case 'one_of':
    case 'several_of':
      return <Chosen {...props} />;
    case 'table':
      return <Rows {...props} columns={answered.columns} />;
    case 'file':
      return <FileField {...props} />;
    case 'known':
      return null;
  }
}

type FigureProps = Omit<FieldWords, 'limit'> & { defaultValue: string; unit: string };

function Figure({ unit, defaultValue, ...field }: FigureProps) {
  return (
    <Field {...field}>
      <span className="figure">
        <input
          className="in in--auto"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          size={8}
          defaultValue={defaultValue}
          {...fieldWiring(field)}
        />
        {unit ? <span dir="auto">{unit}</span> : null}
      </span>
    </Field>
  );
}

function Chosen({ question, form }: QuestionProps) {
  const { id, label, help, isNeeded, answered, value } = question;
  const name = fieldOf(id);
  const isSeveral = answered.with === 'several_of';
  const choices =
    'choices' in answered
      ? answered.choices.map((choice) => ({ value: choice, label: <span dir="auto">{choice}</span> }))
      : YES_NO.map((choice) => ({ value: choice, label: YES_NO_WORDS[choice] }));
  const stored = value && 'words' in value ? [value.words].flat() : [];
  // Nobody unticks a round button: an answer that need not be there has a way back.
  const isOpenAgain = !isSeveral && !isNeeded && stored.length > 0;
  return (
    <>
      {isSeveral ? <input type="hidden" name={`${name}.shown`} value="1" /> : null}
      <Choices
        name={name}
        id={name}
        legend={
          <>
            <span dir="auto">{label}</span>
            {isNeeded ? null : <span className="opt"> (optional)</span>}
          </>
        }
        hint={help ? <span dir="auto">{help}</span> : undefined}
        kind={isSeveral ? 'checkbox' : 'radio'}
        choices={isOpenAgain ? [...choices, { value: '', label: 'Leave it open' }] : choices}
        chosen={form.chosen(name, stored)}
        error={form.error(name)}
      />
    </>
  );
}

/** What is here can be saved, taken back, or have another file in its place. */
function FileField({ question, form, readerId }: QuestionProps) {
  const { id, label, help, isNeeded, file } = question;
  const name = fieldOf(id);
  if (!file) return null;
  const { here } = file;
  return (
    <>
      <TextField
        name={name}
        id={name}
        type="file"
        accept={file.accept}
        label={<span dir="auto">{label}</span>}
        hint={
          <>
            {help ? <span dir="auto">{endSentence(help)} </span> : null}
            {file.hint}
            {here ? ' A new one takes the place of the one that is here.' : null}
          </>
        }
        isOptional={!isNeeded}
        error={form.error(name)}
      />
      {here ? (
        <p className="have">
          Here:{' '}
          <a href={customerFileAt(here.id, readerId)} dir="auto">
            {here.name}
          </a>{' '}
          <span className="hint" dir="auto">
            {here.more}
          </span>{' '}
          <button type="submit" className="btn btn--bare" name="away" value={here.id}>
            Take it back<span className="vh">: {here.name}</span>
          </button>
        </p>
      ) : null}
    </>
  );
}

/** Lines of fields; the first one shows what each is called, the others say it to whoever hears them. */
function Rows({ question, columns, form, hasMore }: QuestionProps & { columns: readonly string[] }) {
  const { id, label, help, isNeeded, value } = question;
  const stored = value?.is === 'rows' ? value.rows : [];
  // More than are kept may have come back, and are still there to be shortened.
  const typed = Array.from({ length: MOST_ROWS * 10 }, (_, row) => row).filter((row) =>
    columns.some((_, column) => form.value(cellOf(id, row, column), '') !== ''),
  );
  const filled = Math.max(stored.length, (typed.at(-1) ?? -1) + 1);
  const rows = Math.max(filled, Math.min(MOST_ROWS, filled + BLANK_ROWS * (hasMore ? 2 : 1)));
  const error = form.error(fieldOf(id));
  return (
    <fieldset className="choices" id={fieldOf(id)} tabIndex={-1}>
      <legend className="lbl">
        <span dir="auto">{label}</span>
        {isNeeded ? null : <span className="opt"> (optional)</span>}
      </legend>
      <Hint id={fieldOf(id)} hint={help ? <span dir="auto">{help}</span> : undefined} />
      <FieldError id={fieldOf(id)} error={error} />
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <fieldset className="trio" key={row}>
          <legend className="vh">Line {row + 1}</legend>
          {columns.map((column, at) => {
            const name = cellOf(id, row, at);
            return (
              <TextField
                key={name}
                name={name}
                label={<span dir="auto">{column}</span>}
                limit={CELL_LIMIT}
                defaultValue={form.value(name, stored[row]?.[at] ?? '')}
                error={form.error(name)}
              />
            );
          })}
        </fieldset>
      ))}
      {rows < MOST_ROWS ? (
        <p>
          <button type="submit" className="btn btn--bare" name="more" value={id}>
            Save, and add three more lines<span className="vh">: {label}</span>
          </button>
        </p>
      ) : null}
    </fieldset>
  );
}

type KnownProps = QuestionProps & { known: NonNullable<SaidQuestion['known']> };

/** What we have in place of a question: it is right, or it isn't quite. */
function Known({ question: { id, label, help }, known, form }: KnownProps) {
  const fields = knownFields(id);
  const { state, name, says, typed, isDay, from, wordingId } = known;
  const have = (
    <p className="have">
      We have{from ? <span dir="auto">, {from}</span> : null}: {name ? <b dir="auto">{name}, </b> : null}
      <q dir="auto">{says || label}</q>
    </p>
  );
  if (state === 'right' || state === 'with_us')
    return (
      <>
        <p className="lbl" dir="auto">
          {label}
        </p>
        {have}
        <p className="hint">
          {state === 'right' ? 'Said to be right.' : 'Your words are with us.'}{' '}
          <a href={`/welcome#${known.statementId}`}>Look at it on your page</a>
        </p>
      </>
    );
  return (
    <>
      <input type="hidden" name={fields.wording} value={wordingId} />
      <Choices
        name={fields.said}
        legend={<span dir="auto">{label}</span>}
        hint={help ? <span dir="auto">{help}</span> : undefined}
        choices={[
          { value: 'yes', label: 'Yes, that’s right' },
          { value: 'no', label: 'Not quite' },
        ]}
        chosen={form.value(fields.said, '')}
        error={form.error(fields.said)}
      >
        {have}
        <div className="when">
          {isDay ? (
            <DateField
              name={fields.words}
              label="Which day should it be?"
              defaultValue={form.value(fields.words, typed)}
              error={form.error(fields.words)}
            />
          ) : (
            <TextArea
              name={fields.words}
              label="What should it say?"
              limit={KINDS.system.fields.text.max}
              defaultValue={form.value(fields.words, typed)}
              error={form.error(fields.words)}
            />
          )}
        </div>
      </Choices>
    </>
  );
}

/** What came back in fields that the page doesn't show any more. */
export function typedBeside(typed: Record<string, string | string[]>, ids: readonly string[]): string[] {
  const known = new Set(ids.map(fieldOf));
  return Object.entries(typed).flatMap(([name, words]) => {
    const [, own] = /^(a\.[^.]+)/.exec(name) ?? [];
    if (!own || known.has(own) || /\.(?:shown|wording)$/.test(name)) return [];
    return [words].flat().filter(Boolean);
  });
}

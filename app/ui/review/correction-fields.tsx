import { atStart } from '../../domain/form/at-start';
import { typedFieldsOf } from '../../domain/review/typed-beside';
import type { Field } from '../../domain/statement/fields';
import { type FieldName, fieldsIn, isKind, kindOf, type Words } from '../../domain/statement/kinds';
import { PARTS, type Part } from '../../domain/statement/statement';
import { WORD_LIMITS } from '../../domain/statement/word-limits';
import { CORRECTION_FIELDS } from '../../speech/en/field-words';
import { PLAYS } from '../../speech/en/tell-statement';
import type { WelcomeItem } from '../../speech/welcome/said-page';
import { type FormReply, formView } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { heldIn, WordFields, wiringOf } from '../form/word-fields';
import { useReply, useScene } from '../welcome/scene';

/** What a contact may change, with our words in it already. Each kind has fields of its own. */
export function CorrectionFields({ item }: { item: WelcomeItem }) {
  const { host } = useScene();
  const { id, words, parts } = item;
  const name = `correct ${id}`;
  const form = formView(useReply(name), name, id);
  return (
    <>
      <input type="hidden" name="kind" value={words.kind} />
      <WordFields fields={offeredIn(words)} words={words} form={form} labels={CORRECTION_FIELDS} />
      {parts ? <PartsPlayed noted={parts} form={name} /> : null}
      <TextArea
        {...wiringOf(form, 'note', '')}
        label={`Anything ${host} should know?`}
        limit={WORD_LIMITS.note}
        isOptional
      />
    </>
  );
}

/** What is likeliest to be corrected comes first. */
function offeredIn(words: Words): [FieldName, Field][] {
  const { title, corrected = title } = kindOf(words.kind);
  const offered = fieldsIn(words.kind).filter(
    ([name, { offered }]) => offered !== 'never' && (offered !== 'where filled' || heldIn(words, name)),
  );
  const isFirst = ([name]: [FieldName, Field]) => name === corrected;
  return [...offered.filter(isFirst), ...offered.filter((one) => !isFirst(one))];
}

/** The parts a person plays for us: who hears of what, and whose name counts. */
function PartsPlayed({ noted, form }: { noted: Part[]; form: string }) {
  const reply = useReply(form);
  const ticked: readonly string[] = reply ? [reply.typed.parts ?? []].flat() : noted;
  return (
    <fieldset>
      <legend className="lbl">Their part</legend>
      <input type="hidden" name="showsParts" />
      {PARTS.map((part) => (
        <label className="tick" key={part}>
          <input type="checkbox" name="parts[]" value={part} defaultChecked={ticked.includes(part)} />
          <span>{atStart(PLAYS[part])}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What came back, on one line. */
export const typedLine = ({ typed }: FormReply): string =>
  [...(isKind(typed.kind) ? typedFieldsOf(typed.kind) : []).map(([name]) => name), 'note']
    .map((name) => typed[name])
    .filter((words) => typeof words === 'string' && words !== '')
    .join(' · ');

import type { ReactNode } from 'react';
import { atStart } from '../../domain/form/at-start';
import { PARTS, type Part } from '../../domain/statement/statement';
import type { WelcomeItem } from '../../queries/welcome/page';
import { PLAYS } from '../../speech/en/tell-statement';
import { Tick } from '../form/choices';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { DateField, TextArea, TextField } from '../form/text-field';
import { useReply, useScene } from '../welcome/scene';

/** What a contact may change, with our words in it already. Each kind has fields of its own. */
export function CorrectionFields({ item }: { item: WelcomeItem }) {
  const form = `correct ${item.id}`;
  const reply = useReply(form);
  const { host } = useScene();
  const field: FieldMaker = (name, stored, label) => ({
    name,
    id: `${item.id}-${name}`,
    label,
    defaultValue: shownIn(reply, form, name, stored),
    error: errorIn(reply, form, name),
  });
  return (
    <>
      <input type="hidden" name="of" value={item.kind} />
      {fieldsOf(item, field, form)}
      <TextArea {...field('note', '', `Anything ${host} should know?`)} isOptional />
    </>
  );
}

type FieldMaker = (
  name: string,
  stored: string,
  label: string,
) => { name: string; id: string; label: string; defaultValue: string; error?: string };

function fieldsOf({ words, id, parts }: WelcomeItem, field: FieldMaker, form: string): ReactNode {
  switch (words.kind) {
    case 'goal': {
      const { text, today, target, by, measure, measureFirst } = words.fields;
      return (
        <>
          <TextArea {...field('text', text, 'What should it say?')} />
          <div className="trio">
            <TextField {...field('today', today, 'Today')} />
            <TextField {...field('target', target, 'Goal')} />
            <DateField {...field('by', by, 'By when?')} />
          </div>
          <TextArea {...field('measure', measure, 'How we’ll know')} />
          {measureFirst ? (
            <Tick
              id={`${id}-first`}
              name="measureFirst"
              label="We’ll measure it together first"
              defaultChecked
            />
          ) : null}
        </>
      );
    }
    case 'promise': {
      const { text, kind, side, due, detail } = words.fields;
      return (
        <>
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="side" value={side} />
          <TextArea {...field('text', text, 'What should it say?')} />
          <DateField {...field('due', due, 'By when?')} />
          {detail ? <TextArea {...field('detail', detail, 'The details')} /> : null}
        </>
      );
    }
    case 'date': {
      const { text, on, side, detail } = words.fields;
      return (
        <>
          <input type="hidden" name="side" value={side} />
          <DateField {...field('on', on, 'Which date is better?')} />
          <TextField {...field('text', text, 'What should it say?')} />
          {detail ? <TextArea {...field('detail', detail, 'The details')} /> : null}
        </>
      );
    }
    case 'person': {
      const { name, title, does, email } = words.fields;
      return (
        <>
          <TextField {...field('name', name, 'Name')} />
          <TextField {...field('title', title, 'Role')} />
          <TextField {...field('does', does, 'What they do here')} />
          <TextField {...field('email', email, 'Email')} type="email" />
          {parts ? <PartsPlayed noted={parts} form={form} /> : null}
        </>
      );
    }
    case 'system':
      return (
        <>
          <TextField {...field('label', words.fields.label, 'What is it about?')} />
          <TextArea {...field('text', words.fields.text, 'What should it say?')} />
        </>
      );
  }
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

const TYPED = [
  'text',
  'name',
  'label',
  'today',
  'target',
  'by',
  'measure',
  'due',
  'on',
  'title',
  'does',
  'email',
];

/** What came back, on one line. */
export const typedLine = ({ typed }: FormReply): string =>
  [...TYPED, 'detail', 'note']
    .map((name) => typed[name])
    .filter((words) => typeof words === 'string' && words !== '')
    .join(' · ');

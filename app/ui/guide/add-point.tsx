import type { Words } from '../../domain/statement/statement';
import { SYSTEM_AREAS } from '../../domain/statement/statement';
import type { GuideView } from '../../queries/guide/guide.server';
import { AREA_WORDS } from '../../speech/en/tell-statement';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { SelectField } from '../form/text-field';
import { WordingFields } from '../form/wording-fields';
import { Icon } from '../kit/icon';
import { ADD_FORM, type Addable, guideAt } from './guide-links';

const NOUN: Record<Addable, string> = {
  goal: 'a goal',
  promise: 'a promise',
  date: 'a date',
  system: 'a system',
};

const EMPTY: { [K in Addable]: Extract<Words, { kind: K }> } = {
  goal: {
    kind: 'goal',
    fields: { text: '', today: '', target: '', by: '', measure: '', measureFirst: false },
  },
  promise: { kind: 'promise', fields: { text: '', kind: 'service', side: 'ours', due: '', detail: '' } },
  date: { kind: 'date', fields: { text: '', on: '', side: 'together', detail: '' } },
  system: { kind: 'system', fields: { label: '', text: '' } },
};

interface AddPointProps {
  kind: Addable;
  guide: GuideView;
  reply: FormReply | undefined;
  /** The kind whose fields are open. */
  adding: Addable | null;
}

/** A point of our own: a link until it is asked for, then the fields of its kind. */
export function AddPoint({ kind, guide, reply, adding }: AddPointProps) {
  if (!guide.mayWrite) return null;
  const at = guideAt(guide.id);
  const hasComeBack = reply?.form === ADD_FORM && reply.typed.statementKind === kind;
  if (adding !== kind && !hasComeBack)
    return (
      <p className="goes gap" id={`add-${kind}`}>
        <a className="btn btn--bare" href={`${at}?add=${kind}#add-${kind}`}>
          <Icon name="plus" />
          Add {NOUN[kind]}
        </a>
      </p>
    );
  const form = formView(reply, hasComeBack ? ADD_FORM : '', `add-${kind}`);
  return (
    <Form className="edit gap" id={`add-${kind}`} action={`${at}/statements`}>
      <h3>Add {NOUN[kind]} of your own</h3>
      {kind === 'system' ? (
        <SelectField
          name="area"
          id={form.id('area')}
          label="About"
          options={SYSTEM_AREAS.map((area) => ({ value: area, label: AREA_WORDS[area] }))}
          defaultValue={form.value('area', 'today')}
        />
      ) : null}
      <WordingFields words={EMPTY[kind]} form={form} />
      <p className="goes">
        <button type="submit" className="btn btn--soft">
          Save<span className="vh">: {NOUN[kind]} of your own</span>
        </button>
        <a className="btn btn--bare" href={`${at}#add-${kind}`}>
          Cancel<span className="vh">: add {NOUN[kind]}</span>
        </a>
      </p>
    </Form>
  );
}

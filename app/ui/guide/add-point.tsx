import type { StatementKind } from '../../domain/statement/kinds';
import { SYSTEM_AREAS } from '../../domain/statement/statement';
import { blankWords } from '../../domain/statement/words';
import { KIND_WORDS } from '../../speech/en/kind-words';
import { AREA_WORDS } from '../../speech/en/tell-statement';
import type { GuideView } from '../../speech/guide/said-guide';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { SelectField } from '../form/text-field';
import { WordingFields } from '../form/wording-fields';
import { Icon } from '../kit/icon';
import { ADD_FORM, guideAt } from './guide-links';

interface AddPointProps {
  kind: StatementKind;
  guide: GuideView;
  reply: FormReply | undefined;
  /** The kind whose fields are open. */
  adding: StatementKind | null;
}

/** A point of our own: a link until it is asked for, then the fields of its kind. */
export function AddPoint({ kind, guide, reply, adding }: AddPointProps) {
  if (!guide.mayWrite) return null;
  const at = guideAt(guide.id);
  const hasComeBack = reply?.form === ADD_FORM && reply.typed.kind === kind;
  if (adding !== kind && !hasComeBack)
    return (
      <p className="goes gap" id={`add-${kind}`}>
        <a className="btn btn--bare" href={`${at}?add=${kind}#add-${kind}`}>
          <Icon name="plus" />
          Add {KIND_WORDS[kind].a}
        </a>
      </p>
    );
  const form = formView(reply, hasComeBack ? ADD_FORM : '', `add-${kind}`);
  return (
    <Form className="edit gap" id={`add-${kind}`} action={`${at}/statements`}>
      <h3>Add {KIND_WORDS[kind].a} of your own</h3>
      {kind === 'system' ? (
        <SelectField
          name="area"
          id={form.id('area')}
          label="About"
          options={SYSTEM_AREAS.map((area) => ({ value: area, label: AREA_WORDS[area] }))}
          defaultValue={form.value('area', 'today')}
        />
      ) : null}
      <WordingFields words={blankWords(kind)} form={form} />
      <p className="goes">
        <button type="submit" className="btn btn--soft">
          Save<span className="vh">: {KIND_WORDS[kind].a} of your own</span>
        </button>
        <a className="btn btn--bare" href={`${at}#add-${kind}`}>
          Cancel<span className="vh">: add {KIND_WORDS[kind].a}</span>
        </a>
      </p>
    </Form>
  );
}

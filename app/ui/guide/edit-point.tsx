import { briefly } from '../../speech/en/briefly';
import { sayShown } from '../../speech/en/shown-words';
import type { GuideItem, GuideView } from '../../speech/guide/said-guide';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { WordingFields } from '../form/wording-fields';
import { Note } from '../kit/note';
import { OnlyUs } from '../kit/state';
import { guideAt, rewordForm, statementAt } from './guide-links';
import { readAsItIs } from './read-as-it-is';
import { ThirdPersonHint } from './third-person';

interface EditPointProps {
  item: GuideItem;
  guide: GuideView;
  reply: FormReply | undefined;
  /** True where the words have to change before the guide can be published. */
  isNeeded: boolean;
}

/** The fields of a point's kind, filled with what the customer would read. */
export function EditPoint({ item, guide, reply, isNeeded }: EditPointProps) {
  const { id, words, wordingId, shown } = item;
  const name = rewordForm(id);
  const refusal = reply?.form === name ? reply.refusal : undefined;
  const ending = <span className="vh">: {briefly(shown.title)}</span>;
  return (
    <Form className="twin__them edit__them" action={statementAt(guide.id, id)}>
      <h3 id={`${id}-title`} className="vh" dir="auto">
        {shown.title}
      </h3>
      {isNeeded ? <Needed item={item} guide={guide} /> : null}
      {refusal?.code === 'changed_meanwhile' ? <Theirs item={item} /> : null}
      <ThirdPersonHint words={words} reader={guide.reader} />
      <input type="hidden" name="base" value={wordingId} />
      <WordingFields words={words} form={formView(reply, name, id)} />
      <p className="goes">
        <button type="submit" className="btn btn--soft">
          Save{ending}
        </button>
        {isNeeded ? (
          <button
            type="submit"
            className="btn btn--bare"
            formAction={`${statementAt(guide.id, id)}/keep-words`}
            formNoValidate
          >
            It reads right as it is{ending}
          </button>
        ) : (
          <a className="btn btn--bare" href={`${guideAt(guide.id)}#${id}`}>
            Cancel{ending}
          </a>
        )}
      </p>
    </Form>
  );
}

/** Why the words have to change, and what we noted with the verdict, which may be where the new words begin. */
function Needed({
  item: { id, verdict, verdictNote, written },
  guide,
}: Omit<EditPointProps, 'isNeeded' | 'reply'>) {
  return (
    <>
      <p className="err" id={`${id}-needed`}>
        {verdict === 'with_changes'
          ? `We can only with changes. Write what changes for ${guide.reader}.`
          : `We can’t keep this. Write what ${guide.reader} gets instead, and when.`}{' '}
        {readAsItIs(guide.reader)}
      </p>
      {verdictNote ? (
        <p className="meta">
          <OnlyUs /> The note with it: <q dir="auto">{verdictNote}</q>{' '}
          <button
            type="submit"
            className="btn btn--bare"
            formAction={`${statementAt(guide.id, id)}/note#${id}-text`}
            formNoValidate
          >
            Put the note below the words<span className="vh">: {briefly(written.title)}</span>
          </button>
        </p>
      ) : null}
    </>
  );
}

/** What the other person wrote. Saving again replaces it, with both in view. */
function Theirs({ item: { shown } }: { item: GuideItem }) {
  return (
    <Note tone="stop">
      It says now: <q dir="auto">{sayShown(shown)}</q> Save again to put your words in its place.
    </Note>
  );
}

import { briefly } from '../../domain/briefly';
import { sayShown } from '../../domain/shown-words';
import type { GuideView } from '../../queries/guide.server';
import type { GuideItem } from '../../queries/guide-items.server';
import { type FormReply, formView } from '../form-reply';
import { Note } from '../note';
import { WordingFields } from '../wording-fields';
import { guideAt, rewordForm, statementAt } from './guide-links';

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
    <form className="twin__them edit__them" method="post" action={statementAt(guide.id, id)}>
      <h3 id={`${id}-title`} className="vh" dir="auto">
        {shown.title}
      </h3>
      {isNeeded ? (
        <p className="err" id={`${id}-needed`}>
          You said we can’t. Write what {guide.reader} gets instead, and when.
        </p>
      ) : null}
      {refusal?.code === 'changed_meanwhile' ? <Theirs item={item} /> : null}
      <input type="hidden" name="base" value={wordingId} />
      <WordingFields words={words} form={formView(reply, name, id)} />
      <p className="goes">
        <button type="submit" className="btn btn--soft">
          Save{ending}
        </button>
        {isNeeded ? null : (
          <a className="btn btn--bare" href={`${guideAt(guide.id)}#${id}`}>
            Cancel{ending}
          </a>
        )}
      </p>
    </form>
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

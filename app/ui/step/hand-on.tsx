import type { SaidStepPage } from '../../speech/path/said-customer-path';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { Icon } from '../kit/icon';
import { Note } from '../kit/note';
import { STEP_FORMS } from './step-forms';

type HandOnSaid = NonNullable<SaidStepPage['handOn']>;

/** Gives the step to a colleague who has a page too; whoever has none is brought in first. */
export function HandOn({
  said: { host, readerId },
  handOn: { colleagues },
  id,
  reply,
}: {
  said: SaidStepPage;
  handOn: HandOnSaid;
  id: string;
  reply: FormReply | undefined;
}) {
  if (!colleagues) return null;
  const error = errorIn(reply, STEP_FORMS.give, 'to');
  const isBack = reply?.form === STEP_FORMS.give;
  return (
    <details className="fold stuck" id="give" open={isBack}>
      <summary>
        <Icon name="mail" />
        <span>
          <b>Hand it to a colleague</b> <span className="box__p">{host} sees it too</span>
        </span>
        <Icon name="fold" />
      </summary>
      {colleagues.length > 0 ? (
        <Form className="stack" action={`/welcome/steps/${id}/give#${error ? 'give' : 'no'}`}>
          <Choices
            name="to"
            id="give-to"
            legend="Who does it from here?"
            look="pick"
            choices={colleagues.map(({ id: value, name }) => ({
              value,
              label: <span dir="auto">{name}</span>,
            }))}
            chosen={shownIn(reply, STEP_FORMS.give, 'to', '')}
            hint="You can take it back as long as it isn’t done."
            error={error}
          />
          <p className="fix__go">
            <button type="submit" className="btn btn--main">
              Hand it over
            </button>
          </p>
        </Form>
      ) : null}
      <p className="box__p hand-on">
        {colleagues.length > 0 ? 'Somebody else?' : 'Nobody else has a page here yet.'}{' '}
        <a href={`/welcome/colleagues?of=${readerId}`}>Bring in a colleague</a>, and then hand it to them
        here.
      </p>
    </details>
  );
}

/** Who handed it to whom, and the way back. */
export function Handed({ handed, id }: { handed: HandOnSaid['handed']; id: string }) {
  if (!handed) return null;
  return (
    <Note tone="ok" icon="check" role="status" id="handed" isFocusable>
      <strong dir="auto">{handed.said}.</strong>{' '}
      {handed.mayTakeBack ? (
        <Form action={`/welcome/steps/${id}/take-back#no`}>
          <button type="submit" className="btn btn--bare" name="give" value={handed.mayTakeBack}>
            Take it back
          </button>
        </Form>
      ) : null}
    </Note>
  );
}

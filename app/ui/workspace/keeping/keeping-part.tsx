import { MOST_MONTHS } from '../../../domain/workspace/keeping';
import type { SaidGoing, SaidKeeping } from '../../../speech/workspace/said-keeping';
import { Form } from '../../form/form';
import { type FormReply, formView } from '../../form/form-reply';
import { TextField } from '../../form/text-field';
import { fieldOf, Part } from '../part';

interface KeepingProps {
  keeping: SaidKeeping;
  saved: string | null;
  reply: FormReply | undefined;
}

export const KEEP_FORM = 'keep';

/** How long what is closed stays. What a rule would delete is looked at before it is set. */
export function KeepingPart({ keeping, saved, reply }: KeepingProps) {
  const { months, rule, shown } = keeping;
  const field = fieldOf(reply, KEEP_FORM);
  return (
    <Part
      part={KEEP_FORM}
      title="How long it stays"
      lead={
        <>
          <b>{rule}</b>{' '}
          {months === null
            ? 'Or let closed onboardings go by themselves, with all that was said in them.'
            : 'In the archive or not. Its pages say on which day; opened again, it stays.'}
        </>
      }
      saved={saved}
      savedWords="Saved."
      reply={reply}
    >
      <form className="form" method="get" action="/settings/data#keep" aria-label="How long it stays">
        <TextField
          {...field('closedKeptMonths', String(shown?.months ?? ''))}
          label="Months after it was closed"
          hint={`From 1 to ${MOST_MONTHS}. You see first what would go.`}
          inputMode="numeric"
          autoComplete="off"
        />
        <p className="goes">
          <button type="submit" className="btn btn--line">
            See what would go
          </button>
        </p>
      </form>
      {shown ? <Shown shown={shown} vendor={keeping.vendor} reply={reply} /> : null}
      {months === null || shown?.isTried ? null : (
        <Form className="gap-l" action="/settings/data/keep/for-good">
          <button type="submit" className="btn btn--bare">
            Keep everything from now on
          </button>
        </Form>
      )}
    </Part>
  );
}

type ShownProps = {
  shown: NonNullable<SaidKeeping['shown']>;
  vendor: string;
  reply: FormReply | undefined;
};

function Shown({ shown, vendor, reply }: ShownProps) {
  return (
    <>
      {shown.isTried ? <h3 className="gap-l">After {shown.span}</h3> : null}
      {shown.going.map((going) => (
        <Going key={going.said} {...going} />
      ))}
      {shown.isTried ? <SetIt shown={shown} vendor={vendor} reply={reply} /> : null}
    </>
  );
}

function Going({ said, named, more }: SaidGoing) {
  return (
    <div className="gap">
      <p>{said}</p>
      {named.length > 0 ? (
        <ul className="list links links--plain gap">
          {named.map(({ id, customer, beside }) => (
            <li key={id}>
              <div>
                <b>
                  <a href={`/onboardings/${id}`} dir="auto">
                    {customer}
                  </a>
                </b>
                <span dir="auto">{beside}</span>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {more ? <p className="meta gap">{more}</p> : null}
    </div>
  );
}

function SetIt({ shown: { months, span, isAnyGoing, seen }, vendor, reply }: ShownProps) {
  const view = formView(reply, KEEP_FORM, KEEP_FORM);
  return (
    <Form
      className="form gap-l"
      action={`/settings/data/keep?closedKeptMonths=${months}#${KEEP_FORM}`}
      aria-label={`Delete after ${span}`}
    >
      <input type="hidden" name="seen" value={seen} />
      {isAnyGoing ? (
        <TextField
          name="typed"
          id={view.id('typed')}
          label="Type the name of your workspace, to say that you mean it"
          hint={<bdi>{vendor}</bdi>}
          autoComplete="off"
          defaultValue={view.value('typed', '')}
          error={view.error('typed')}
        />
      ) : null}
      <p className="meta">
        What goes can’t be brought back. Mail in people’s mailboxes, paper and backups from before stay.
      </p>
      <p className="goes">
        <button type="submit" className="btn btn--main">
          Delete after {span}
        </button>
        <a className="btn btn--bare" href="/settings/data#keep">
          Not now
        </a>
      </p>
    </Form>
  );
}

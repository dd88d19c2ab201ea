import { atStart } from '../../domain/form/at-start';
import type { SaidStepPage } from '../../speech/path/said-customer-path';
import type { SaidAgreedBefore, SaidApproval } from '../../speech/step/said-asks';
import { Form } from '../form/form';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { TextField } from '../form/text-field';
import { Note } from '../kit/note';
import { STEP_FORMS } from './step-forms';

/** What is approved: the goal, its figures, and how far they came. */
export function ApprovalShown({
  goal,
  figures,
  reached,
}: {
  goal: string;
  figures?: string;
  reached: string;
}) {
  if (!goal && !reached) return null;
  return (
    <dl className="approve">
      {goal ? (
        <div>
          <dt>What you want to achieve</dt>
          <dd dir="auto">
            {goal}
            {figures ? <span className="box__p">{figures}</span> : null}
          </dd>
        </div>
      ) : null}
      {reached ? (
        <div>
          <dt>Where you are now</dt>
          <dd dir="auto">
            <b>{reached}</b>
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

/** What was agreed to before it read otherwise: it stands on record, and covers nothing else. */
export function AgreedBefore({ said: { who, to, since } }: { said: SaidAgreedBefore }) {
  return (
    <Note tone="wait">
      <strong dir="auto">{who}</strong>{' '}
      {to.map((words, at) => (
        <span key={words}>
          {at === 0 ? '' : ', '}
          <q dir="auto">{words}</q>
        </span>
      ))}
      . {since}
    </Note>
  );
}

export interface ApproveProps {
  asks: SaidApproval;
  step: NonNullable<SaidStepPage['shown']>['step'];
  said: SaidStepPage;
  reply: FormReply | undefined;
}

/** Whoever holds a link that was passed on may be anybody, so that nobody signs with another's name by it. */
function OwnMail() {
  return (
    <Form className="stack" action="/welcome/fresh">
      <p className="box__p">
        <strong>Open the link in your own mail to say so.</strong> This page was opened by a link that was
        passed on, and an agreement stands by your name.
      </p>
      <p className="go">
        <button type="submit" className="btn btn--main">
          Send me a fresh link
        </button>
      </p>
    </Form>
  );
}

/** The name below it, by whoever may sign off; what was shown goes along, so that nothing unseen is approved. */
export function Approve({ asks, step, said, reply }: ApproveProps) {
  const { goal, reached, wording, mayApprove } = asks;
  const isTyped = reply?.form === STEP_FORMS.approve;
  const isOpen = step.is === 'open' || step.is === 'stuck';
  const isTheirs = step.mayMark && mayApprove && isOpen && !said.isClosed;
  return (
    <section className="item stack" id="approve" tabIndex={-1} aria-labelledby="approve-h">
      <h2 className="box__h" id="approve-h">
        Is it as we agreed?
      </h2>
      <ApprovalShown goal={goal?.title ?? ''} figures={goal?.figures} reached={reached} />
      {isTheirs && said.isByCopy ? (
        <OwnMail />
      ) : isTheirs || isTyped ? (
        <Form className="stack" action={`/welcome/steps/${step.id}/approve#approve`}>
          <input type="hidden" name="publication" value={asks.publication} />
          <input type="hidden" name="wording" value={wording} />
          <input type="hidden" name="reached" value={reached} />
          <TextField
            name="name"
            id="approve-name"
            label="Your name"
            hint={`${atStart(said.host)} is told at once. It isn’t a contract, and you can take it back.`}
            autoComplete="name"
            defaultValue={shownIn(reply, STEP_FORMS.approve, 'name', '')}
            error={errorIn(reply, STEP_FORMS.approve, 'name')}
          />
          <p className="go">
            <button type="submit" className="btn btn--main btn--big">
              Yes, it is as agreed
            </button>
          </p>
        </Form>
      ) : isOpen && !mayApprove && !said.isClosed ? (
        <p className="box__p">Whoever signs off on your side says so.</p>
      ) : null}
    </section>
  );
}

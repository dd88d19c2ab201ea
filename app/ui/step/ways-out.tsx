import { atStart } from '../../domain/form/at-start';
import { REASON_LIMIT } from '../../domain/path/path';
import type { SaidStepPage } from '../../speech/path/said-customer-path';
import { Form } from '../form/form';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { DateField, TextArea } from '../form/text-field';
import { Icon } from '../kit/icon';
import { Note } from '../kit/note';
import { HandOn } from './hand-on';
import { STEP_FORMS } from './step-forms';

/** What else may be said of it than done, each a press away, in one list. */
export function WaysOut({
  said,
  shown,
  reply,
  mayDo,
}: {
  said: SaidStepPage;
  shown: NonNullable<SaidStepPage['shown']>;
  reply: FormReply | undefined;
  mayDo: boolean;
}) {
  const { step, asks } = shown;
  const isApproval = asks?.is === 'approve';
  const maySayStuck =
    (mayDo && (step.is === 'open' || step.is === 'sent_back')) || reply?.form === STEP_FORMS.stuck;
  const mayAskForDay = mayDo || reply?.form === STEP_FORMS.day;
  if (!maySayStuck && !mayAskForDay && !said.handOn?.colleagues) return null;
  return (
    <div className="ways">
      {maySayStuck || mayAskForDay ? (
        <h2 className="lbl">{isApproval ? 'Isn’t it so?' : 'Can’t do it just now?'}</h2>
      ) : null}
      <div className="item">
        {maySayStuck ? <Stuck said={said} id={step.id} isApproval={isApproval} reply={reply} /> : null}
        {mayAskForDay ? <AnotherDay said={said} shown={shown} reply={reply} /> : null}
        {said.handOn ? <HandOn said={said} handOn={said.handOn} id={step.id} reply={reply} /> : null}
      </div>
    </div>
  );
}

interface StuckProps {
  said: SaidStepPage;
  id: string;
  /** What it asks for is a yes, so that there is a no. */
  isApproval: boolean;
  reply: FormReply | undefined;
}

function Stuck({ said, id, isApproval, reply }: StuckProps) {
  const { host } = said;
  const error = errorIn(reply, STEP_FORMS.stuck, 'words');
  return (
    <details className="fold stuck" id="stuck" open={reply?.form === STEP_FORMS.stuck}>
      <summary>
        <Icon name="bang" />
        <span>
          <b>{isApproval ? 'Not yet' : 'I’m stuck'}</b>{' '}
          <span className="box__p">Say what is {isApproval ? 'missing' : 'in the way'}</span>
        </span>
        <Icon name="fold" />
      </summary>
      <Form className="stack" action={`/welcome/steps/${id}/stuck#${error ? 'stuck' : 'no'}`}>
        <TextArea
          name="words"
          label={isApproval ? 'What is missing?' : 'What is in the way?'}
          hint={`${atStart(host)} gets it by mail at once. Everybody with a page here can read it.`}
          rows={3}
          limit={REASON_LIMIT}
          defaultValue={shownIn(reply, STEP_FORMS.stuck, 'words', '')}
          error={error}
        />
        <p className="fix__go">
          <button type="submit" className="btn btn--main">
            Tell {host}
          </button>
        </p>
      </Form>
    </details>
  );
}

/** Asks for another day; until it is agreed the step keeps the one it has. */
function AnotherDay({
  said,
  shown: { step, day },
  reply,
}: {
  said: SaidStepPage;
  shown: NonNullable<SaidStepPage['shown']>;
  reply: FormReply | undefined;
}) {
  const { host } = said;
  const [dayError, wordsError] = [
    errorIn(reply, STEP_FORMS.day, 'on'),
    errorIn(reply, STEP_FORMS.day, 'words'),
  ];
  const isBack = reply?.form === STEP_FORMS.day;
  return (
    <details className="fold stuck" id="day" open={isBack}>
      <summary>
        <Icon name="clock" />
        <span>
          <b>Another day</b> <span className="box__p">Ask {host} for one</span>
        </span>
        <Icon name="fold" />
      </summary>
      <Form
        className="stack"
        action={`/welcome/steps/${step.id}/day#${dayError || wordsError ? 'day' : 'no'}`}
      >
        <DateField
          name="on"
          id="other-day"
          label="Which day would work?"
          defaultValue={shownIn(reply, STEP_FORMS.day, 'on', '')}
          error={dayError}
        />
        <TextArea
          name="words"
          id="other-day-words"
          label="Why?"
          hint={`Until ${host} answers, ${day || 'the step'} stands${day ? '' : ' without a day'}. Everybody with a page here can read it.`}
          rows={3}
          limit={REASON_LIMIT}
          defaultValue={shownIn(reply, STEP_FORMS.day, 'words', '')}
          error={wordsError}
        />
        <p className="fix__go">
          <button type="submit" className="btn btn--main">
            Ask {host}
          </button>
        </p>
      </Form>
    </details>
  );
}

/** Another day was asked for, and what stands until it is answered, or what became of it. */
export function AskedDay({ shown: { otherDay } }: { shown: NonNullable<SaidStepPage['shown']> }) {
  if (!otherDay) return null;
  const { isOpen, asked, words, answer, said } = otherDay;
  return (
    <Note tone={isOpen ? 'wait' : 'ok'} icon={isOpen ? 'clock' : 'flag'} id="other" isFocusable>
      <strong dir="auto">{asked}:</strong>{' '}
      <q className="reason" dir="auto">
        {words}
      </q>{' '}
      <span dir="auto">{answer}</span>{' '}
      {said ? (
        <q className="reason" dir="auto">
          {said}
        </q>
      ) : null}
    </Note>
  );
}

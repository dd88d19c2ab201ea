import { atStart } from '../../domain/form/at-start';
import { REASON_LIMIT } from '../../domain/path/path';
import { Form } from '../form/form';
import { errorIn, shownIn } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { Icon } from '../kit/icon';
import type { ApproveProps } from './approval';
import { STEP_FORMS } from './step-forms';

/** The way back from what stands by a name: for whoever said so with the reason, for everybody else to ask us. */
export function Approved({ asks, step, said, reply }: ApproveProps) {
  const { host, pageId, readerId, isClosed, isByCopy } = said;
  const isTyped = reply?.form === STEP_FORMS.notYet;
  if (isTyped || (step.mayTakeBack && step.is === 'done' && !isByCopy))
    return <NotAfterAll {...{ asks, step, said, reply }} />;
  if (isClosed || step.is !== 'done' || !asks.by) return null;
  return (
    <p className="box__p">
      Only {asks.by} takes that back.{' '}
      <a href={`/welcome/threads/${pageId}?of=${readerId}&step=${step.id}`}>
        Something isn’t right? Tell {host}
      </a>
    </p>
  );
}

function NotAfterAll({ step, said, reply }: ApproveProps) {
  const { host } = said;
  const name = STEP_FORMS.notYet;
  const error = errorIn(reply, name, 'words');
  return (
    <div className="ways">
      <div className="item">
        <details className="fold stuck" id="not-yet" open={reply?.form === name}>
          <summary>
            <Icon name="bang" />
            <span>
              <b>It isn’t as agreed after all</b> <span className="box__p">Take it back, and say why</span>
            </span>
            <Icon name="fold" />
          </summary>
          <Form className="stack" action={`/welcome/steps/${step.id}/not-yet#${error ? 'not-yet' : 'no'}`}>
            <input type="hidden" name="mark" value={step.mayTakeBack ?? shownIn(reply, name, 'mark', '')} />
            <TextArea
              name="words"
              id="not-yet-words"
              label="Why isn’t it as agreed?"
              hint={`${atStart(host)} gets it by mail at once. Everybody with a page here can read it.`}
              rows={3}
              limit={REASON_LIMIT}
              defaultValue={shownIn(reply, name, 'words', '')}
              error={error}
            />
            <p className="fix__go">
              <button type="submit" className="btn btn--main">
                Take it back
              </button>
            </p>
          </Form>
        </details>
      </div>
    </div>
  );
}

import type { SaidNext } from '../../speech/path/said-customer-path';
import { Tag } from '../kit/tag';
import { useStepAddress } from '../step/customer-step-link';
import { PostForm, Press } from '../welcome/scene';
import { PATH } from './customer-path';

/** One thing first: the reader's next step, or what somebody else does while nothing is theirs. */
export function NextStep({ next: { label, step, later, isDone } }: { next: SaidNext }) {
  const addressOf = useStepAddress();
  if (!step || !label)
    return (
      <p className="go">
        <a className="btn btn--line" href={`#${PATH}`}>
          {isDone ? 'See how it went' : 'See how the next weeks go'}
        </a>
      </p>
    );
  return (
    <>
      <section className="item next" aria-labelledby="next-h">
        <p className="due">
          <Tag tone={step.isTurn ? 'you' : undefined}>
            <span dir="auto">{label}</span>
          </Tag>
          {step.due ? <span>{step.due}</span> : null}
        </p>
        <h2 id="next-h" dir="auto">
          {step.title}
        </h2>
        {step.isTurn ? (
          step.hasContent ? (
            <p className="go">
              <a className="btn btn--main btn--big" href={addressOf(step.id)}>
                {step.opens}
              </a>
            </p>
          ) : (
            <PostForm className="go" action={`/welcome/steps/${step.id}/done#said`}>
              <Press look="main btn--big">Done</Press>
              <a className="btn btn--bare" href={addressOf(step.id)}>
                Can’t just now…
              </a>
            </PostForm>
          )
        ) : (
          <p className="go">
            <a className="btn btn--line" href={`#${PATH}`}>
              See how the next weeks go
            </a>
          </p>
        )}
      </section>
      {later.length > 0 ? (
        <nav className="then" aria-labelledby="then-h">
          <h2 className="box__h" id="then-h">
            After that
          </h2>
          <ul>
            {later.map(({ id, title, due }) => (
              <li key={id}>
                <a href={addressOf(id)} dir="auto">
                  {title}
                </a>
                {due ? <span>{due}</span> : null}
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </>
  );
}

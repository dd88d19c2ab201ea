import type { SaidList } from '../../speech/path/said-path';
import { fileAt } from '../file/file-links';
import { questionsAt } from './question-links';

/** The questions of a step on our page: where they are written, and what was answered to them. */
export function AnsweredList({
  at: { id, stepId },
  title,
  list,
  mayWrite,
}: {
  at: { id: string; stepId: string };
  title: string;
  list: SaidList;
  mayWrite: boolean;
}) {
  const { count, progress, answers } = list;
  return (
    <div className="reads">
      <p>
        <a href={questionsAt(id, stepId)}>
          {mayWrite ? 'Write the questions' : 'See the questions'}
          <span className="vh">: {title}</span>
        </a>{' '}
        <span className="meta">{count}</span>
      </p>
      {answers.length > 0 ? (
        <details>
          <summary>{progress}</summary>
          <dl className="lst">
            {answers.map((one) => (
              <div key={one.id}>
                <dt dir="auto">{one.label}</dt>
                <dd>
                  <span dir="auto" className="lst__a">
                    {one.file ? <a href={fileAt(id, one.file)}>{one.said}</a> : one.said}
                  </span>{' '}
                  <span className="meta">{one.by}</span>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ) : progress ? (
        <p className="meta">Nobody has answered yet</p>
      ) : null}
    </div>
  );
}

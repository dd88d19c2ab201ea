import type { TalkPoint } from '../queries/review-progress.server';
import { Tag } from './tag';

/** What is left to talk about, once there is a first call. */
export function ForTheCall({ points }: { points: readonly TalkPoint[] }) {
  return (
    <section className="grp" aria-labelledby="for-the-call">
      <h2 id="for-the-call">
        For the first call <span>{points.length}</span>
      </h2>
      <ul className="list talk">
        {points.map((point) => (
          <li key={point.id}>
            <p className="q" dir="auto">
              {point.said}
            </p>
            {point.isDisputed ? (
              <Tag tone="wait">Two people there see it differently</Tag>
            ) : (
              <p className="meta">{point.by ? `${point.by} would rather talk about it` : null}</p>
            )}
            {point.note ? (
              <q className="meta" dir="auto">
                {point.note}
              </q>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { atStart } from '../../domain/form/at-start';
import { countOf } from '../../speech/en/say-count';
import type { GuideView } from '../../speech/guide/said-guide';
import { Face } from '../kit/face';
import { guideAt, VERBS_FORM } from './guide-links';

/** More faces than this fold away. */
const FACES = 4;

/** Stays in sight: how much is shown, how each reader will see it, and the one button. */
export function Strip({ guide }: { guide: GuideView }) {
  const out = guide.items.length - guide.shown;
  return (
    <div className="strip">
      <p>
        <b>
          {guide.shown} of {guide.items.length} points shown
        </b>{' '}
        <span className="meta">{out > 0 ? `${out} left out` : null}</span>
      </p>
      <Eyes guide={guide} />
      {guide.mayWrite ? <PublishButton guide={guide} /> : null}
    </div>
  );
}

/** Publishing is one verb; what it says depends on what there is to publish. */
export function PublishButton({ guide, isSecond }: { guide: GuideView; isSecond?: boolean }) {
  const changes = changesIn(guide);
  if (guide.published && changes === 0)
    return isSecond ? null : <span className="meta">Nothing to publish</span>;
  return (
    <button
      type="submit"
      className={isSecond ? 'btn btn--line' : 'btn btn--main'}
      form={VERBS_FORM}
      formAction={`${guideAt(guide.id)}/publish`}
    >
      {guide.published ? `Publish the ${changes === 1 ? 'change' : `${changes} changes`}` : 'Publish'}
      {isSecond ? <span className="vh"> (again, at the end of the page)</span> : null}
    </button>
  );
}

/** How many things would be different on the customer's page. */
export const changesIn = ({ items, greeting, isPathChanged }: GuideView): number =>
  items.filter((item) => item.change).length + (greeting.before === null ? 0 : 1) + (isPathChanged ? 1 : 0);

function Eyes({ guide }: { guide: GuideView }) {
  const { eyes } = guide;
  if (eyes.length === 0) return null;
  const faces = eyes.map((eye) => (
    <a key={eye.id} href={`${guideAt(guide.id)}/preview/${eye.id}`}>
      <Face name={eye.name} />
      <span className="vh">See it as </span>
      <span dir="auto">{eye.first}</span>
      <span>
        {eye.points} of {guide.shown}
      </span>
    </a>
  ));
  if (eyes.length <= FACES)
    return (
      <div className="eyes">
        <span className="meta" aria-hidden="true">
          See it as
        </span>
        {faces}
      </div>
    );
  return (
    <details className="more-eyes">
      <summary className="btn btn--line">See it as one of {eyes.length} people</summary>
      <div className="eyes">{faces}</div>
    </details>
  );
}

/** "Two things before you can publish". */
export const blockingTitle = ({ gaps, mayWrite, host }: GuideView): string =>
  `${atStart(countOf(gaps.length, 'thing'))} before ${mayWrite ? 'you' : host.first} can publish`;

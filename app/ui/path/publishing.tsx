import { atStart } from '../../domain/form/at-start';
import { countOf } from '../../speech/en/say-count';
import type { SaidPath } from '../../speech/path/said-path';
import { Icon } from '../kit/icon';
import { pathAt, VERBS_FORM } from './path-links';

/** "Three changes wait"; what is stored otherwise and reads the same is none to count. */
export const changesTitle = ({ changes }: SaidPath): string =>
  changes.length === 0
    ? 'Nothing reads otherwise'
    : `${atStart(countOf(changes.length, 'change'))} to publish`;

export function PublishButton({ path }: { path: SaidPath }) {
  if (!path.mayPublish || !path.isChanged) return null;
  return (
    <button
      type="submit"
      className="btn btn--main"
      form={VERBS_FORM}
      formAction={`${pathAt(path.id)}/publish`}
    >
      Publish
    </button>
  );
}

/** What publishing changes for whoever reads the page, and what is worth a look before. */
export function Publishing({ path }: { path: SaidPath }) {
  if (path.phases.length === 0 && !path.published) return null;
  const { changes, looks, isChanged, published, reader } = path;
  return (
    <section className="sect" id="changes" aria-labelledby="changes-title" tabIndex={-1}>
      <header>
        <h2 id="changes-title">{published ? 'What publishing changes' : 'Before it is published'}</h2>
      </header>
      {isChanged ? (
        <p>
          {published
            ? `${reader} reads the path as it was published until then.`
            : `${reader} sees nothing of it until then.`}{' '}
          Guide and path are published together, as one version.
        </p>
      ) : (
        <p>Nothing: {reader} reads the path as it stands here.</p>
      )}
      {published && changes.length > 0 ? (
        <ul className="list lst gap">
          {changes.map(({ key, is, title, had, now, line }) => (
            <li key={key}>
              <span className="gist">{is}</span>
              <div>
                <b dir="auto">{title}</b>
                <small>
                  {line}
                  {had || now ? (
                    <>
                      {' '}
                      {had ? (
                        <del dir="auto">
                          <span className="vh">before: </span>
                          {had}
                        </del>
                      ) : null}{' '}
                      <ins dir="auto">
                        <span className="vh">now: </span>
                        {now}
                      </ins>
                    </>
                  ) : null}
                </small>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {isChanged && looks.length > 0 ? (
        <div className="gap-l">
          <h3 className="lbl2">Worth a look before you publish</h3>
          <ul className="warnings gap">
            {looks.map(({ stepId, words }) => (
              <li className="warned" key={`${stepId} ${words}`}>
                <Icon name="warn" />
                <a href={`#${stepId}`} dir="auto">
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {isChanged ? (
        <p className="goes gap-l">
          <PublishButton path={path} />
        </p>
      ) : null}
    </section>
  );
}

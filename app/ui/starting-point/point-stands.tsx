import { atStart } from '../../domain/form/at-start';
import { countOf } from '../../speech/en/say-count';
import { ErrorSummary } from '../form/error-summary';
import { Form } from '../form/form';
import type { FormReply } from '../form/form-reply';
import { REFUSAL_WORDS } from '../frame/copy';
import { Note } from '../kit/note';
import { pointAt } from './addresses';
import type { Editing } from './part-section';
import { wrongWords } from './wrong-words';

/** Where it stands: what is written and isn't a version yet, what was refused, and what can be done with all of it. */
export function PointStands({ point, reply }: Editing) {
  const at = pointAt(point.id);
  return (
    <>
      <Refused reply={reply} />
      <p className="meta gap-l">
        {point.version}. {atStart(countOf(point.underWay, 'customer'))} under way.
      </p>
      {point.isDraft ? (
        <div className="strip">
          <p>
            <b>Version {point.number + 1}, a draft</b>{' '}
            <span className="meta">
              New handoffs begin with it once it is made. Those under way keep theirs.
            </span>
          </p>
          <span className="strip__go">
            <Form action={`${at}/draft/drop`}>
              <button type="submit" className="btn btn--bare">
                Take back what was written
              </button>
            </Form>
            <Form action={`${at}/version`}>
              <button type="submit" className="btn btn--main">
                Make it version {point.number + 1}
              </button>
            </Form>
          </span>
        </div>
      ) : null}
      <div className="goes">
        <a className="btn btn--bare" href={`${at}/file`}>
          Export as JSON
        </a>
        <Form className="goes" action={`${at}/standing`}>
          {point.isDefault ? null : (
            <button type="submit" className="btn btn--bare" name="to" value="default">
              Begin with it by default
            </button>
          )}
          {point.isDefault ? null : (
            <button
              type="submit"
              className="btn btn--bare"
              name="to"
              value={point.isPutAside ? 'back' : 'aside'}
            >
              {point.isPutAside ? 'Bring it back' : 'Put it aside'}
            </button>
          )}
        </Form>
      </div>
      {point.isPutAside ? (
        <Note tone="wait" className="gap">
          <p>It is put aside: no new handoff begins with it.</p>
        </Note>
      ) : null}
    </>
  );
}

function Refused({ reply }: { reply: FormReply | undefined }) {
  if (!reply) return null;
  const errors = Object.entries(reply.errors);
  if (errors.length > 0)
    return (
      <ErrorSummary
        title="Not saved yet. Your words are still here."
        gaps={errors.map(([name, message]) => ({
          field: `${reply.form}-${name.replace('.', '-')}`,
          message,
        }))}
      />
    );
  if (!reply.refusal) return null;
  const wrong = wrongWords(reply.refusal);
  return (
    <Note tone="stop" role="alert" className="gap-l">
      {wrong ?? REFUSAL_WORDS[reply.refusal.code]}
    </Note>
  );
}

export function Versions({ point }: Editing) {
  return (
    <section className="sect" id="versions" aria-labelledby="versions-h" tabIndex={-1}>
      <header>
        <h2 id="versions-h">Versions</h2>
      </header>
      {point.versions.some(({ number, underWay }) => number < point.number && underWay > 0) ? (
        <p className="goes">
          <a className="btn btn--line" href={`${pointAt(point.id)}/offer`}>
            Offer version {point.number} to those under way
          </a>
        </p>
      ) : null}
      <ul className="plainly">
        {point.versions.map(({ number, made, underWay }) => (
          <li key={number}>
            <b>Version {number}</b>, {made}
            {underWay > 0 ? `, ${countOf(underWay, 'customer')} under way` : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { TOPICS } from '../../domain/guide/shown-first';
import { TOPIC_WORDS } from '../../speech/en/kind-words';
import type { GuideView } from '../../speech/guide/said-guide';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { errorIn, type FormReply } from '../form/form-reply';
import { guideAt, readerFormOf } from './guide-links';

interface ReadersProps {
  guide: GuideView;
  reply: FormReply | undefined;
}

/** Who finds what first on their page. The rest is folded there, and open to them all the same. */
export function Readers({ guide, reply }: ReadersProps) {
  if (guide.eyes.length === 0) return null;
  return (
    <section className="sect" id="readers" aria-labelledby="readers-title">
      <header>
        <h2 id="readers-title">Who finds what first</h2>
      </header>
      <p>
        Everybody can read and answer all of it. What isn’t theirs is folded at the end of their page. A
        change holds at once.
      </p>
      {guide.eyes.map((eye) => {
        const form = readerFormOf(eye.id);
        const typed = reply?.form === form ? [reply.typed.topics ?? []].flat() : null;
        const error = errorIn(reply, form, 'topics');
        const said = eye.topics.map((topic) => TOPIC_WORDS[topic]).join(', ');
        return (
          <details key={eye.id} className="fix" open={error !== undefined}>
            <summary className="btn btn--bare">
              <span dir="auto">
                {eye.name}: {eye.points === guide.shown ? 'everything' : said}
              </span>
            </summary>
            {guide.mayWrite ? (
              <Form className="fix__body" action={`${guideAt(guide.id)}/readers/${eye.id}#readers`}>
                <Choices
                  kind="checkbox"
                  name="topics"
                  id={`readers-${eye.id}-topics`}
                  legend={`What ${eye.first} finds first`}
                  choices={TOPICS.map((topic) => ({ value: topic, label: TOPIC_WORDS[topic] }))}
                  chosen={typed ?? eye.topics}
                  error={error}
                />
                <div className="goes gap">
                  <button type="submit" className="btn btn--line">
                    Save<span className="vh">: what {eye.first} finds first</span>
                  </button>
                </div>
              </Form>
            ) : null}
          </details>
        );
      })}
    </section>
  );
}

import { atStart } from '../../domain/form/at-start';
import { OUTCOME_LIMIT, PROMISE_OUTCOMES } from '../../domain/promise/promise';
import { STATE_WORDS } from '../../speech/en/promise/say-ledger';
import type { SaidPromisePage } from '../../speech/promise/said-ledger';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { FormProblems } from '../form/form-problems';
import { type FormReply, formView } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { REFUSAL_WORDS } from '../frame/copy';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { OnlyUs, State } from '../kit/state';
import { promiseAt } from './ledger-links';

export interface PromisePageProps {
  promise: SaidPromisePage;
  reply: FormReply | undefined;
}

/** One promise: its words, how it stands, what came of it, and everything that was said of that. */
export function PromisePage({ promise, reply }: PromisePageProps) {
  const { customer, onboardingId, about, history, mayNote, whyNot } = promise;
  return (
    <StaffPage skip="Skip to the promise" narrow>
      <PageHead
        crumb={{ href: '/promises', label: 'Promises' }}
        title={`What we promised ${customer}`}
        lead={about}
      />
      <FormProblems reply={reply} />
      {reply?.refusal ? (
        <Note tone="stop" role="alert" className="gap-l">
          {REFUSAL_WORDS[reply.refusal.code]}
        </Note>
      ) : null}
      <Words promise={promise} />
      <section className="box gap-l" aria-labelledby="came">
        <h2 id="came">What came of it</h2>
        {mayNote ? <Outcome promise={promise} reply={reply} /> : <p>{whyNot}</p>}
      </section>
      {history.length > 0 ? <History promise={promise} /> : null}
      <p className="gap-l">
        <a href={`/onboardings/${onboardingId}`} dir="auto">
          Everything about {customer}
        </a>
      </p>
    </StaffPage>
  );
}

function Words({ promise }: { promise: SaidPromisePage }) {
  const { text, detail, due, verdict, verdictNote, stands } = promise;
  return (
    <section className="box gap-l promised" aria-label="The promise">
      <p className="q" dir="auto">
        {text}
      </p>
      {detail ? <p dir="auto">{detail}</p> : null}
      <p className="goes">
        <State tone={stands.tone ?? undefined}>{stands.words}</State>
        <span className="meta">{due}</span>
        <State tone={verdict.tone ?? undefined} icon={verdict.tone === 'wait' ? 'pen' : undefined}>
          {verdict.words}
        </State>
      </p>
      {verdictNote ? (
        <p className="sub">
          <q dir="auto">{verdictNote}</q> <OnlyUs />
        </p>
      ) : null}
    </section>
  );
}

function Outcome({ promise, reply }: PromisePageProps) {
  const { id, onboardingId, seen, wordingId, outcome, customer, mayWriteGuide } = promise;
  const form = formView(reply, 'outcome', 'outcome');
  const at = promiseAt(onboardingId, id);
  return (
    <>
      <Form action={`${at}/outcome`} className="stack gap" noValidate>
        <input type="hidden" name="seen" value={seen} />
        <input type="hidden" name="wordingId" value={wordingId} />
        <Choices
          name="outcome"
          id="outcome"
          legend="It was"
          choices={PROMISE_OUTCOMES.map((one) => ({ value: one, label: atStart(STATE_WORDS[one]) }))}
          chosen={form.value('outcome', outcome ?? '')}
          error={form.error('outcome')}
        />
        <TextArea
          name="words"
          id="words"
          label="In a sentence"
          hint="What was done, or what we do instead. Only we read it."
          limit={OUTCOME_LIMIT}
          defaultValue={form.value('words', '')}
          error={form.error('words')}
        />
        <p className="goes">
          <button type="submit" className="btn btn--main">
            Note it
          </button>
        </p>
      </Form>
      <p className="meta gap">
        {mayWriteGuide ? (
          <>
            What {customer} reads changes in <a href={`/onboardings/${onboardingId}/guide`}>the guide</a>.
            Once they say yes to other words there, it is changed together by itself.
          </>
        ) : (
          <>Once {customer} says yes to other words on their page, it is changed together by itself.</>
        )}
      </p>
      {outcome ? (
        <Form action={`${at}/take-back`} className="gap">
          <input type="hidden" name="seen" value={seen} />
          <button type="submit" className="btn btn--bare">
            Take back “{STATE_WORDS[outcome]}”
          </button>
        </Form>
      ) : null}
    </>
  );
}

function History({ promise: { history } }: { promise: SaidPromisePage }) {
  return (
    <section className="gap-l" aria-labelledby="said">
      <h2 id="said">What was said of it</h2>
      <ul className="list gap">
        {history.map(({ number, said, words, readThen, when }) => (
          <li className="row row--one" key={number}>
            <div>
              <p>
                <b dir="auto">{said}</b> <span className="meta">{when}</span>
              </p>
              {words ? (
                <p className="pre" dir="auto">
                  {words}
                </p>
              ) : null}
              {readThen ? (
                <p className="sub">
                  It read: <q dir="auto">{readThen}</q>
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

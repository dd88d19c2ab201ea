import { atStart } from '../../domain/form/at-start';
import { KIND_WORDS } from '../../speech/en/kind-words';
import { countOf } from '../../speech/en/say-count';
import { endSentence } from '../../speech/en/sentence';
import type { OnboardingPage } from '../../speech/onboarding/said-onboarding';
import { DaysOff } from '../clock/days-off';
import { Form } from '../form/form';
import { ClockBar } from '../kit/clock-bar';
import { Face } from '../kit/face';
import { Stretches } from '../kit/progress';
import { RemindButton, RemindForm } from '../worklist/remind-button';
import { rowWords } from '../worklist/worklist-words';

/** Who has it, what the clock says, what comes next. */
export function OnboardingNow({ page }: { page: OnboardingPage }) {
  const { owner, soldBy, clock } = page;
  const next = nextOf(page);
  return (
    <div className="now">
      <section className="box" aria-labelledby="owner">
        <h2 id="owner">Who has it</h2>
        <div className="own">
          <Face {...owner} />
          <p>
            <b>{page.isOwn ? 'You' : owner.name}</b>since {page.since}
          </p>
        </div>
        {page.away ? <p className="meta">{page.away}</p> : null}
        {page.before ? <p className="meta">Before that {endSentence(page.before.name)}</p> : null}
        {page.isWithoutHandoff ? (
          <p className="meta">Begun without a handoff.</p>
        ) : page.isAccepted ? (
          <p className="meta">
            {page.before ? 'Sold by' : 'Before that'} {soldBy.isReader ? 'you' : soldBy.name}
            {page.before ? '.' : `, from the signature on ${page.signed}.`}
          </p>
        ) : (
          <p className="meta">
            {page.row.isHost ? 'You take' : `${atStart(page.host.first)} takes`} over by accepting the
            handoff.
          </p>
        )}
        {page.mayHandOver ? (
          <p className="gap">
            <a href={`/onboardings/${page.id}/hand-over`}>Give it to a colleague</a>
          </p>
        ) : null}
        {page.mayClose && !page.isClosed ? (
          <p>
            <a href={`/onboardings/${page.id}/close`}>Close it</a>
          </p>
        ) : null}
      </section>
      <section className="box" aria-labelledby="clock">
        <h2 id="clock">Clock</h2>
        {clock.bar ? <ClockBar {...clock.bar} /> : null}
        <p className="meta">{clock.words}</p>
        <DaysOff lines={clock.daysOff} />
      </section>
      <section className="box" aria-labelledby="next">
        <h2 id="next">Next</h2>
        <p>
          <b>{next.does}</b>
          <br />
          <span className="meta">{next.note}</span>
        </p>
        {page.remind ? (
          <div className="goes">
            <RemindForm from="page" />
            <RemindButton id={page.id} customer={page.customer} remind={page.remind} />
          </div>
        ) : null}
      </section>
      <FirstContact page={page} />
    </div>
  );
}

const NOTHING_LEFT = {
  does: 'Nothing is left to do here',
  note: 'Everything is agreed or set for the call',
};

function nextOf(page: OnboardingPage): { does: string; note: string } {
  if (page.isClosed) return { does: 'Nothing goes on here', note: 'It can be opened again' };
  const { waiting, openPoint, contact } = page.row;
  const isDone = page.stage === 'settled' && !waiting && !openPoint && !contact;
  if (!isDone) return rowWords(page.row);
  const { talks } = page.progress;
  if (talks === 0) return page.path ? alongThePath(page.path) : NOTHING_LEFT;
  return {
    does: `${atStart(countOf(talks, 'point'))} ${talks === 1 ? 'is' : 'are'} for the call`,
    note: 'Answers is where you note what came of it',
  };
}

/** Everything is said; what is left are the steps of the path. */
function alongThePath({ course, behind, of }: NonNullable<OnboardingPage['path']>) {
  if (behind === of) return { does: 'Nothing is left to do here', note: 'Every step of the path is done' };
  return {
    does: 'The path goes on',
    note: [course.words, course.stepId && course.reason].filter(Boolean).join(': '),
  };
}

/** Customer success says that they got in touch; nobody else can know. */
function FirstContact({ page }: { page: OnboardingPage }) {
  if (!page.isIntroduced) return null;
  return (
    <section className="box" aria-labelledby="first-contact">
      <h2 id="first-contact">First call or mail</h2>
      <ContactMade page={page} />
    </section>
  );
}

function ContactMade({ page }: { page: OnboardingPage }) {
  if (page.firstContact) return <p className="meta">Made {page.firstContact}.</p>;
  if (!page.owesFirstContact) return null;
  if (!page.mayRecordFirstContact)
    return <p className="meta">{atStart(page.host.first)} hasn’t got in touch yet.</p>;
  return (
    <Form className="goes" action={`/onboardings/${page.id}/first-contact`}>
      <button type="submit" className="btn btn--line" name="by" value="called">
        I’ve called
      </button>
      <button type="submit" className="btn btn--line" name="by" value="written">
        I’ve written
      </button>
    </Form>
  );
}

/** How far the customer is, part by part. */
export function PartsInReview({ page: { progress, host, row } }: { page: OnboardingPage }) {
  return (
    <section aria-labelledby="parts">
      <h2 className="lbl2" id="parts">
        How far each part is
      </h2>
      {progress.parts.length === 0 ? (
        <p className="meta gap">Nothing is published yet, so there is nothing to check.</p>
      ) : (
        <ul className="box bars gap">
          {progress.parts.map(({ kind, of, checked, withUs, withThem }) => (
            <li key={kind}>
              <span>{KIND_WORDS[kind].title}</span>
              <Stretches
                stretches={[
                  { count: checked, tone: 'brand' },
                  { count: withUs, tone: 'wait' },
                  { count: of - checked - withUs, tone: 'none' },
                ]}
              />
              <span>
                {checked} of {of}
              </span>
              {withUs + withThem > 0 ? (
                <span className="bars__x">
                  {[
                    withUs > 0 ? `${withUs} with ${row.isHost ? 'you' : host.first}` : '',
                    withThem > 0 ? `${withThem} with them` : '',
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

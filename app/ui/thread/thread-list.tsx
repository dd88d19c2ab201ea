import { atStart } from '../../domain/form/at-start';
import { countOf, countOfUpTo } from '../../speech/en/say-count';
import { endSentence } from '../../speech/en/sentence';
import type { SaidThreadRow, SaidThreads } from '../../speech/thread/said-thread';
import { OnboardingNav } from '../frame/onboarding-nav';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { State } from '../kit/state';

/** What one customer asked, thread by thread: what waits for us first, then what was written in last. */
export function ThreadList({ page }: { page: SaidThreads }) {
  const { id, customer, stage, threads } = page;
  const waiting = threads.filter(({ waits }) => waits);
  const answered = threads.filter(({ waits }) => !waits);
  return (
    <StaffPage skip="Skip to the questions">
      <OnboardingNav id={id} customer={customer} stage={stage} current="threads" />
      <PageHead title={titleOf(waiting.length, answered.length)} lead={leadOf(page, waiting)} />
      {waiting.length > 0 ? <Rows id={id} rows={waiting} label="Waiting for you" page={page} /> : null}
      {answered.length > 0 ? <Rows id={id} rows={answered} label="Answered" page={page} /> : null}
      <Unasked page={page} />
    </StaffPage>
  );
}

/** Where nobody has asked there is still room for a note among colleagues. */
function Unasked({ page: { id, unasked } }: { page: SaidThreads }) {
  if (unasked.length === 0) return null;
  return (
    <details className="ptd chev gap-l">
      <summary>
        <b>Write a note about something else</b>
        <span>only we see it</span>
      </summary>
      <ul className="ptd__b stack">
        {unasked.map(({ placeId, title }) => (
          <li key={placeId}>
            <a href={`/onboardings/${id}/threads/${placeId}#notes`} dir="auto">
              {title ?? 'The page as a whole'}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function titleOf(waiting: number, answered: number): string {
  if (waiting > 0) return `${atStart(countOf(waiting, 'question'))} ${waiting === 1 ? 'waits' : 'wait'}`;
  return answered > 0 ? 'All answered.' : 'Nobody has asked yet';
}

function leadOf(
  { isPublished, mayAnswer, host, customer, threads }: SaidThreads,
  waiting: SaidThreadRow[],
): string {
  const first = waiting[0]?.waits;
  if (first) {
    const who = mayAnswer ? 'You promised' : `${atStart(host.first)} promised`;
    return first.isLate
      ? `${first.names}’s answer was due ${first.by}, and their page says that it is late.`
      : `${atStart(who)} the first answer by ${first.by}, to ${endSentence(first.names)}`;
  }
  if (threads.length > 0) return `Everybody at ${customer} with a page of their own reads the answers there.`;
  return isPublished
    ? 'Their page has a way to ask at every point, and about the page as a whole. What is asked stands here, with the time that the page promises an answer by.'
    : 'The customer sees nothing yet. Questions come once the introduction is made.';
}

interface RowsProps {
  id: string;
  rows: SaidThreadRow[];
  label: string;
  page: SaidThreads;
}

function Rows({ id, rows, label, page }: RowsProps) {
  const heading = label === 'Answered' ? 'answered' : 'waiting';
  return (
    <section className="grp" aria-labelledby={heading}>
      <h2 id={heading}>
        {heading === 'waiting' && !page.mayAnswer ? `Waiting for ${page.host.first}` : label}{' '}
        <span>{rows.length}</span>
      </h2>
      <ul className="list links--plain">
        {rows.map(({ placeId, title, count, latest, waits }) => (
          <li key={placeId} className="row row--one">
            <div>
              <b dir="auto">
                <a href={`/onboardings/${id}/threads/${placeId}`}>{title ?? 'The page as a whole'}</a>
              </b>
              <p className="sub">
                {atStart(countOfUpTo(count, 'message'))}, the latest {latest}
              </p>
            </div>
            {waits ? (
              <State tone={waits.isLate ? 'stop' : 'wait'}>
                {waits.isLate ? `Late, was due ${waits.by}` : `${waits.names}, by ${waits.by}`}
              </State>
            ) : (
              <State tone="ok">Answered</State>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

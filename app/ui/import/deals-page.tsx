import { atStart } from '../../domain/form/at-start';
import { MOST_DEALS } from '../../domain/import/deals';
import { countOf } from '../../speech/en/say-count';
import type { SaidTable } from '../../speech/import/said-deals';
import { ErrorSummary } from '../form/error-summary';
import { Form } from '../form/form';
import { TextField } from '../form/text-field';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { DealsPreview } from './deals-preview';

type Wrong = { line: number | null; message: string };

/** What a table says, or why it can’t be read; `refused` is what stood in the way of some of it meanwhile. */
export type DealsReply =
  | { is: 'wrong'; wrongs: Wrong[] }
  | { is: 'read'; table: SaidTable; refused: Wrong[] };

interface DealsPageProps {
  isTooLarge: boolean;
  done: { begun: number; followed: number; left: number } | null;
  reply: DealsReply | undefined;
}

const words = ({ line, message }: Wrong): string => (line === null ? message : `Line ${line}: ${message}`);

/** Deals in flight, from a table: read, shown, and brought in with one press. */
export function DealsPage({ isTooLarge, done, reply }: DealsPageProps) {
  const read = reply?.is === 'read' ? reply : undefined;
  return (
    <StaffPage narrow={!read} skip={read ? 'Skip to the deals' : 'Skip to the form'}>
      <PageHead
        crumb={{ href: '/handoffs/new', label: 'New handoff' }}
        title={read ? 'Is this right?' : 'Bring in deals'}
        lead={
          read
            ? 'Nothing is kept yet. Customers hear nothing of it, now or when you bring it in; colleagues hear of no limit that has passed already.'
            : 'From a table of your CRM or your own, with their people. You see what it says before anything begins.'
        }
      />
      {done && !reply ? <Done {...done} /> : null}
      {reply?.is === 'wrong' ? (
        <ErrorSummary
          title={`${atStart(countOf(reply.wrongs.length, 'thing'))} to put right. Nothing has begun.`}
          gaps={reply.wrongs.map((one) => ({ field: 'deals-file', message: words(one) }))}
        />
      ) : null}
      {read && read.refused.length > 0 ? (
        <ErrorSummary
          title={`${atStart(countOf(read.refused.length, 'deal'))} did not come in. The others did.`}
          gaps={read.refused.map((one) => ({ field: `deal-${one.line}`, message: words(one) }))}
        />
      ) : null}
      {read ? <DealsPreview table={read.table} /> : <FileForm isTooLarge={isTooLarge} />}
    </StaffPage>
  );
}

function Done({ begun, followed, left }: { begun: number; followed: number; left: number }) {
  const said = [
    begun > 0 ? `${atStart(countOf(begun, 'handoff'))} ${begun === 1 ? 'has' : 'have'} begun.` : '',
    followed > 0
      ? `${atStart(countOf(followed, 'deal'))} that ${followed === 1 ? 'was' : 'were'} here followed.`
      : '',
    begun + followed === 0 ? 'Nothing new came in: all of it stays as it is.' : '',
    left > 0
      ? `${atStart(countOf(left, 'deal'))} stayed out: put ${left === 1 ? 'it' : 'them'} right in the table and bring it again, what is here stays as it is.`
      : '',
  ].filter(Boolean);
  return (
    <Note role="status" tone={left > 0 ? 'wait' : 'ok'} className="gap-l">
      <p>
        {said.join(' ')} <a href="/">See what is next</a>
      </p>
    </Note>
  );
}

const EXAMPLE = [
  'Customer,Deal,Signed on,Value,CRM id,CS owner,People',
  'Hallowmere Bakeries,Bread for cafés,2026-05-04,€58k,8812,ines@brindlewick.example,Marit Vos <marit@hallowmere.example>',
];

function FileForm({ isTooLarge }: { isTooLarge: boolean }) {
  return (
    <Form className="edit gap-l" action="/import" encType="multipart/form-data" aria-label="Bring in deals">
      <TextField
        type="file"
        name="file"
        id="deals-file"
        accept="text/csv,.csv,.tsv,.txt"
        label="The table"
        hint={`A CSV file, as HubSpot, Salesforce, Excel or Numbers saves one, with up to ${MOST_DEALS} deals and 1 MB.`}
        error={isTooLarge ? 'That is larger than 1 MB. Take fewer lines at a time.' : undefined}
      />
      <p className="hint">
        Its first line names the columns. Further lines of a deal, or several people in a cell, name more of
        its people.
      </p>
      <p className="hint" dir="ltr">
        {EXAMPLE.map((line) => (
          <code key={line}>
            {line}
            <br />
          </code>
        ))}
      </p>
      <p className="goes">
        <button type="submit" className="btn btn--main">
          Read the table
        </button>
        <a className="btn btn--bare" href="/handoffs/new">
          Not now
        </a>
      </p>
    </Form>
  );
}

import { atStart } from '../../domain/form/at-start';
import type { Encoding } from '../../domain/import/encoding';
import { MOST_NEWCOMERS, type Newcomer, whichOf } from '../../domain/onboarding/newcomers';
import type { Standing } from '../../queries/onboarding/newcomers.server';
import type { KnownCustomer } from '../../speech/customer/said-customer';
import { ENCODING_WORDS, saySeparator } from '../../speech/en/import/say-table';
import { countOf } from '../../speech/en/say-count';
import type { NewHandoff } from '../../speech/handoff/said-new-handoff';
import { SameCompany } from '../customer/same-company';
import { Choices } from '../form/choices';
import { ErrorSummary } from '../form/error-summary';
import { Form } from '../form/form';
import { SelectField, TextField } from '../form/text-field';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';

type Shown = Newcomer & { standing: Standing['is']; asked: KnownCustomer[] };

/** What a table says, or what is wrong with it; nothing is kept yet. */
export type ManyReply =
  | { is: 'wrong'; wrongs: { line: number | null; message: string }[] }
  | { is: 'read'; encoding: Encoding; separator: string; newcomers: Shown[] };

interface ManyPageProps {
  start: NewHandoff;
  isTooLarge: boolean;
  done: { begun: number; before: number } | null;
  reply: ManyReply | undefined;
}

/** Many customers without a handoff, from a table: read, shown, and begun with one press. */
export function ManyPage({ start, isTooLarge, done, reply }: ManyPageProps) {
  const read = reply?.is === 'read' ? reply : undefined;
  return (
    <StaffPage narrow={!read} skip="Skip to the form">
      <PageHead
        crumb={{ href: '/onboardings/new', label: 'New onboarding' }}
        title={read ? 'Is this right?' : 'Many onboardings'}
        lead={
          read
            ? 'Nothing has begun yet. Look at the names before you begin.'
            : 'From a table with a line for each person. You see what it says before anything begins.'
        }
      />
      {done && !reply ? <Done {...done} /> : null}
      {reply?.is === 'wrong' ? (
        <ErrorSummary
          title={`${atStart(countOf(reply.wrongs.length, 'thing'))} to put right. Nothing has begun.`}
          gaps={reply.wrongs.map(({ line, message }) => ({
            field: 'many-file',
            message: line === null ? message : `Line ${line}: ${message}`,
          }))}
        />
      ) : null}
      {read ? <Preview read={read} start={start} /> : <FileForm isTooLarge={isTooLarge} />}
    </StaffPage>
  );
}

function Done({ begun, before }: { begun: number; before: number }) {
  const there =
    before === 0
      ? ''
      : ` ${atStart(countOf(before, 'onboarding'))} had begun before, and stayed as ${before === 1 ? 'it is' : 'they are'}.`;
  return (
    <Note role="status" className="gap-l">
      <p>
        {begun === 0
          ? 'Nothing new began.'
          : `${atStart(countOf(begun, 'onboarding'))} ${begun === 1 ? 'has' : 'have'} begun.`}
        {there} <a href="/">See what is next</a>
      </p>
    </Note>
  );
}

const EXAMPLE = [
  'Customer,Plan,Name,Title,Email',
  'Birchline Yoga,Class plans,Noor Haddadi,Owner,noor@birchline.example',
];

function FileForm({ isTooLarge }: { isTooLarge: boolean }) {
  return (
    <Form
      className="edit gap-l"
      action="/onboardings/import"
      encType="multipart/form-data"
      aria-label="Many onboardings"
    >
      <TextField
        type="file"
        name="file"
        id="many-file"
        accept="text/csv,.csv,.txt"
        label="The table"
        hint={`A CSV file, as Excel, Numbers or a CRM saves one, with up to ${MOST_NEWCOMERS} customers and 1 MB.`}
        error={isTooLarge ? 'That is larger than 1 MB. Take fewer lines at a time.' : undefined}
      />
      <p className="hint">
        Its first line names the columns: Customer, Plan, Name, Title, Email. The first person of a customer
        is the first contact; everybody needs an address.
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
        <a className="btn btn--bare" href="/onboardings/new">
          Not now
        </a>
      </p>
    </Form>
  );
}

const STANDING_WORDS: Record<Standing['is'], string> = {
  new: 'New',
  there: 'Begun before: stays as it is',
  known: 'A customer already: say below which',
};

function Preview({ read, start }: { read: Extract<ManyReply, { is: 'read' }>; start: NewHandoff }) {
  const { newcomers, encoding, separator } = read;
  const fresh = newcomers.filter(({ standing }) => standing === 'new').length;
  const asked = newcomers.filter((one) => one.asked.length > 0);
  const isAsked = newcomers.some(({ standing }) => standing === 'known');
  const [only, ...more] = start.owners;
  return (
    <>
      <p className="meta gap">
        Read as {ENCODING_WORDS[encoding]}, separated by {saySeparator(separator)}. If letters look wrong,
        save it as “CSV UTF-8” and read it again.
      </p>
      <ul className="list links links--plain gap-l">
        {newcomers.map(({ line, customer, plan, people, standing }) => (
          <li key={line}>
            <div>
              <b dir="auto">{customer}</b>
              <span dir="auto">
                {plan} · {people.map(({ name, email }) => (email ? `${name}, ${email}` : name)).join(' · ')}
              </span>
            </div>
            <span className="meta">{STANDING_WORDS[standing]}</span>
          </li>
        ))}
      </ul>
      <Form className="edit gap-l" action="/onboardings/import/begin" aria-label="Begin them">
        <input
          type="hidden"
          name="newcomers"
          value={JSON.stringify(newcomers.map(({ standing: _, asked: __, ...one }) => one))}
        />
        {asked.map(({ line, customer, asked }) => (
          <SameCompany
            key={line}
            name={whichOf(customer)}
            id={`many-which-${line}`}
            customer={customer}
            known={asked}
          />
        ))}
        {only && more.length === 0 ? (
          <input type="hidden" name="hostId" value={only.value} />
        ) : (
          <SelectField
            label="Who looks after them?"
            name="hostId"
            id="many-hostId"
            options={[{ value: '', label: 'Choose a person' }, ...start.owners]}
            required
          />
        )}
        {start.points.length > 1 ? (
          <Choices
            name="startingPoint"
            id="many-startingPoint"
            legend="How do they begin?"
            look="pick"
            choices={[
              { value: '', label: 'The one that fits', hint: 'Each by its plan.' },
              ...start.points.map(({ value, label, hint }) => ({ value, label, hint })),
            ]}
            chosen=""
          />
        ) : null}
        <p className="hint">Nobody is written to before somebody writes.</p>
        <p className="goes">
          <button type="submit" className="btn btn--main">
            {isAsked
              ? 'Begin them'
              : fresh === 0
                ? 'Begin nothing new'
                : `Begin ${countOf(fresh, 'onboarding')}`}
          </button>
          <a className="btn btn--bare" href="/onboardings/import">
            Choose another table
          </a>
        </p>
      </Form>
    </>
  );
}

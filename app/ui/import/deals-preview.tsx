import { atStart } from '../../domain/form/at-start';
import { DEAL_COLUMNS } from '../../domain/import/columns';
import { ENCODINGS, isGuessed } from '../../domain/import/encoding';
import { CURRENCIES_OFFERED } from '../../speech/en/handoff/say-currency';
import { COLUMN_WORDS } from '../../speech/en/import/say-deals';
import { ENCODING_WORDS, SEPARATORS_OFFERED, saySeparator } from '../../speech/en/import/say-table';
import { countOf } from '../../speech/en/say-count';
import type { SaidDeal, SaidTable, SaidWrong } from '../../speech/import/said-deals';
import { SameCompany } from '../customer/same-company';
import { ErrorSummary } from '../form/error-summary';
import { Form } from '../form/form';
import { SelectField, TextField } from '../form/text-field';
import { State } from '../kit/state';

/** What was read and what will happen; everything can be said otherwise, and looked at again. */
export function DealsPreview({ table }: { table: SaidTable }) {
  const { deals, wrongColumns, counts, cells } = table;
  const isNothing = counts.ready + counts.asked === 0 && counts.wrong > 0;
  return (
    <Form className="brings" action="/import/look" aria-label="Deals of the table">
      <input type="hidden" name="kept" value={table.kept} />
      <input type="hidden" name="fileName" value={table.fileName} />
      {cells.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {wrongColumns.length > 0 ? (
        <ErrorSummary
          title="No deal can be read yet"
          gaps={wrongColumns.map((message) => ({ field: 'column-0', message }))}
        />
      ) : null}
      <Reading table={table} />
      {deals.length > 0 ? (
        <section className="sect gap-l" aria-labelledby="deals">
          <header>
            <h2 id="deals">{table.title}</h2>
          </header>
          <ul className="list brings__deals">
            {deals.map((deal) => (
              <Row key={deal.line} deal={deal} />
            ))}
          </ul>
          <p className="meta brings__foot">
            Each deal comes in whole or not at all. Bring the same table again whenever you like: what is here
            stays as it is.
          </p>
          <p className="goes">
            {isNothing ? null : (
              <button type="submit" className="btn btn--main" formAction="/import/bring">
                {bringWords(counts)}
              </button>
            )}
            <button type="submit" className={isNothing ? 'btn btn--main' : 'btn btn--line'} formNoValidate>
              Look again
            </button>
            <a className="btn btn--bare" href="/import">
              Another file
            </a>
          </p>
        </section>
      ) : null}
    </Form>
  );
}

function bringWords({ ready, asked, wrong }: SaidTable['counts']): string {
  if (ready + asked === 0) return 'Bring in nothing new';
  return `${wrong > 0 ? 'Bring in only the' : 'Bring in'} ${countOf(ready + asked, 'deal')}`;
}

function Reading({ table }: { table: SaidTable }) {
  const { isOrderSure, wrongColumns, leftOut, otherwise, source, fileName } = table;
  // Letters that were guessed are shown, as names that read wrong would be kept.
  const isInDoubt = isGuessed(table.encoding) && table.accents.length > 0;
  return (
    <section className="sect gap-l" aria-labelledby="reading">
      <header>
        <h2 id="reading" dir="auto">
          {fileName || 'The table'}
        </h2>
      </header>
      {source ? <p className="meta">{source}</p> : null}
      {leftOut.headings.length > 0 ? <LeftOut headings={leftOut.headings} /> : null}
      <div className="two two--top gap">
        <SelectField
          label="Who looks after them, where no line says it"
          error={
            table.withoutHost > 0
              ? `${atStart(countOf(table.withoutHost, 'deal'))} ${table.withoutHost === 1 ? 'doesn’t' : 'don’t'} say it: choose somebody, then look again`
              : undefined
          }
          name="hostId"
          id="deals-host"
          defaultValue={otherwise.hostId}
          options={[{ value: '', label: 'The table says it' }, ...table.hosts]}
        />
        <SelectField
          label="Days of signing that are still to come"
          name="toCome"
          id="deals-to-come"
          defaultValue={otherwise.toCome}
          options={[
            { value: 'asked', label: 'Ask me at the line' },
            { value: 'today', label: 'Count from today' },
          ]}
        />
      </div>
      <details
        className="more gap"
        open={wrongColumns.length > 0 || !isOrderSure || leftOut.hasAddresses || isInDoubt}
      >
        <summary className="btn btn--bare">How it is read</summary>
        <How table={table} />
      </details>
    </section>
  );
}

const MOST_NAMED = 6;

function LeftOut({ headings }: { headings: string[] }) {
  const more = headings.length - MOST_NAMED;
  return (
    <p className="meta">
      Nothing is read from:{' '}
      {headings.slice(0, MOST_NAMED).map((heading, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place alone
        <span key={at}>
          {at > 0 ? ', ' : ''}
          <bdi>{heading}</bdi>
        </span>
      ))}
      {more > 0 ? ` and ${more} more` : ''}. Say what they hold under “How it is read”.
    </p>
  );
}

function How({ table }: { table: SaidTable }) {
  const { encoding, accents, separator, order, dayRead, isOrderSure, mark, sumRead, otherwise } = table;
  const separators = SEPARATORS_OFFERED.includes(separator)
    ? SEPARATORS_OFFERED
    : [separator, ...SEPARATORS_OFFERED];
  return (
    <div className="brings__how">
      <div className="two two--top">
        <SelectField
          label="Letters"
          hint={
            accents.length > 0 ? (
              <>
                They read: {accents.join(', ')}
                {isGuessed(encoding) ? '. If that is wrong, choose other letters, then look again' : ''}.
              </>
            ) : (
              'It has no letters with accents.'
            )
          }
          name="encoding"
          id="deals-encoding"
          defaultValue={encoding}
          options={ENCODINGS.map((value) => ({ value, label: ENCODING_WORDS[value] }))}
        />
        <SelectField
          label="Cells are separated by"
          name="separator"
          id="deals-separator"
          defaultValue={separator}
          options={separators.map((value) => ({ value, label: saySeparator(value) }))}
        />
        <SelectField
          label="Days"
          hint={
            dayRead
              ? `${dayRead}${isOrderSure ? '' : ' as long as nobody says otherwise'}.`
              : 'No day could be read two ways.'
          }
          error={isOrderSure ? undefined : 'Every day could be read both ways: say which it is'}
          name="order"
          id="deals-order"
          defaultValue={isOrderSure ? order : ''}
          required
          options={[
            ...(isOrderSure ? [] : [{ value: '', label: 'Choose' }]),
            { value: 'dmy', label: 'Day, month, year' },
            { value: 'mdy', label: 'Month, day, year' },
          ]}
        />
        <SelectField
          label="Before the cents stands"
          hint={sumRead ? `${sumRead}.` : 'No sum could be read two ways.'}
          name="mark"
          id="deals-mark"
          defaultValue={mark ?? 'each'}
          options={[
            { value: ',', label: 'A comma' },
            { value: '.', label: 'A point' },
            { value: 'each', label: 'Each sum says it' },
          ]}
        />
        <SelectField
          label="Currency, where none stands"
          name="currency"
          id="deals-currency"
          defaultValue={otherwise.currency}
          options={CURRENCIES_OFFERED}
        />
        <TextField
          label="Signed on, where no day stands"
          isOptional
          type="date"
          name="signedOn"
          id="deals-signed"
          defaultValue={otherwise.signedOn}
        />
      </div>
      <h3 className="gap-l">What its columns hold</h3>
      <div className="two two--top gap">
        {table.columns.map(({ heading, examples, taken }, at) => (
          <SelectField
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place alone
            key={at}
            label={<span dir="auto">{heading || `Column ${at + 1}`}</span>}
            hint={examples ? <span dir="auto">{examples}</span> : 'Empty'}
            name={`column.${at}`}
            id={`column-${at}`}
            defaultValue={taken ?? 'left'}
            options={[
              { value: 'left', label: 'Left out' },
              ...DEAL_COLUMNS.map((column) => ({ value: column, label: COLUMN_WORDS[column] })),
            ]}
          />
        ))}
      </div>
      <p className="goes gap">
        <button type="submit" className="btn btn--line" formNoValidate>
          Read it so
        </button>
      </p>
    </div>
  );
}

function Row({ deal }: { deal: SaidDeal }) {
  const { line, customer, about, stands, wrongs, known, which, href } = deal;
  return (
    <li id={`deal-${line}`}>
      <div className="brings__deal">
        <div>
          <h3 dir="auto">{href ? <a href={href}>{customer}</a> : customer}</h3>
          <p className="sub" dir="auto">
            {deal.deal}
            {about ? ` · ${about}` : ''}
          </p>
        </div>
        <p>
          <span className="meta">Line {line}</span>
          <State tone={stands.tone ?? undefined} icon={stands.tone === 'wait' ? 'chat' : undefined}>
            {stands.words}
          </State>
        </p>
      </div>
      {known.length > 0 ? (
        <SameCompany
          name={which.name}
          id={`which-${line}`}
          customer={customer}
          known={known}
          chosen={which.answer}
        />
      ) : null}
      {wrongs.length > 0 ? (
        <div className="two two--top gap">
          {wrongs.map((one) => (
            <Fix key={one.name} wrong={one} />
          ))}
        </div>
      ) : null}
    </li>
  );
}

function Fix({ wrong: { name, label, message, typed, options, isOpen } }: { wrong: SaidWrong }) {
  if (!isOpen)
    return (
      <p className="meta">
        {label}: {message}. Put right what stands above, then look again: it has a field then.
      </p>
    );
  const at = { name, id: name.replaceAll('.', '-'), label, error: message };
  return options ? <SelectField {...at} options={options} /> : <TextField {...at} defaultValue={typed} />;
}

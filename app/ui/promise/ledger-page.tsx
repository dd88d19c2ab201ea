import type { PromiseState } from '../../domain/promise/promise';
import type { LedgerAsked } from '../../queries/promise/ledger.server';
import type { LedgerPeople } from '../../queries/promise/ledger-people.server';
import { STATE_WORDS } from '../../speech/en/promise/say-ledger';
import { shownCount } from '../../speech/en/say-count';
import { PROMISE_KIND_WORDS } from '../../speech/en/tell-statement';
import type { SaidLedger, SaidPromise } from '../../speech/promise/said-ledger';
import { SelectField } from '../form/text-field';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { SheetLinks } from '../kit/sheet-links';
import { State } from '../kit/state';
import { ANSWERS } from '../receipt/verdict-words';
import { isNarrowed, ledgerAt, ledgerFileAt, promiseAt } from './ledger-links';

export interface LedgerProps {
  ledger: SaidLedger;
  asked: LedgerAsked;
  state: PromiseState;
  people: LedgerPeople;
}

/** Everything that was promised: four states to look at, what narrows them, and the promises themselves. */
export function LedgerPage({ ledger, asked, state, people }: LedgerProps) {
  const { title, lead, states, groups, next, isEmpty } = ledger;
  const isAll = isEmpty && !isNarrowed(asked);
  return (
    <StaffPage skip="Skip to the promises">
      <PageHead
        title={isEmpty && !isAll ? 'None of those that you ask for.' : title}
        lead={lead || undefined}
      />
      {isAll ? null : (
        <>
          <nav className="stats" aria-label="By state">
            {states.map((one) => (
              <a
                key={one.state}
                href={ledgerAt(asked, one.state)}
                aria-current={one.state === state ? 'page' : undefined}
              >
                <b>{shownCount(one.count)}</b> {one.label}
                {one.line ? <small>{one.line}</small> : null}
              </a>
            ))}
          </nav>
          <Narrow asked={asked} state={state} people={people} />
        </>
      )}
      {groups.length === 0 ? (
        <Note className="gap-l" icon="chat">
          <p>{isAll ? NOTHING : emptyWords(state, asked)}</p>
        </Note>
      ) : null}
      {groups.map(({ key, title: heading, count, rows }) => (
        <section className="grp" key={key} aria-labelledby={`group-${key}`}>
          <h2 id={`group-${key}`}>
            {heading} <span>{shownCount(count)}</span>
          </h2>
          <ul className="list">
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
        </section>
      ))}
      {next ? (
        <p className="fold">
          <a href={ledgerAt(asked, state, next)}>Show more</a>
        </p>
      ) : null}
      {isEmpty ? null : (
        <div className="gap-l">
          {groups.length === 0 ? null : (
            <SheetLinks
              href={ledgerFileAt(asked, state)}
              words={`Download what is ${STATE_WORDS[state]}, CSV`}
            />
          )}
          <SheetLinks href={ledgerFileAt(asked, null)} words="Download every state, CSV" />
        </div>
      )}
    </StaffPage>
  );
}

function Row({ row }: { row: SaidPromise }) {
  const { id, onboardingId, customer, text, about, verdict, stands, due, said } = row;
  return (
    <li className="row row--promise">
      <div>
        <h3>
          <a href={promiseAt(onboardingId, id)}>
            <span className="q" dir="auto">
              {text}
            </span>
          </a>
        </h3>
        <p className="sub" dir="auto">
          <a href={`/onboardings/${onboardingId}`}>{customer}</a> · {about}
        </p>
        {said ? (
          <p className="sub">
            <q dir="auto">{said.words}</q> <span dir="auto">{said.by}</span>
          </p>
        ) : null}
        {said?.readThen ? (
          <p className="sub">
            It read then: <q dir="auto">{said.readThen}</q>
          </p>
        ) : null}
      </div>
      <p>
        <State tone={verdict.tone ?? undefined} icon={verdict.tone === 'wait' ? 'pen' : undefined}>
          {verdict.words}
        </State>
      </p>
      <div className="does">
        <State tone={stands.tone ?? undefined}>{stands.words}</State>
        <p>{due}</p>
      </div>
    </li>
  );
}

function Narrow({ asked, state, people }: Omit<LedgerProps, 'ledger'>) {
  const named = (list: LedgerPeople['by']) => list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form className="seek seek--promises gap-l" method="get" action="/promises" aria-label="Which promises">
      {state === 'open' ? null : <input type="hidden" name="state" value={state} />}
      <SelectField
        name="by"
        label="Promised by"
        defaultValue={asked.byId ?? ''}
        options={[{ value: '', label: 'Anyone' }, ...named(people.by)]}
      />
      <SelectField
        name="host"
        label="Looked after by"
        defaultValue={asked.hostId ?? ''}
        options={[{ value: '', label: 'Anyone' }, ...named(people.hosts)]}
      />
      <SelectField
        name="answer"
        label="Our answer"
        defaultValue={asked.verdict ?? ''}
        options={[
          { value: '', label: 'Every answer' },
          ...ANSWERS.map(({ verdict, label }) => ({ value: verdict, label })),
          { value: 'none', label: 'Not judged yet' },
        ]}
      />
      <SelectField
        name="kind"
        label="Kind"
        defaultValue={asked.kind ?? ''}
        options={[
          { value: '', label: 'Every kind' },
          ...Object.entries(PROMISE_KIND_WORDS).map(([value, label]) => ({ value, label })),
        ]}
      />
      <p className="goes">
        <button type="submit" className="btn btn--line">
          Show
        </button>
        {isNarrowed(asked) ? <a href={ledgerAt({ ...NOT_NARROWED }, state)}>Show all</a> : null}
      </p>
    </form>
  );
}

const NOT_NARROWED: LedgerAsked = { byId: null, hostId: null, verdict: null, kind: null };

const NOTHING =
  'What sales promises stands here from the moment it is recorded, with our answer, its day and what came of it.';

const EMPTY: Record<PromiseState, string> = {
  open: 'No promise is open.',
  kept: 'Nobody has said yet that a promise was kept.',
  changed: 'No promise was changed together.',
  broken: 'No promise was broken.',
};

const emptyWords = (state: PromiseState, asked: LedgerAsked): string =>
  isNarrowed(asked) ? `${EMPTY[state]} At least none of those that you ask for.` : EMPTY[state];

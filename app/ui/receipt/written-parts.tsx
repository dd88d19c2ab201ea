import type { ReactNode } from 'react';
import { atStart } from '../../domain/form/at-start';
import { KINDS, kindOf, type StatementKind } from '../../domain/statement/kinds';
import { countOf } from '../../speech/en/say-count';
import type { Said } from '../../speech/handoff/said-handoff';
import type { Receipt } from '../../speech/receipt/said-receipt';
import { OwnList } from '../handoff/own/own-list';
import { State } from '../kit/state';
import { SaidCard } from '../statement/said-card';
import { SaidDates, SaidPeople, SaidSystems } from '../statement/said-lists';

interface PartProps {
  id: string;
  title: string;
  state?: ReactNode;
  children: ReactNode;
}

function Part({ id, title, state, children }: PartProps) {
  return (
    <section className="part" id={id} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {state}
      </header>
      {children}
    </section>
  );
}

const reasonFor = ({ answers }: Receipt, question: string) =>
  answers.find((answer) => answer.question === question)?.reason;

type Carded = Exclude<StatementKind, 'promise' | 'date' | 'person' | 'system'>;
type CardWords = { title: string; none: (rep: string) => string; state: (said: Said[]) => string };

const CARDS: Record<Carded, CardWords> = {
  purchase: {
    title: 'What was bought',
    none: () => '',
    state: (lines) => atStart(countOf(lines.length, 'line')),
  },
  goal: {
    title: 'What they want to achieve',
    none: (rep) => `${rep} wrote no goals.`,
    state: (goals) => {
      const areAllMeasured = goals.every(({ told }) => told.figures?.target && !told.figures.isMeasuredFirst);
      const measured = areAllMeasured ? `, ${goals.length === 1 ? '' : 'all '}with a number` : '';
      return `${atStart(countOf(goals.length, 'goal'))}${measured}`;
    },
  },
};

/** What has no look of its own stands in cards; what there may be none of isn't there then. */
export function Cards({ kind, receipt }: { kind: Carded; receipt: Receipt }) {
  const { many } = KINDS[kind];
  const { title, none, state } = CARDS[kind];
  const { [many]: said, rep } = receipt;
  if (said.length === 0 && kindOf(kind).isOptional) return null;
  return (
    <Part id={many} title={title} state={said.length > 0 ? <State tone="ok">{state(said)}</State> : null}>
      {said.length === 0 ? (
        <p dir="auto">
          {none(rep.first)} {reasonFor(receipt, many)}
        </p>
      ) : null}
      <div className="stack">
        {said.map((one) => (
          <SaidCard key={one.id} said={one} rep={rep.first} />
        ))}
      </div>
    </Part>
  );
}

export function Dates({ receipt: { dates, rep } }: { receipt: Receipt }) {
  const state = dates.length > 0 ? <State>{atStart(countOf(dates.length, 'date'))}</State> : null;
  return (
    <Part id="dates" title="What is agreed by when" state={state}>
      {dates.length === 0 ? <p>{atStart(rep.first)} says no dates were agreed.</p> : null}
      {dates.length > 0 ? (
        <div className="gap">
          <SaidDates dates={dates} rep={rep.first} />
        </div>
      ) : null}
    </Part>
  );
}

/** What the starting point asks of its own, where anything is written. */
export function Own({ receipt: { own } }: { receipt: Receipt }) {
  if (own.left.length === 0 && own.fields.every(({ words }) => words === '')) return null;
  return (
    <Part id="own" title="Fields of our own">
      <OwnList own={own} />
    </Part>
  );
}

export function People({ receipt: { people, rep } }: { receipt: Receipt }) {
  const isReachable = people.some((person) => person.isReachable);
  return (
    <Part
      id="people"
      title="Who’s who"
      state={
        <State tone={isReachable ? 'ok' : 'wait'}>
          {isReachable ? atStart(countOf(people.length, 'person', 'people')) : 'Nobody to write to'}
        </State>
      }
    >
      {people.length > 0 ? <SaidPeople people={people} rep={rep.first} /> : null}
    </Part>
  );
}

export function Systems({ receipt: { systems, rep } }: { receipt: Receipt }) {
  const unknown = systems.filter(({ answer, items }) => items.length === 0 && answer?.kind === 'unknown');
  return (
    <Part
      id="systems"
      title="Systems and data"
      state={unknown.length > 0 ? <State tone="wait">{unknown.length} to ask the customer</State> : null}
    >
      <SaidSystems areas={systems} rep={rep.first} />
    </Part>
  );
}

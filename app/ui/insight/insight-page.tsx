import { PERIODS } from '../../domain/insight/period';
import type { InsightChoices } from '../../queries/insight/insight.server';
import type { InsightAsked } from '../../queries/insight/sums.server';
import { HOW } from '../../speech/en/insight/insight-words';
import { PERIOD_WORDS } from '../../speech/en/insight/say-insight';
import type { SaidInsight, SaidNumber } from '../../speech/insight/said-insight';
import { SelectField } from '../form/text-field';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { SheetLinks } from '../kit/sheet-links';
import { Hatch } from './drawn';
import { How } from './how';
import { insightFileAt, isInsightNarrowed } from './insight-links';
import { Points, Reps, Returns } from './points';
import { Promises, Repeats } from './promises';
import { StepsOfPoint, Ways } from './steps';
import { StepsTable, TimesTable } from './times-table';

export interface InsightProps {
  insight: SaidInsight;
  asked: InsightAsked;
  choices: InsightChoices;
}

/** The finding first, then four numbers, then each with its table: what is drawn stands in a column of it. */
export function InsightPage({ insight, asked, choices }: InsightProps) {
  const { title, lead, tooFew, numbers, times, steps, stepName, returns, points } = insight;
  return (
    <StaffPage skip="Skip to the numbers">
      <PageHead title={title} lead={lead || undefined} />
      <Narrow asked={asked} choices={choices} />
      {tooFew ? (
        <>
          <Note className="gap-l" icon="chat">
            <p>{tooFew}</p>
          </Note>
          {insight.isOwn ? <ByPart insight={insight} /> : null}
        </>
      ) : (
        <>
          <Hatch />
          <ul className="stats stats--4">
            {numbers.map((number) => (
              <li key={number.label}>
                <BigNumber number={number} />
              </li>
            ))}
          </ul>
          {insight.readOnly ? <p className="meta gap">{insight.readOnly}</p> : null}
          <section className="said gap-l" id="times" aria-labelledby="f-times">
            <h2 className="q" id="f-times">
              {times[0]?.title}
            </h2>
            {times.map((one, at) => (
              <TimesTable key={one.key} times={one} asked={asked} isFirst={at === 0} />
            ))}
            <p className="meta gap">
              Who isn’t there yet is late from the moment the limit is past.{' '}
              <a href="/customers?late=1">Who is late with us now</a>
            </p>
            <StepsTable steps={steps} name={stepName} />
            <How words={HOW.times} />
          </section>
          <div className="flow">
            <Returns returns={returns} asked={asked} />
            <Points points={points} asked={asked} />
            <ByPart insight={insight} />
            <Promises promises={insight.promises} asked={asked} />
            <Repeats repeats={insight.repeats} asked={asked} />
            <Ways ways={insight.ways} asked={asked} />
          </div>
          <StepsOfPoint said={insight} asked={asked} />
          <SheetLinks href={insightFileAt(asked)} words="Download these numbers, CSV" />
        </>
      )}
    </StaffPage>
  );
}

/** Whoever sold sees here what leads see of them, however few onboardings those are. */
const ByPart = ({ insight: { reps, byPoint } }: Pick<InsightProps, 'insight'>) => (
  <>
    {reps ? <Reps id="f-reps" reps={reps} /> : null}
    {byPoint ? <Reps id="f-points-of" reps={byPoint} /> : null}
  </>
);

function BigNumber({ number: { value, label, line, of } }: { number: SaidNumber }) {
  return (
    <a href={`#${of}`}>
      <b>{value}</b> {label} <small>{line}</small>
    </a>
  );
}

/** One that nobody is in any more stays chosen. */
function segmentsOf({ segments }: InsightChoices, { segment }: InsightAsked): InsightChoices['reps'] {
  const all = segment && !segments.includes(segment) ? [...segments, segment] : segments;
  return all.map((name) => ({ id: name, name }));
}

function Narrow({ asked, choices }: Pick<InsightProps, 'asked' | 'choices'>) {
  const named = (all: string, list: InsightChoices['reps']) => [
    { value: '', label: all },
    ...list.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <form
      className="seek seek--promises seek--insight gap-l"
      method="get"
      action="/insight"
      aria-label="Which onboardings"
    >
      <SelectField
        name="weeks"
        label="Signed in"
        defaultValue={String(asked.weeks)}
        options={PERIODS.map((weeks) => ({ value: String(weeks), label: PERIOD_WORDS[weeks] }))}
      />
      {choices.reps.length > 0 ? (
        <SelectField
          name="by"
          label="Sold by"
          defaultValue={asked.repId ?? ''}
          options={named('Anyone', choices.reps)}
        />
      ) : null}
      {choices.hosts.length > 0 ? (
        <SelectField
          name="host"
          label="Looked after by"
          defaultValue={asked.hostId ?? ''}
          options={named('Anyone', choices.hosts)}
        />
      ) : null}
      <SelectField
        name="point"
        label="Starting point"
        defaultValue={asked.startingPointId ?? ''}
        options={named('Every starting point', choices.points)}
      />
      {choices.segments.length > 0 || asked.segment ? (
        <SelectField
          name="segment"
          label="Segment"
          defaultValue={asked.segment ?? ''}
          options={named('Every segment', segmentsOf(choices, asked))}
        />
      ) : null}
      <p className="goes">
        <button type="submit" className="btn btn--line">
          Show
        </button>
        {isInsightNarrowed(asked) ? <a href="/insight">Show all</a> : null}
      </p>
    </form>
  );
}

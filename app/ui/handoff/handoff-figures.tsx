import { USUAL_PERIOD } from '../../domain/insight/period';
import type { HandoffFigures } from '../../queries/handoff/handoff-figures.server';
import { countInWords } from '../../speech/en/say-count';
import { sayDuration } from '../../speech/en/say-time';

/** Four numbers of the last weeks; one that has too little behind it is left away. */
export function Figures({ figures }: { figures: HandoffFigures }) {
  const { acceptance, introduction, inTime, asRecorded } = figures;
  const cells = [
    acceptance && {
      figure: sayDuration(acceptance.typicalHours),
      label: 'to acceptance',
      note: typicalWords(acceptance),
    },
    introduction && {
      figure: sayDuration(introduction.typicalHours),
      label: 'to the introduction',
      note: typicalWords(introduction),
    },
    inTime && {
      figure: `${inTime.count} of ${inTime.of}`,
      label: 'introduced in time',
      note: `${percent(inTime)}; late is also who is past the limit and isn’t yet`,
    },
    asRecorded && {
      figure: `${asRecorded.count} of ${asRecorded.of}`,
      label: 'promises that stand as sales wrote them',
      note:
        asRecorded.count === asRecorded.of
          ? 'all that were judged'
          : `of those judged; ${asRecorded.of - asRecorded.count} need other words, or can’t be kept`,
    },
  ].filter((cell) => cell !== null);
  if (cells.length === 0) return null;
  return (
    <section aria-label={`Signed in the last ${countInWords(USUAL_PERIOD)} weeks`}>
      <dl className="kpi">
        {cells.map(({ figure, label, note }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="kpi__n">{figure}</dd>
            <dd className="meta">{note}</dd>
          </div>
        ))}
      </dl>
      <p className="meta gap">
        <a href="/insight">All figures of the last {countInWords(USUAL_PERIOD)} weeks</a>
      </p>
    </section>
  );
}

const typicalWords = ({ of, limitHours }: { of: number; limitHours: number }) =>
  `half of ${countInWords(of)} took less; the limit is ${limitHours} h unless a starting point has its own`;

const percent = ({ count, of }: { count: number; of: number }) => `${Math.round((100 * count) / of)}%`;

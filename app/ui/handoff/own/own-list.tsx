import type { SaidOwn } from '../../../speech/handoff/said-handoff';
import { OnlyUs } from '../../kit/state';

/** What is kept now, on one line. */
export const keptOf = ({ fields }: SaidOwn): string =>
  fields.flatMap(({ field, words }) => (words ? [`${field.label}: ${words}`] : [])).join(' · ');

/** What is written in fields of the starting point’s own, to be read. */
export function OwnList({ own: { fields, left } }: { own: SaidOwn }) {
  const lines = [
    ...fields.map(({ field, words }) => ({
      key: field.key,
      label: field.label,
      words,
      isShown: field.isShown,
      isAsked: true,
    })),
    ...left.map((one) => ({ ...one, isShown: false, isAsked: false })),
  ].filter(({ words }) => words !== '');
  if (lines.length === 0) return <p className="meta">Nothing here yet.</p>;
  return (
    <dl className="facts">
      {lines.map(({ key, label, words, isShown, isAsked }) => (
        <div key={key}>
          <dt dir="auto">
            {label}
            {isAsked ? null : <span className="meta"> (not asked any more)</span>}
          </dt>
          <dd dir="auto">
            {words} {isShown ? null : <OnlyUs />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

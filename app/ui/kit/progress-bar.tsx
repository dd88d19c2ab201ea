import { type PartProgress, Pips } from './progress';

interface ProgressBarProps {
  /** "10 of 21 checked". */
  label: string;
  /** A second, quieter line. */
  note?: string;
  parts?: readonly PartProgress[];
  /** True where every part counts the same, however many points it has. */
  even?: boolean;
  /** The next thing that is left: a plain link. */
  next?: { href: string; label: string };
  /** What this bar is, for screen readers. */
  name: string;
}

/** Stays at the foot of phones and tablets: how far, and where next. */
export function ProgressBar({ label, note, parts, even, next, name }: ProgressBarProps) {
  return (
    <section className="bar" aria-label={name}>
      <div>
        <p>{label}</p>
        {note ? <p className="hint">{note}</p> : null}
        {parts ? (
          <Pips parts={even ? parts.map(({ done, of }) => ({ done: of ? done / of : 0, of: 1 })) : parts} />
        ) : null}
      </div>
      {next ? (
        <a className="btn btn--main" href={next.href}>
          {next.label}
        </a>
      ) : null}
    </section>
  );
}

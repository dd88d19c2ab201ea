import type { ReactNode } from 'react';
import { countOf } from '../../speech/en/say-count';
import { State } from '../kit/state';

interface PartProps {
  id: string;
  title: string;
  /** What makes it good, in a sentence or two, for whoever writes it. */
  hint: ReactNode;
  /** Stands beside the title. */
  state: ReactNode;
  children: ReactNode;
}

/** One of the five parts. */
export function Part({ id, title, hint, state, children }: PartProps) {
  return (
    <section className="part" id={id} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {state}
      </header>
      {hint ? <p>{hint}</p> : null}
      {children}
    </section>
  );
}

/** What a part holds once it is ready, or how much is missing. */
export function PartState({ gaps, ready }: { gaps: number; ready: string }) {
  if (gaps === 0) return <State tone="ok">{ready}</State>;
  return <State tone="wait">{countOf(gaps, 'thing')} to go</State>;
}

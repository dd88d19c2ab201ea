import type { ReactNode } from 'react';
import type { Said } from '../../speech/handoff/said-handoff';
import { Figures } from './figures';
import { Heard, NoteForUs } from './heard';

interface SaidCardProps {
  said: Said;
  /** First name of the rep. */
  rep: string;
  /** Stands before the facts: what kind of promise it is. */
  mark?: ReactNode;
  /** What we say about it. */
  children?: ReactNode;
}

/** One statement as sales wrote it. */
export function SaidCard({ said, rep, mark, children }: SaidCardProps) {
  const { id, told, heardWhere, saidBy, note } = said;
  return (
    <article className="said" id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h3 id={`${id}-title`} dir="auto">
        {told.title}
      </h3>
      {told.figures ? <Figures {...told.figures} /> : null}
      {mark}
      <Heard facts={told.facts} heardWhere={heardWhere} saidBy={saidBy} rep={rep} />
      {told.detail ? (
        <p className="said__more" dir="auto">
          {told.detail}
        </p>
      ) : null}
      <NoteForUs note={note} />
      {children}
    </article>
  );
}

import type { ReactNode } from 'react';

interface EnvelopeProps {
  title: ReactNode;
  /** What the letter says, in paragraphs. */
  words: ReactNode;
  /** A form or links, in a `.go` line. */
  action?: ReactNode;
  /** The small print under the button. */
  note?: ReactNode;
  /** A `Duo`. */
  faces?: ReactNode;
}

/** A letter with one button: the envelope of a welcome link, and whatever became of that link. */
export function Envelope({ title, words, action, note, faces }: EnvelopeProps) {
  return (
    <div className="hello env">
      <div className="wrap">
        {faces}
        <div>
          <h1>{title}</h1>
          <div className="letter">{words}</div>
          {action}
          {note ? <p className="env__p">{note}</p> : null}
        </div>
      </div>
    </div>
  );
}

import { FreeText } from './paragraph';

/** Somebody's own words, set off by a line; "> " in the text twin. */
export function Quote({ children, text }: { children?: React.ReactNode; text?: string }) {
  return (
    <blockquote
      className="e-quote"
      style={{ margin: '0 0 16px', padding: '2px 0 0 16px', borderLeft: '3px solid #cfd6d1' }}
    >
      {text === undefined ? children : <FreeText text={text} />}
    </blockquote>
  );
}

import { Fragment, type ReactNode } from 'react';

/** Whom the writer stands in for, and until which day that person is away. */
export interface InPlaceOf {
  host: string;
  until: string;
}

const paragraph = { margin: '0 0 16px', fontSize: 16, lineHeight: '26px' };

export function Paragraph({ children, dir }: { children: ReactNode; dir?: 'auto' }) {
  return (
    <p dir={dir} style={paragraph}>
      {children}
    </p>
  );
}

/** What a person typed: a blank line starts a new paragraph, a single line break stays one. */
export function FreeText({ text }: { text: string }) {
  const paragraphs = text.split(/\n{2,}/).filter((part) => part.trim() !== '');
  return (
    <>
      {paragraphs.map((part, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
        <Paragraph key={position} dir="auto">
          <Lines text={part} />
        </Paragraph>
      ))}
    </>
  );
}

/** The same, inside a running line: every break is a `<br>`. */
export function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
        <Fragment key={position}>
          {position > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </>
  );
}

interface SignedProps {
  by: string;
  wish?: string;
  inPlaceOf?: InPlaceOf | null;
}

/** The name under a letter, and whose place they write in, and until when. */
export function Signed({ by, wish, inPlaceOf }: SignedProps) {
  return (
    <p style={{ ...paragraph, margin: 0 }}>
      {wish}
      {wish && <br />}
      {by}
      {inPlaceOf && `, while ${inPlaceOf.host} is away until ${inPlaceOf.until}`}
    </p>
  );
}

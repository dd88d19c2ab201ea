export interface Gap {
  /** Id of the field the gap is at. */
  field: string;
  /** What to do about it, as an instruction. */
  message: string;
  /** Where the field is, when it has to be opened first. */
  href?: string;
}

interface ErrorSummaryProps {
  /** "Two things before you can publish". */
  title: string;
  gaps: readonly Gap[];
  id?: string;
}

/** Stands on top of a form that came back, takes the focus, and leads to each gap. */
export function ErrorSummary({ title, gaps, id = 'error-summary' }: ErrorSummaryProps) {
  return (
    // biome-ignore lint/a11y/noAutofocus: after a failed submit the person needs to hear what is missing
    <div className="stops" role="alert" tabIndex={-1} autoFocus aria-labelledby={id}>
      <h2 id={id}>
        <span className="vh">Error: </span>
        {title}
      </h2>
      <ol>
        {gaps.map(({ field, message, href = `#${field}` }) => (
          <li key={`${field} ${message}`}>
            <a href={href} dir="auto">
              {message}
            </a>
          </li>
        ))}
      </ol>
    </div>
  );
}

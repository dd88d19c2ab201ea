import type { ReactNode } from 'react';

export interface FieldWords {
  /** Form name; also the id, unless `id` says otherwise. */
  name: string;
  id?: string;
  label: ReactNode;
  /** True where the label would repeat the heading right above. */
  isLabelHidden?: boolean;
  hint?: ReactNode;
  /** What to do about it, as an instruction. */
  error?: string | null;
  isOptional?: boolean;
  /** Longest text in characters as people count them, which no browser does: said once the words come near it, kept when it is read. */
  limit?: number;
}

interface FieldProps extends FieldWords {
  children: ReactNode;
}

/** Label, hint, error, then the control. */
export function Field({
  name,
  id = name,
  label,
  isLabelHidden,
  hint,
  error,
  isOptional,
  limit,
  children,
}: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={id} className={isLabelHidden ? 'vh' : undefined}>
        {label}
        {isOptional ? <span className="opt"> (optional)</span> : null}
      </label>
      <Hint id={id} hint={hint} limit={limit} />
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}

export function Hint({ id, hint, limit }: { id: string; hint?: ReactNode; limit?: number }) {
  if (!hint && !limit) return null;
  return (
    <span className="hint" id={`${id}-hint`}>
      {hint}
      {hint && limit ? ' ' : null}
      {limit ? `Up to ${limit} characters.` : null}
    </span>
  );
}

export function FieldError({ id, error }: { id: string; error?: string | null }) {
  if (!error) return null;
  return (
    <span className="err" id={`${id}-error`}>
      <span className="vh">Error: </span>
      {error}
    </span>
  );
}

/** What ties a control to its hint and its error. */
export function fieldWiring({ name, id = name, hint, error, limit }: FieldWords) {
  const describedBy = [(hint || limit) && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    name,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy || undefined,
  };
}

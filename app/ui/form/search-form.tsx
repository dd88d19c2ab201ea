import type { ReactNode } from 'react';
import { TextField } from './text-field';

interface SearchFormProps {
  /** The list that is searched, by its address. */
  action: string;
  /** What the form is for: "Find a customer". */
  name: string;
  /** What can be typed: "Recipient or subject". */
  label: string;
  /** What is looked for now. */
  text: string;
  /** Whether anything narrows the list. */
  isNarrowed: boolean;
  /** What else narrows it, to be kept. */
  children?: ReactNode;
}

/** Looks for words in a list, and leads back to all of it. */
export function SearchForm({ action, name, label, text, isNarrowed, children }: SearchFormProps) {
  return (
    <form className="goes gap-l" method="get" action={action} aria-label={name}>
      {children}
      <TextField name="q" type="search" label={label} isLabelHidden defaultValue={text} placeholder={label} />
      <button type="submit" className="btn btn--line">
        Find
      </button>
      {isNarrowed && <a href={action}>Show all</a>}
    </form>
  );
}

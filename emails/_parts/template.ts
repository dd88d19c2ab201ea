import type { ReactElement } from 'react';

/** A person as mail speaks of them: in full at first, then by first name. */
export interface Person {
  name: string;
  firstName: string;
}

/** What every template module exports. */
export interface Template<Props> {
  default: (props: Props) => ReactElement;
  subject: (props: Props) => string;
  /** The line that lists of mail show after the subject. */
  preview: (props: Props) => string;
  PreviewProps: Props;
}

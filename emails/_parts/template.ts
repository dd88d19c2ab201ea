import type { ReactElement } from 'react';
import type { ChangedTexts } from '../../app/domain/mail/mail-wording';
import type { Changeable, Wording } from './changeable';

/** A person as mail speaks of them: in full at first, then by first name. */
export interface Person {
  name: string;
  firstName: string;
}

/** What every template module exports. */
export interface Template<Props> {
  default: (props: Props & Changeable) => ReactElement;
  subject: (props: Props & Changeable) => string;
  /** The line that lists of mail show after the subject. */
  preview: (props: Props & Changeable) => string;
  PreviewProps: Props;
  /** The same, of mail that somebody writes from a draft in the workspace's own words. */
  sample?: (changed: ChangedTexts) => Props;
  /** What a workspace may change; absent where nothing may be. */
  wording?: Wording;
}

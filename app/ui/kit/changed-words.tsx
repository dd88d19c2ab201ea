import { Fragment } from 'react';
import { wordChanges } from './word-changes';

interface ChangedWordsProps {
  before: string;
  after: string;
  /** Said before each struck and each marked passage to those who can't see the marks. */
  spoken?: { had: string; now: string };
  /** Leaves out what is gone, where it stands nearby. */
  isOldHidden?: boolean;
}

/** One text that shows what changed in it: old words struck, new ones marked with a pen. */
export function ChangedWords({
  before,
  after,
  spoken = { had: 'we had: ', now: 'you said: ' },
  isOldHidden = false,
}: ChangedWordsProps) {
  return wordChanges(before, after).map(({ kind, text }, position) => {
    const key = `${position} ${text}`;
    if (kind === 'gone' && isOldHidden) return null;
    if (kind === 'same') return <Fragment key={key}>{text}</Fragment>;
    const Mark = kind === 'gone' ? 'del' : 'ins';
    // White space stays outside, so that the stroke ends with the word.
    const [, lead = '', words = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
    return (
      <Fragment key={key}>
        {lead}
        {words ? (
          <Mark dir="auto">
            <span className="vh">{kind === 'gone' ? spoken.had : spoken.now}</span>
            {words}
          </Mark>
        ) : null}
        {tail || (kind === 'gone' ? ' ' : '')}
      </Fragment>
    );
  });
}

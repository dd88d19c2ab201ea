import { atStart } from '../../domain/form/at-start';
import type { EditedPart } from '../../domain/path/path-events';
import type { ToldPathEdit } from '../../speech/onboarding/said-timeline';
import { ChangedWords } from '../kit/changed-words';
import { EDIT_WORDS } from './event-words';

const PART_WORDS: Record<EditedPart, string> = {
  title: 'Called',
  sentence: 'Its sentence',
  live: 'Live at its end',
  ends: 'Ends',
  due: 'Due',
  kind: 'What kind of step it is',
  side: 'Whose step it is',
  who: 'Who does it',
  waits: 'What it waits for',
  content: 'What it says',
  asks: 'What it asks for',
};

/** What reads otherwise on the path since; of several edits each by its title. */
export function PathEdits({ edits }: { edits: readonly ToldPathEdit[] }) {
  if (edits.length > 1)
    return (
      <details className="log__run">
        <summary>Which ones</summary>
        <ul>
          {edits.map((one, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one step may be changed twice in the same words
            <li key={place}>
              <span dir="auto">
                {atStart(EDIT_WORDS[one.edit])}: {one.title}
              </span>
              <Changes edit={one} />
            </li>
          ))}
        </ul>
      </details>
    );
  return edits.map((one) => <Changes key={one.title} edit={one} />);
}

function Changes({ edit: { changes } }: { edit: ToldPathEdit }) {
  if (changes.length === 0) return null;
  return (
    <dl className="log__edits">
      {changes.map(({ part, before, after }) => (
        <div key={part}>
          <dt>{PART_WORDS[part]}</dt>
          <dd dir="auto">
            {before === '' && after === '' ? (
              'changed'
            ) : (
              <ChangedWords before={before} after={after} spoken={{ had: 'before: ', now: 'after: ' }} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

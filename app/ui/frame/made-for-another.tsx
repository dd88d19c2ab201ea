import { atStart } from '../../domain/form/at-start';
import { isId } from '../../domain/request/id';
import { PlainPage } from './plain-page';

export type MadeForAnotherWords = {
  here: string;
  address: string;
  typed: Record<string, string | string[]>;
};

/** Whether what was thrown is a form that was made for another reader's page. */
export const isMadeForAnother = (thrown: unknown): thrown is MadeForAnotherWords =>
  typeof thrown === 'object' && thrown !== null && 'madeForAnother' in thrown;

export const MADE_FOR_ANOTHER = 'This form was made for somebody else';

/** A form of another reader's page: who is here now, and every word that was typed. */
export function MadeForAnother({ here, address, typed }: MadeForAnotherWords) {
  return (
    <PlainPage
      title={MADE_FOR_ANOTHER}
      action={
        <a className="btn btn--main" href={address}>
          Go to your own page
        </a>
      }
    >
      <p dir="auto">
        You are here as {here} now. The form you sent stood on another page, so nothing of it was saved.
      </p>
      <TypedWords typed={typed} />
    </PlainPage>
  );
}

/** Words that could not be kept where they belong, to be copied. */
export function TypedWords({ typed }: { typed: MadeForAnotherWords['typed'] }) {
  const words = wordsIn(typed);
  if (words.length === 0) return null;
  return (
    <>
      <p>Here is what you typed, so that you can copy it.</p>
      <ul className="typed">
        {words.map(({ name, text }) => (
          <li key={name}>
            <span>{name}</span>
            <span dir="auto">{text}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What forms say by themselves: which thing they are about, and what was chosen. */
const NOT_WORDS =
  /^(madeFor|base|id|of|kind|promiseKind|side|area|wording|items|batch|back|change|answer|outcome|measureFirst|zone|to)$|password|^code$|^(wording|verdict|shown)-/i;

/** The words a person typed, each with its field's name in plain letters. */
function wordsIn(typed: MadeForAnotherWords['typed']): { name: string; text: string }[] {
  return Object.entries(typed)
    .filter(([name]) => !NOT_WORDS.test(name))
    .map(([name, value]) => ({ name: spelled(name), text: [value].flat().join(', ').trim() }))
    .filter(({ text }) => text !== '' && !isId(text));
}

/** "spokeWith" as "Spoke with"; what follows a dash is an id. */
const spelled = (name: string): string =>
  atStart(
    (name.split('-')[0] ?? '')
      .slice(0, 40)
      .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
      .replaceAll('_', ' '),
  );

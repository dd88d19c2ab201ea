import type { ReactNode } from 'react';
import { atStart } from '../../domain/form/at-start';
import { countInWords } from '../../speech/en/say-count';
import type { Section, WelcomePage } from '../../speech/welcome/said-page';
import { Icon } from '../kit/icon';
import { Note } from '../kit/note';
import { PostForm, Press } from './scene';

/** Where the focus goes after one press for several points. */
export const THANKS = 'thanks';

interface YesToAllProps {
  items: { id: string; wordingId: string }[];
  look: 'soft' | 'main btn--big';
  children: ReactNode;
}

/** One press for several points, each in the wording that stands on the page. It needs no name. */
export function YesToAll({ items, look, children }: YesToAllProps) {
  return (
    <PostForm className={look === 'soft' ? 'sec__yes' : 'go'} action="/welcome/confirm-all#no-all">
      {items.map((item) => (
        <input key={item.id} type="hidden" name="items[]" value={`${item.id} ${item.wordingId}`} />
      ))}
      <Press look={look}>{children}</Press>
    </PostForm>
  );
}

/** Below short points: one press for all that nobody has answered yet, and the way back from it. */
export function PartYes({ section, page: { batch, closed } }: { section: Section; page: WelcomePage }) {
  const { name, items } = section;
  const open = closed ? [] : items.filter((item) => item.state === 'open');
  // What was bought has a yes of its own at each point.
  const left = name === 'purchases' && open.length === 1 ? [] : open;
  return (
    <>
      {batch?.part === name ? <UndoAll batch={batch} /> : null}
      {left.length > 0 ? (
        <YesToAll items={left} look="soft">
          <Icon name="check" />
          <span>
            <span className="vh">Yes, that’s right: </span>
            {name === 'dates'
              ? `${these(left.length, items.length, 'date')} ${left.length === 1 ? 'works' : 'work'}`
              : `${these(left.length, items.length, '')} ${left.length === 1 ? 'is' : 'are'} right`}
          </span>
        </YesToAll>
      ) : null}
    </>
  );
}

/** "All four", "Both dates", "The other two", "The open one", "This date". */
function these(left: number, of: number, noun: '' | 'date'): string {
  const nouns = noun && (left === 1 ? ` ${noun}` : ` ${noun}s`);
  if (left === 1) return of === 1 ? `This${nouns || ' one'}` : `The open${nouns || ' one'}`;
  if (left < of) return `The other ${countInWords(left)}${nouns}`;
  return left === 2 ? `Both${nouns}` : `All ${countInWords(left)}${nouns}`;
}

/** Thanks for what was said with one press, and takes it all back with another. */
export function UndoAll({ batch }: { batch: NonNullable<WelcomePage['batch']> }) {
  const all = batch.count === 1 ? 'it' : batch.count === 2 ? 'both' : `all ${countInWords(batch.count)}`;
  return (
    <Note role="status" id={THANKS} isFocusable className="sec__yes">
      <PostForm action="/welcome/undo-all#rest">
        <input type="hidden" name="back" value={batch.part ?? 'rest'} />
        <strong>Thank you. {batch.count === 1 ? 'It is' : `${atStart(all)} are`} marked right.</strong>{' '}
        <Press look="bare" name="batch" value={batch.id}>
          Undo {all}
        </Press>
      </PostForm>
    </Note>
  );
}

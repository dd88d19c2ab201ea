import type { WelcomeItem } from '../../queries/welcome/page';
import { State } from '../state';
import { isFolded } from './item-trail';
import { PostForm, Press } from './scene';

interface ToldProps {
  item: WelcomeItem;
  /** In rows: as few words as will do. */
  isShort?: boolean;
}

/** What became of a point, and the way back. */
export function Told({ item, isShort }: ToldProps) {
  const { id, name, state, undoes } = item;
  const isSaid = state === 'yes' || state === 'sent' || state === 'talk';
  const status = isSaid && !isFolded(item) ? (isShort ? item.shortStatus : item.status) : '';
  if (!status && !undoes) return null;
  return (
    <div className={isShort && state !== 'yes' ? 'told told--long' : 'told'}>
      {status ? (
        <State tone={state === 'yes' ? 'ok' : 'wait'} icon={state === 'talk' ? 'chat' : undefined}>
          {status}
        </State>
      ) : null}
      {undoes ? (
        <PostForm action={`/welcome/statements/${id}/undo#${id}`}>
          <Press look="bare" name="wording" value={undoes}>
            {state === 'sent' ? 'Take it back' : 'Undo'}
            <span className="vh">: {name}</span>
          </Press>
        </PostForm>
      ) : null}
    </div>
  );
}

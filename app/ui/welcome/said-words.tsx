import type { WelcomeItem } from '../../speech/welcome/said-page';
import { ChangedWords } from '../kit/changed-words';

const SPOKEN = { had: 'before: ', now: 'now: ' };
const spokenOf = (who: string) => ({ had: 'we had: ', now: `${who} said: ` });

type Field = 'title' | 'today' | 'target' | 'day' | 'more';

/** One field of a point, with what changed in it marked. */
export function Said({ item: { shown, was, state, saidBy }, field }: { item: WelcomeItem; field: Field }) {
  if (!was || was[field] === shown[field]) return shown[field];
  const spoken = state === 'sent' ? spokenOf(saidBy) : SPOKEN;
  return (
    <ChangedWords before={was[field]} after={shown[field]} spoken={spoken} isOldHidden={state === 'back'} />
  );
}

/** Whether there is anything to say in a field, now or before. */
export const hasWords = ({ shown, was }: WelcomeItem, field: Field): boolean =>
  shown[field] !== '' || Boolean(was?.[field]);

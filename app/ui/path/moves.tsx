import { Icon } from '../kit/icon';
import { VERBS_FORM } from './path-links';

interface MovesProps {
  at: string;
  title: string;
  isFirst: boolean;
  isLast: boolean;
}

/** One place up, one place down. */
export function Moves({ at, title, isFirst, isLast }: MovesProps) {
  return (
    <>
      {isFirst ? null : <Move at={at} to="up" label={`Move up: ${title}`} />}
      {isLast ? null : <Move at={at} to="down" label={`Move down: ${title}`} />}
    </>
  );
}

const Move = ({ at, to, label }: { at: string; to: 'up' | 'down'; label: string }) => (
  <button
    type="submit"
    className="btn btn--bare btn--icon"
    form={VERBS_FORM}
    formAction={`${at}/move`}
    name="to"
    value={to}
  >
    <Icon name={to} label={label} />
  </button>
);

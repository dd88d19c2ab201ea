import type { SaidAsks, SaidItem } from '../../speech/step/said-asks';
import { Form } from '../form/form';

type Checklist = Extract<SaidAsks, { is: 'checklist' }>;

interface TicksProps {
  list: Checklist;
  /** Where the ticks go. */
  action: string;
  /** What the ids of its boxes begin with. */
  prefix: string;
  look: 'main' | 'soft';
  /** What is told beside the button. */
  hint: string;
}

/** The list to tick, saved as a whole. What stood ticked is sent along, so that an old page unticks nothing. */
export function Ticks({ list: { items }, action, prefix, look, hint }: TicksProps) {
  return (
    <Form className="ticks" action={action}>
      <fieldset className="pick">
        <legend className="lbl">What has to be there</legend>
        {items.map(({ id, text, isTicked, by }) => (
          <label key={id}>
            <input
              type="checkbox"
              id={`${prefix}-${id}`}
              name="ticked[]"
              value={id}
              defaultChecked={isTicked}
            />
            <Line text={text} by={by} />
          </label>
        ))}
      </fieldset>
      {items.map(({ id, isTicked }) =>
        isTicked ? <input key={id} type="hidden" name="shown[]" value={id} /> : null,
      )}
      <p className="go">
        <button type="submit" className={`btn btn--${look}`}>
          Save my ticks
        </button>
        <span className="meta">{hint}</span>
      </p>
    </Form>
  );
}

/** The same to be read, where nothing is ticked any more, or not by the reader. */
export function Ticked({ list: { items } }: { list: Checklist }) {
  return (
    <ul className="boxes">
      {items.map((item) => (
        <li key={item.id} data-ticked={item.isTicked || undefined}>
          <span>
            {item.isTicked ? <span className="vh">ticked: </span> : null}
            <Line {...item} />
          </span>
        </li>
      ))}
    </ul>
  );
}

const Line = ({ text, by }: Pick<SaidItem, 'text' | 'by'>) => (
  <span>
    <span dir="auto">{text}</span>
    {by ? (
      <span className="hint" dir="auto">
        {by}
      </span>
    ) : null}
  </span>
);

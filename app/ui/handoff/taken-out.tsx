import type { AddForm } from '../../domain/handoff/open-form';
import type { HandoffPage } from '../../speech/handoff/said-handoff';
import { Form } from '../form/form';
import { goneId, handoffAt } from './addresses';

interface TakenOutProps {
  page: HandoffPage;
  /** The form that would add one of its kind. */
  form: AddForm;
}

/** What was removed here, each with the way to have it back. It opens by itself right after the press. */
export function TakenOut({ page, form }: TakenOutProps) {
  const gone = page.takenOut.filter((one) => one.form === form);
  if (gone.length === 0) return null;
  const what = form === 'flag' ? 'red-flags' : 'statements';
  return (
    <details className="more" open={gone.some(({ id }) => id === page.justTakenOut)}>
      <summary className="btn btn--bare">Taken out: {gone.length}</summary>
      <ul className="stack">
        {gone.map(({ id, title }) => (
          <li key={id} className="kept kept--gone" id={goneId(id)} tabIndex={-1}>
            <p dir="auto">{title}</p>
            <Form action={`${handoffAt(page.id)}/${what}/${id}/restore`}>
              <button type="submit" className="btn btn--bare">
                Put it back
                <span className="vh" dir="auto">
                  : {title}
                </span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </details>
  );
}

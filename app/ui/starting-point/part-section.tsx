import type { ReactNode } from 'react';
import type { SaidStartingPoint } from '../../speech/starting-point/said-starting-point';
import { Form } from '../form/form';
import type { FormReply } from '../form/form-reply';
import { pointAt } from './addresses';

export interface Editing {
  point: SaidStartingPoint;
  /** The part that the address opens for writing. */
  open: string | null;
  reply: FormReply | undefined;
}

interface SectionProps extends Editing {
  id: string;
  title: string;
  children: ReactNode;
  /** The fields of its form; left out where nothing is written here. */
  fields?: ReactNode;
}

/** One part of a starting point: read, and opened for writing with one press. */
export function PartSection({ id, title, point, open, reply, children, fields }: SectionProps) {
  const isOpen = fields !== undefined && (open === id || reply?.form === id);
  return (
    <section className="sect" id={id} aria-labelledby={`${id}-h`} tabIndex={-1}>
      <header>
        <h2 id={`${id}-h`}>{title}</h2>
        {fields !== undefined && !isOpen ? (
          <a className="btn btn--bare" href={`${pointAt(point.id)}?edit=${id}#${id}`}>
            Edit<span className="vh">: {title}</span>
          </a>
        ) : null}
      </header>
      {isOpen ? (
        <Form className="edit" action={`${pointAt(point.id)}/parts/${id}`} aria-labelledby={`${id}-h`}>
          <input type="hidden" name="base" value={point.revision} />
          {fields}
          <p className="goes">
            <button type="submit" className="btn btn--soft">
              Save<span className="vh">: {title}</span>
            </button>
            <a className="btn btn--bare" href={`${pointAt(point.id)}#${id}`}>
              Cancel
            </a>
          </p>
        </Form>
      ) : (
        children
      )}
    </section>
  );
}

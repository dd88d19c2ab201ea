import type { ReactNode } from 'react';
import { atStart } from '../../domain/form/at-start';
import type { AddForm as Which } from '../../domain/handoff/open-form';
import { Form } from '../form/form';
import { type FormReply, type FormView, formView, rowsIn, rowView } from '../form/form-reply';
import { addFormOf } from './addresses';

interface AddFormProps {
  which: Which;
  /** Sends the form to the verb that adds; the query says which form it was. */
  action: string;
  /** Made with the page, so that sending it twice adds it once. */
  id: string;
  reply: FormReply | undefined;
  /** "Add goals". */
  title: string;
  isTitleHidden?: boolean;
  /** What one row is called: "goal". */
  noun: string;
  /** What a list looks like: "One per line makes a list." */
  hint: string;
  save: string;
  row: (form: FormView) => ReactNode;
  /** What holds for all rows. */
  children?: (form: FormView) => ReactNode;
}

/** Adds one or several: rows, of which the last is empty. Without script there is one row, and lines in it. */
export function AddForm(props: AddFormProps) {
  const { which, action, id, reply, title, noun, hint, save, row, children } = props;
  const name = addFormOf(which);
  const form = formView(reply, name, name);
  const rows = Array.from({ length: Math.max(1, rowsIn(reply, name)) }, (_, number) => number);
  return (
    <Form className="edit" id={name} action={`${action}?add=${which}`} aria-label={title}>
      {props.isTitleHidden ? null : <h3>{title}</h3>}
      <p className="hint">{hint}</p>
      <input type="hidden" name="id" value={form.value('id', id)} />
      <div className="entries" data-rows="">
        {rows.map((number) => (
          <Row key={number} noun={number === 0 ? noun : `another ${noun}`}>
            {row(rowView(reply, name, number))}
          </Row>
        ))}
        <template>
          <Row noun={`another ${noun}`}>{row(rowView(undefined, name, '%n%'))}</Row>
        </template>
      </div>
      {children?.(form)}
      <p className="goes">
        <button type="submit" className="btn btn--main">
          {save}
        </button>
        <button type="submit" className="btn btn--line" name="another" value="1">
          Save and add another
        </button>
      </p>
    </Form>
  );
}

function Row({ noun, children }: { noun: string; children: ReactNode }) {
  return (
    <fieldset className="entry" data-row="">
      <legend className="vh">{atStart(noun)}</legend>
      {children}
    </fieldset>
  );
}

import type { SaidBoard } from '../../speech/path/said-board';
import { FieldError, fieldWiring } from '../form/field';
import { Form } from '../form/form';
import { formView } from '../form/form-reply';
import { Note } from '../kit/note';
import type { BoardReply } from './board-links';
import { type BoardAsked, boardVerbAt } from './board-links';

interface BulkProps {
  asked: BoardAsked;
  after: string | null;
  reply: BoardReply | undefined;
}

/** Done, another day, somebody else, or a reminder, for all steps that are chosen; it shows once one is. */
export function BulkBar({ board, asked, after, reply }: BulkProps & { board: SaidBoard }) {
  if (!board.groups.some(({ rows }) => rows.some(({ steps }) => steps.some(({ mayChoose }) => mayChoose))))
    return null;
  const form = formView(reply && { ...reply, form: 'board' }, 'board', 'bulk');
  const [on, who] = [
    { name: 'on', id: form.id('on'), label: 'Another day', error: form.error('on') },
    { name: 'who', id: form.id('who'), label: 'Give to', error: form.error('who') },
  ];
  return (
    <section className="strip bulk" aria-label="For the chosen steps">
      <p>
        <b>chosen</b>
      </p>
      <div className="goes">
        <label htmlFor={on.id}>{on.label}</label>
        <input type="hidden" name="offDay" value={form.value('offDay', '')} />
        <input type="date" className="in in--auto" defaultValue={form.value('on', '')} {...fieldWiring(on)} />
        <button type="submit" className="btn btn--line" formAction={boardVerbAt('move', asked, after)}>
          Move
        </button>
        <FieldError id={on.id} error={on.error} />
      </div>
      <div className="goes">
        <label htmlFor={who.id}>{who.label}</label>
        <select className="in in--auto" defaultValue={form.value('who', '')} {...fieldWiring(who)}>
          <option value="">Choose…</option>
          {board.givable.map(({ label, people }) => (
            <optgroup key={label} label={label}>
              {people.map((one) => (
                <option key={one.value} value={one.value}>
                  {one.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <button type="submit" className="btn btn--line" formAction={boardVerbAt('give', asked, after)}>
          Give
        </button>
        <FieldError id={who.id} error={who.error} />
      </div>
      <div className="goes">
        <button type="submit" className="btn btn--soft">
          Done
        </button>
        <button type="submit" className="btn btn--line" formAction={boardVerbAt('remind', asked, after)}>
          Remind
        </button>
      </div>
    </section>
  );
}

/** What became of the chosen steps: what is done, with the way back, and what stays as it was, and why. */
export function BoardAnswer({ asked, after, reply }: BulkProps) {
  const said = reply?.said;
  if (!reply) return null;
  if (!said)
    return (
      <Note tone="stop" role="alert" className="gap-l">
        <p>
          Nothing is changed yet:{' '}
          {Object.values(reply.errors).join(' ') || 'something in it was not to be read.'}
        </p>
      </Note>
    );
  const { done, marks, moves, kept, reasons } = said;
  return (
    <>
      {done ? (
        <Note role="status" className="gap-l">
          <p>
            <b>{done}</b>
          </p>
          {marks.length + moves.length > 0 ? (
            <Form action={boardVerbAt('undo', asked, after)}>
              {marks.map((mark) => (
                <input key={mark} type="hidden" name="marks[]" value={mark} />
              ))}
              {moves.map((move) => (
                <input key={move} type="hidden" name="moves[]" value={move} />
              ))}
              <button type="submit" className="btn btn--bare">
                Undo
              </button>
            </Form>
          ) : null}
        </Note>
      ) : null}
      {kept ? (
        <Note tone="wait" role={done ? undefined : 'status'} className="gap-l">
          <p>
            <b>{kept}</b>
          </p>
          <ul>
            {reasons.map(({ step, because }) => (
              <li key={step} dir="auto">
                {step}
                {because ? `: ${because}` : null}
              </li>
            ))}
          </ul>
        </Note>
      ) : null}
      {done || kept ? null : (
        <Note tone="wait" role="status" className="gap-l">
          <p>No step is chosen. Tick the ones you mean, then say what is to become of them.</p>
        </Note>
      )}
    </>
  );
}

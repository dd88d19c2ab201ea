import { LIMITS } from '../../domain/starting-point/starting-point';
import type { SaidPath } from '../../speech/path/said-path';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { TextField } from '../form/text-field';
import { PATH_AS_POINT } from './point-parts';

/** For whoever looks after starting points: a path that went well is the next one's beginning. */
export function PathAsPoint({ path, reply }: { path: SaidPath; reply: FormReply | undefined }) {
  if (!path.pointId || path.phases.length === 0) return null;
  const form = formView(reply, PATH_AS_POINT, PATH_AS_POINT);
  return (
    <details className="more gap-l" open={reply?.form === PATH_AS_POINT}>
      <summary className="btn btn--bare">Save this path as a starting point</summary>
      <Form
        className="edit"
        action={`/onboardings/${path.id}/path/starting-point`}
        aria-label="Save this path as a starting point"
      >
        <input type="hidden" name="id" value={form.value('id', path.pointId)} />
        <TextField
          name="name"
          id={form.id('name')}
          label="What it is called"
          hint="People become the parts they play, days are counted from the signature, and what a point answered is asked in words."
          limit={LIMITS.name}
          required
          defaultValue={form.value('name', '')}
          error={form.error('name')}
        />
        {path.named.length > 0 ? (
          <div>
            <p>These words name somebody, and go along as they are:</p>
            <ul className="md">
              {path.named.map(({ at, where, names }) => (
                <li key={at}>
                  <a href={`#${at}`} dir="auto">
                    {where}
                  </a>
                  : <span dir="auto">{names}</span>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {path.attached ? (
          <p>{path.attached} stay with this customer: a starting point holds words alone.</p>
        ) : null}
        <p className="goes">
          <button type="submit" className="btn btn--soft">
            Save it
          </button>
        </p>
      </Form>
    </details>
  );
}

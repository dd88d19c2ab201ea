import { atStart } from '../../domain/form/at-start';
import { countOf } from '../../speech/en/say-count';
import type { Closing, WelcomePage } from '../../speech/welcome/said-page';
import { errorIn, shownIn } from '../form/form-reply';
import { TextField } from '../form/text-field';
import { Note } from '../kit/note';
import { Names } from '../welcome/links';
import { PostForm, Press, useReply, useScene } from '../welcome/scene';
import { saidNo } from '../welcome/words';

/** Where the focus goes when nothing was signed. */
const FIELD = 'sign-name';

/**
 * The name, asked for once: nothing is open or with us. The ids and wordings that stand on the page go along, so that
 * nothing unseen is signed.
 */
export function SignOff({ page }: { page: WelcomePage }) {
  const reply = useReply('sign-off');
  const { toSign, signed, unsigned } = page.closing;
  return (
    <PostForm action={`/welcome/sign-off#${FIELD}`}>
      {toSign.map((item) => (
        <input key={item.id} type="hidden" name="items[]" value={`${item.id} ${item.wordingId}`} />
      ))}
      <p className="sec__p">
        {signed ? `${sinceSigned(unsigned, signed)} ` : null}
        Type your name to say this is what we agreed. It isn’t a contract, and you can undo it.
      </p>
      <Refused page={page} form="sign-off" />
      <TextField
        name="name"
        id={FIELD}
        label="Your name"
        autoComplete="name"
        defaultValue={shownIn(reply, 'sign-off', 'name', '')}
        error={errorIn(reply, 'sign-off', 'name')}
      />
      <div className="go">
        <Press look="main btn--big">Yes, that’s what we agreed</Press>
      </div>
    </PostForm>
  );
}

/** "Two points changed since you signed." */
export const sinceSigned = (unsigned: number, { name }: NonNullable<Closing['signed']>): string =>
  `${atStart(countOf(unsigned, 'point'))} changed since ${name === 'You' ? 'you' : name} signed.`;

/** Why one press for several points, or a name, was not taken, with the points it is about. */
export function Refused({ page, form }: { page: WelcomePage; form: 'all' | 'sign-off' }) {
  const { host } = useScene();
  const refusal = useReply(form)?.refusal;
  if (!refusal) return null;
  const named = refusal.gaps?.map((gap) => gap.at) ?? [];
  const items = page.sections.flatMap((section) => section.items).filter(({ id }) => named.includes(id));
  return (
    <Note tone="stop" role="alert" id={`no-${form}`} isFocusable>
      <strong>Nothing is {form === 'all' ? 'saved' : 'signed'} yet.</strong>{' '}
      {refusal.code === 'wording_changed'
        ? 'Something changed while you were reading. Please look at it as it is now: '
        : saidNo(refusal.code, host)}
      <Names links={items.map(({ id, name }) => ({ id, name }))} />
    </Note>
  );
}

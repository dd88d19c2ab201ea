import { Form } from '../form/form';
import { errorIn, type FormReply } from '../form/form-reply';
import { TextField } from '../form/text-field';
import { Face } from '../kit/face';
import { Note } from '../kit/note';

interface PhotoFormProps {
  name: string;
  portrait: string | null;
  saved: string | null;
  reply: FormReply | undefined;
}

const SAVED_WORDS: Record<string, string> = {
  photo: 'This is how customers see you from now on.',
  'no-photo': 'Your photo is gone. Your initials stand in its place.',
};

/** The face customers meet: chosen, cut by us and shown, or taken away again. */
export function PhotoForm({ name, portrait, saved, reply }: PhotoFormProps) {
  return (
    <section className="sect" id="of-you" aria-labelledby="photo-h">
      <header>
        <h2 id="photo-h">Your photo</h2>
      </header>
      {saved && SAVED_WORDS[saved] ? (
        <Note role="status" className="gap-l">
          <p>{SAVED_WORDS[saved]}</p>
        </Note>
      ) : null}
      <div className="photo">
        <Face name={name} portrait={portrait} size="xl" label={portrait ? 'Your photo' : 'Your initials'} />
        <div>
          <Form action="/account/photo#of-you" encType="multipart/form-data" className="form">
            <TextField
              name="photo"
              type="file"
              accept="image/jpeg,image/png,image/webp"
              label={portrait ? 'Another photo' : 'A photo'}
              hint="Customers meet a face before any list. JPEG, PNG or WebP, up to 8 MB; we cut it and show you."
              error={errorIn(reply, 'photo', 'photo')}
            />
            <p className="goes">
              <button type="submit" className="btn btn--line">
                {portrait ? 'Show this one' : 'Show it'}
              </button>
            </p>
          </Form>
          {portrait ? (
            <Form action="/account/photo/remove">
              <button type="submit" className="btn btn--bare">
                Take it away<span className="vh">: show my initials</span>
              </button>
            </Form>
          ) : null}
        </div>
      </div>
    </section>
  );
}

import { THREAD_LIMITS } from '../../domain/thread/thread';
import type { SaidMemberThread, SaidNote } from '../../speech/thread/said-thread';
import { Form } from '../form/form';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { REFUSAL_WORDS } from '../frame/copy';
import { Face } from '../kit/face';
import { Icon } from '../kit/icon';
import { Note } from '../kit/note';

/** The name under which a note comes back. */
export const NOTE_FORM = 'note';

interface NotesProps {
  thread: SaidMemberThread;
  reply: FormReply | undefined;
}

/** What colleagues write to one another about the same place, apart from the thread and with a button of its own. */
export function Notes({ thread, reply }: NotesProps) {
  const { id, place, notes, notesOlderThan, mayNote } = thread;
  const refusal = reply?.form === NOTE_FORM ? reply.refusal : undefined;
  return (
    <section className="inside" id="notes" tabIndex={-1} aria-labelledby="notes-h">
      <h2 className="lbl2" id="notes-h">
        <Icon name="lock" /> Notes <span className="meta">only we see them</span>
      </h2>
      {notesOlderThan === null ? null : (
        <p className="goes">
          <a
            className="btn btn--line"
            href={`/onboardings/${id}/threads/${place.id}?notes=${notesOlderThan}#notes`}
          >
            Earlier notes
          </a>
        </p>
      )}
      {notes.length > 0 ? (
        <ol className="log gap">
          {notes.map((note) => (
            <Written key={note.id} note={note} />
          ))}
        </ol>
      ) : (
        <p className="meta gap">No note so far.</p>
      )}
      {refusal ? (
        <Note tone="stop" role="alert" className="gap" id="note-refused" isFocusable>
          {REFUSAL_WORDS[refusal.code]}
        </Note>
      ) : null}
      {mayNote || refusal ? <NoteForm thread={thread} reply={reply} /> : null}
    </section>
  );
}

function NoteForm({ thread: { id, place }, reply }: NotesProps) {
  return (
    <Form className="form gap" action={`/onboardings/${id}/threads/${place.id}/notes#notes`}>
      <TextArea
        name="note"
        rows={3}
        label="A note"
        hint="Write @ and a colleague’s name to tell them by mail."
        limit={THREAD_LIMITS.message}
        defaultValue={shownIn(reply, NOTE_FORM, 'note', '')}
        error={errorIn(reply, NOTE_FORM, 'note')}
      />
      <p className="goes">
        <button type="submit" className="btn btn--line">
          Keep the note
        </button>
      </p>
    </Form>
  );
}

function Written({ note: { name, portrait, isReader, words, when, told } }: { note: SaidNote }) {
  return (
    <li>
      <Face name={name} portrait={portrait} />
      <div>
        <p className="meta">
          <b dir="auto">{isReader ? 'You' : name}</b>, {when}
        </p>
        <p className="thread__w" dir="auto">
          {words}
        </p>
        {told ? <p className="meta">{told}</p> : null}
      </div>
    </li>
  );
}

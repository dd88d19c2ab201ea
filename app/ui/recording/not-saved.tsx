import { REFUSAL_WORDS } from '../copy';
import type { FormReply } from '../form-reply';
import { Note } from '../note';
import type { RecordingProps } from './statements';

/** Fields in which people write sentences. */
const WRITTEN = ['text', 'name', 'label', 'measure', 'detail', 'concern', 'advice', 'note', 'reason'];

/** Refused for good: why, and the typed words, so that nobody writes them twice. */
export function NotSaved({ page, reply }: RecordingProps) {
  const { refusal } = reply ?? {};
  if (!reply || !refusal || refusal.code === 'handoff_incomplete') return null;
  if (refusal.code === 'changed_meanwhile' && isFormShown(page, reply)) return null;
  const words = WRITTEN.flatMap((name) => reply.typed[name] ?? []).filter((typed) => typed !== '');
  return (
    <Note tone="stop" role="alert" className="gap-l">
      <b>
        {refusal.code === 'not_found'
          ? 'Somebody took this out of the handoff while you were writing.'
          : REFUSAL_WORDS[refusal.code]}
      </b>
      {words.length > 0 ? (
        <>
          <p>Not saved. Your words, in case you need them:</p>
          {words.map((typed) => (
            <p key={typed}>
              <q dir="auto">{typed}</q>
            </p>
          ))}
        </>
      ) : null}
    </Note>
  );
}

const isFormShown = (page: RecordingProps['page'], reply: FormReply): boolean =>
  page.draft?.id === reply.form || (page.editing === reply.form && page.flagBase !== null);

import type { FormReply } from '../form/form-reply';
import { REFUSAL_WORDS } from '../frame/copy';
import { Note } from '../kit/note';

interface ChangedMeanwhileProps {
  reply: FormReply | undefined;
  /** The form's own name. */
  name: string;
  /** What is kept now. */
  kept: string;
}

/** Somebody else saved it first: what is kept now stands above the words just typed, which the next save keeps. */
export function ChangedMeanwhile({ reply, name, kept }: ChangedMeanwhileProps) {
  if (reply?.form !== name || reply.refusal?.code !== 'changed_meanwhile') return null;
  return (
    <Note tone="wait" role="alert">
      <b>{REFUSAL_WORDS.changed_meanwhile}</b>
      <p>
        Kept now: <q dir="auto">{kept}</q>
      </p>
      <p>Yours is in the fields below. Saving puts it in place of what is kept now.</p>
    </Note>
  );
}

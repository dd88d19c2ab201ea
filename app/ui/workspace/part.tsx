import type { ReactNode } from 'react';
import { type FormReply, formView } from '../form/form-reply';
import { REFUSAL_WORDS } from '../frame/copy';
import { Note } from '../kit/note';

interface PartProps {
  part: string;
  title: string;
  /** What it is for, in one sentence. */
  lead: ReactNode;
  /** What is said once it was saved. */
  savedWords?: string;
  saved: string | null;
  reply: FormReply | undefined;
  children: ReactNode;
}

/** What is true of everything that moves clocks. */
const RECKONED = 'Saved. Deadlines that are running follow within a few minutes.';

/** One part of the settings, with what became of saving it. */
export function Part({ part, title, lead, saved, savedWords = RECKONED, reply, children }: PartProps) {
  const refusal = reply?.form === part ? reply.refusal : undefined;
  return (
    <section className="sect" id={part} aria-labelledby={`${part}-h`}>
      <header>
        <h2 id={`${part}-h`}>{title}</h2>
      </header>
      <p>{lead}</p>
      {saved === part && !reply ? (
        <Note role="status" className="gap">
          <p>{savedWords}</p>
        </Note>
      ) : null}
      {refusal ? (
        <Note tone="stop" role="alert" className="gap">
          <p>{REFUSAL_WORDS[refusal.code]}</p>
        </Note>
      ) : null}
      {children}
    </section>
  );
}

/** A field of a part: what came back, or what is stored. */
export function fieldOf(reply: FormReply | undefined, part: string) {
  const view = formView(reply, part, part);
  return (name: string, stored: string) => ({
    name,
    id: view.id(name),
    defaultValue: view.value(name, stored),
    error: view.error(name),
  });
}

/** The one button of a part. */
export function Save({ what }: { what: string }) {
  return (
    <p className="goes">
      <button type="submit" className="btn btn--main">
        Save<span className="vh"> {what}</span>
      </button>
    </p>
  );
}

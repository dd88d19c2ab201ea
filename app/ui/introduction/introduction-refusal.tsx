import type { KeptWords } from '../../queries/introduction/introduction.server';
import { ErrorSummary } from '../form/error-summary';
import type { FormReply } from '../form/form-reply';
import { REFUSAL_WORDS } from '../frame/copy';
import { Note } from '../kit/note';

const NAMES: Record<keyof KeptWords, string> = {
  why: 'The line',
  subject: 'Subject',
  opening: 'Before the card',
  closing: 'After the line',
};

/** On top of the introduction when it did not go. What somebody else kept meanwhile stands beside what was typed. */
export function IntroductionRefusal({ reply, words }: { reply?: FormReply; words: KeptWords }) {
  if (!reply) return null;
  const gaps = Object.entries(reply.errors).map(([field, message]) => ({ field, message }));
  if (gaps.length > 0) return <ErrorSummary title="Not sent yet. Your words are still here." gaps={gaps} />;
  if (!reply.refusal) return null;
  const isStale = reply.refusal.code === 'changed_meanwhile';
  const differing = (Object.keys(NAMES) as (keyof KeptWords)[]).filter(
    (name) => typeof reply.typed[name] === 'string' && reply.typed[name] !== words[name],
  );
  return (
    <Note tone="stop" role="alert" className="gap-l">
      <b>{REFUSAL_WORDS[reply.refusal.code]}</b>
      {isStale ? (
        <>
          {differing.map((name) => (
            <p key={name}>
              {NAMES[name]}, as it was kept meanwhile: <q dir="auto">{words[name] || 'nothing'}</q>
            </p>
          ))}
          <p>Your words are in the form. Update the preview again to keep yours.</p>
        </>
      ) : null}
    </Note>
  );
}

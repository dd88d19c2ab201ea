import type { RefusalCode } from '../../domain/onboarding/refusal';
import type { Correction } from '../../speech/review/said-corrections';
import { ErrorSummary } from '../form/error-summary';
import type { FormReply } from '../form/form-reply';
import { UnsavedWords } from '../form/unsaved-words';
import { REFUSAL_WORDS } from '../frame/copy';
import { Note } from '../kit/note';

/** The forms of a correction are named by what they do and the id that their fields begin with. */
const idIn = (form: string): string => form.split(' ')[1] ?? '';

const isGone = (code: RefusalCode): boolean => code === 'closed_answer' || code === 'not_found';

/** On top of the page when an answer, a question or a reply did not go through. */
export function CorrectionRefusal({
  reply,
  corrections,
}: {
  reply?: FormReply;
  corrections: readonly Correction[];
}) {
  if (!reply) return null;
  const gaps = Object.entries(reply.errors).map(([name, message]) => ({
    field: `${idIn(reply.form)}-${name}`,
    message,
  }));
  if (gaps.length > 0) return <ErrorSummary title="Not sent yet. Your words are still here." gaps={gaps} />;
  const { refusal, typed } = reply;
  if (!refusal) return null;
  const answered = corrections.find((one) => one.id === idIn(reply.form) && one.resolution);
  const isShown = corrections.some((one) => one.id === idIn(reply.form) && !one.resolution);
  if (!answered && isShown) return null;
  if (!answered)
    return (
      <Note tone="stop" role="alert" className="gap-l">
        <b>
          {isGone(refusal.code)
            ? 'The customer took this back while you were writing.'
            : REFUSAL_WORDS[refusal.code]}
        </b>
        <UnsavedWords typed={typed} />
      </Note>
    );
  return (
    <Note tone="stop" role="alert" className="gap-l">
      <b>{REFUSAL_WORDS[refusal.code]}</b>{' '}
      <a href={`#c-${answered.id}`}>
        {answered.resolution?.by.first} said it {answered.resolution?.when}
      </a>
      . Nothing of yours was sent.
      <UnsavedWords typed={typed} />
    </Note>
  );
}

import { ErrorSummary } from '../form/error-summary';
import type { FormReply } from '../form/form-reply';

/** On top, because the field that is asked about may stand far below. Nothing where nothing is wrong with a field. */
export function NotSaved({ reply }: { reply: FormReply | undefined }) {
  const gaps = Object.entries(reply?.errors ?? {}).map(([field, message]) => ({
    field: `${reply?.form}-${field}`,
    message,
  }));
  if (gaps.length === 0) return null;
  return <ErrorSummary title="Not saved yet. Your words are still here." gaps={gaps} />;
}

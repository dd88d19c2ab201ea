import { atStart } from '../../domain/form/at-start';
import { countOf } from '../../speech/en/say-count';
import { ErrorSummary } from './error-summary';
import type { FormReply } from './form-reply';

/** What has to be put right in a form of its own, with a link to each field. */
export function FormProblems({ reply }: { reply: FormReply | undefined }) {
  const gaps = Object.entries(reply?.errors ?? {}).map(([field, message]) => ({ field, message }));
  if (gaps.length === 0) return null;
  return <ErrorSummary title={`${atStart(countOf(gaps.length, 'thing'))} to put right`} gaps={gaps} />;
}

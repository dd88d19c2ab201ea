import { atStart } from '../../domain/form/at-start';
import { countOf } from '../../speech/en/say-count';
import { ErrorSummary } from '../form/error-summary';
import type { FormReply } from '../form/form-reply';

/** What is to put right in the form that came back, on top of the page. Its fields are named `prefix-name`. */
export function FormErrors({ reply, prefix }: { reply: FormReply | undefined; prefix: string }) {
  const gaps = Object.entries(reply?.errors ?? {}).map(([name, message]) => ({
    field: prefix === '' ? name : `${prefix}-${name}`,
    message,
  }));
  if (gaps.length === 0) return null;
  const title = `${atStart(countOf(gaps.length, 'thing'))} to put right. Your words are still here.`;
  return <ErrorSummary title={title} gaps={gaps} />;
}

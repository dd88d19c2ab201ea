/* What somebody reads of their mail from us by the link that stops it. */
import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { reminderChoice } from '../../queries/contact/reminder-choice.server';

/** Looking changes nothing: mail scanners open every link. The token is the guard. */
export async function loadChoice({ params, context }: LoaderFunctionArgs) {
  const found = await reminderChoice(params.token ?? '', context.clientAddress);
  if (found.choice) return data({ choice: found.choice, isPutOff: false });
  const { retryAfter } = found;
  const isPutOff = retryAfter > 0;
  const headers = isPutOff ? { 'Retry-After': String(retryAfter) } : undefined;
  return data({ choice: null, isPutOff }, { status: isPutOff ? 429 : 404, headers });
}

import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { z } from 'zod';
import { countTryNow, FRESH_LINKS_PER_ADDRESS } from '../../auth/attempts.server';
import { askFreshLinkFor, askFreshLinkHere } from '../../commands/contact/ask-fresh-link.server';
import { emailAddress } from '../../domain/statement/wording-rules';
import { afterwards } from '../../http/afterwards.server';
import { malformed, readFormInto } from '../../http/form/form.server';
import { NoWayIn } from '../../ui/contact/no-way-in';
import { NO_WAY_IN } from '../../ui/welcome/words';

export const meta: MetaFunction = () => [{ title: NO_WAY_IN.title }];

const asked = z.object({ email: emailAddress({ field: 'own_email' }) });

/**
 * Open to everyone. By the page that was open in this browser, or by an address; whether there is anybody to write to
 * shows neither in the answer nor in how long it takes.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const isByAddress = context.typed?.email !== undefined;
  const form = isByAddress ? await readFormInto(request, asked, 'fresh') : null;
  if (form && !form.ok) return malformed(form.reply);
  const from = `fresh links asked from ${context.clientAddress}`;
  const wait = await countTryNow(from, FRESH_LINKS_PER_ADDRESS);
  if (wait > 0) throw data(null, { status: 429, headers: { 'Retry-After': String(wait) } });
  afterwards(() => (form ? askFreshLinkFor(form.value.email) : askFreshLinkHere(request)));
  throw redirect('/welcome/inbox', 303);
}

/** Carries Retry-After of too many tries. */
export const headers: HeadersFunction = ({ actionHeaders, errorHeaders }) => errorHeaders ?? actionHeaders;

export default function Fresh() {
  return <NoWayIn isKnown={false} sent={null} reply={useActionData<typeof action>()} />;
}

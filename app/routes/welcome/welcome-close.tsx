import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { customerOf, endCustomerSession } from '../../auth/contact/customer-session.server';
import { PlainPage } from '../../ui/frame/plain-page';

export const meta = () => [{ title: 'Closed on this device' }];

/** Ends the session on this device; the link in the mail opens it again. */
export async function action({ request, context }: ActionFunctionArgs) {
  const session = await customerOf(request, context.madeFor ?? '');
  const headers = session ? { 'Set-Cookie': await endCustomerSession(session) } : undefined;
  throw redirect('/welcome/close', { status: 303, headers });
}

export default function Close() {
  return (
    <PlainPage title="Closed on this device">
      <p>Your answers are kept. The button in your mail opens the page again, here or anywhere else.</p>
    </PlainPage>
  );
}

import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { customerOf, endCustomerSession } from '../../auth/contact/customer-session.server';
import { PlainPage } from '../../ui/frame/plain-page';

export const meta = () => [{ title: 'Thank you for telling us' }];

/** "I’m not Marit": nobody stays signed in as somebody else. */
export async function action({ request, context }: ActionFunctionArgs) {
  const session = await customerOf(request, context.madeFor ?? '');
  const headers = session ? { 'Set-Cookie': await endCustomerSession(session) } : undefined;
  throw redirect('/welcome/leave', { status: 303, headers });
}

export default function Leave() {
  return (
    <PlainPage title="Thank you for telling us">
      <p>The page is closed on this device. No answer was changed.</p>
      <p>
        Answer the mail you got, and tell whoever sent it who the right person is. Pressed by mistake? The
        button in the mail opens your page again.
      </p>
    </PlainPage>
  );
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { customerOf, endCustomerSession } from '../../auth/contact/customer-session.server';
import { sayNotTheirs } from '../../commands/contact/leave-page.server';
import { PlainPage } from '../../ui/frame/plain-page';

export const meta = () => [{ title: 'Thank you for telling us' }];

/** "I’m not Marit": nobody stays signed in as somebody else. */
export async function action({ request, context }: ActionFunctionArgs) {
  const session = await customerOf(request, context.madeFor ?? '');
  if (!session) throw redirect('/welcome/leave', 303);
  const told = await sayNotTheirs(session.actor);
  // It closes here whatever stands in the way of telling anybody.
  const headers = { 'Set-Cookie': await endCustomerSession(session) };
  throw redirect(told.ok && told.isTold ? '/welcome/leave?told=1' : '/welcome/leave', {
    status: 303,
    headers,
  });
}

export const loader = ({ request }: LoaderFunctionArgs) => ({
  isTold: new URL(request.url).searchParams.get('told') === '1',
});

export default function Leave() {
  const { isTold } = useLoaderData<typeof loader>();
  return (
    <PlainPage title="Thank you for telling us">
      <p>The page is closed on this device. No answer was changed.</p>
      <p>
        {isTold ? 'Whoever looks after the page has been told. ' : null}Answer the mail you got, and tell
        whoever sent it who the right person is. Pressed by mistake? The button in the mail opens your page
        again.
      </p>
    </PlainPage>
  );
}

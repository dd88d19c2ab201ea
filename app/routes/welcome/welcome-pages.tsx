import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { sessionsOf } from '../../auth/contact/customer-session.server';
import { openPages } from '../../queries/contact/open-pages.server';
import { PlainPage } from '../../ui/frame/plain-page';

export const meta = () => [{ title: 'Your pages' }];

/** A browser that holds several pages: which one is meant. */
export async function loader({ request }: LoaderFunctionArgs) {
  const sessions = await sessionsOf(request);
  if (sessions.length < 2) throw redirect('/welcome');
  return { pages: await openPages(sessions) };
}

export default function Pages() {
  const { pages } = useLoaderData<typeof loader>();
  return (
    <PlainPage title="Which page would you like?">
      <p>More than one is open in this browser. Each stays as it is, whichever you choose.</p>
      <ul className="typed">
        {pages.map(({ address, vendor, customer, reader }) => (
          <li key={address}>
            <a href={address} dir="auto">
              {customer}, from {vendor}
            </a>
            <span dir="auto">For {reader}</span>
          </li>
        ))}
      </ul>
    </PlainPage>
  );
}

import type { LinksFunction } from '@remix-run/node';
import { isRouteErrorResponse, Links, Meta, Outlet, useRouteError } from '@remix-run/react';
import type { ReactNode } from 'react';
import { wordsForStatus } from './ui/copy';
import { isMadeForAnother, MADE_FOR_ANOTHER, MadeForAnother } from './ui/made-for-another';
import { PlainPage } from './ui/plain-page';
import { SignedOutPage } from './ui/signed-out-page';
import portalStyles from './ui/styles/portal.css?url';

export const links: LinksFunction = () => [{ rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' }];

/** The document without any script: pages work by links and plain forms. */
function Document({ children, title }: { children: ReactNode; title?: string }) {
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        {title ? <title>{title}</title> : <Meta />}
        <Links />
        {title && <link rel="stylesheet" href={portalStyles} />}
      </head>
      <body>{children}</body>
    </html>
  );
}

export default function App() {
  return (
    <Document>
      <Outlet />
    </Document>
  );
}

/** Pages of the kind "not here": the same calm words whether a thing never existed or belongs to someone else. */
export function ErrorBoundary() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && isMadeForAnother(error.data))
    return (
      <Document title={MADE_FOR_ANOTHER}>
        <MadeForAnother {...error.data} />
      </Document>
    );
  if (isRouteErrorResponse(error) && error.status === 401)
    return (
      <Document title="You were signed out, Foyer">
        <SignedOutPage {...error.data} />
      </Document>
    );
  const { title, body } = wordsForStatus(isRouteErrorResponse(error) ? error.status : 500);
  return (
    <Document title={title}>
      <PlainPage title={title} action={<a href="/">Go to the start</a>}>
        <p>{body}</p>
      </PlainPage>
    </Document>
  );
}

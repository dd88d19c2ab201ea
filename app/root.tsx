import type { LinksFunction } from '@remix-run/node';
import { isRouteErrorResponse, Links, Meta, Outlet, useRouteError } from '@remix-run/react';
import type { ReactNode } from 'react';
import { wordsForStatus } from './ui/frame/copy';
import { Document, documentLinks } from './ui/frame/document';
import { isMadeForAnother, MADE_FOR_ANOTHER, MadeForAnother } from './ui/frame/made-for-another';
import { PlainPage } from './ui/frame/plain-page';
import { SignedOutPage } from './ui/frame/signed-out-page';
import portalStyles from './ui/styles/portal.css?url';

export const links: LinksFunction = () => documentLinks;

export default function App() {
  return (
    <Document
      head={
        <>
          <Meta />
          <Links />
        </>
      }
    >
      <Outlet />
    </Document>
  );
}

/** Pages of the kind "not here": the same calm words whether a thing never existed or belongs to someone else. */
export function ErrorBoundary() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && isMadeForAnother(error.data))
    return (
      <Titled title={MADE_FOR_ANOTHER}>
        <MadeForAnother {...error.data} />
      </Titled>
    );
  if (isRouteErrorResponse(error) && error.status === 401)
    return (
      <Titled title="You were signed out, Foyer">
        <SignedOutPage {...error.data} />
      </Titled>
    );
  const { title, body } = wordsForStatus(isRouteErrorResponse(error) ? error.status : 500);
  return (
    <Titled title={title}>
      <PlainPage title={title} action={<a href="/">Go to the start</a>}>
        <p>{body}</p>
        {isRouteErrorResponse(error) && error.status === 404 ? <WhereToGo /> : null}
      </PlainPage>
    </Titled>
  );
}

/** For whoever works here: what was meant is found by its name, and what waits stands under Today. */
const WhereToGo = () => (
  <p>
    Do you work here? <a href="/search">Find it by its name</a>, or see <a href="/">what waits for you</a>.
  </p>
);

/** A document that no route stands behind. */
function Titled({ title, children }: { title: string; children: ReactNode }) {
  const head = (
    <>
      <title>{title}</title>
      <Links />
      <link rel="stylesheet" href={portalStyles} />
    </>
  );
  return <Document head={head}>{children}</Document>;
}

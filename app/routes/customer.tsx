import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { isRouteErrorResponse, Outlet, useRouteError } from '@remix-run/react';
import { wordsForStatus } from '../ui/copy';
import { isMadeForAnother, MADE_FOR_ANOTHER, MadeForAnother, TypedWords } from '../ui/made-for-another';
import { PlainPage } from '../ui/plain-page';
import { customerLinks } from '../ui/welcome/head';
import { NO_WAY_IN } from '../ui/welcome/words';

export const links: LinksFunction = () => customerLinks;

export const meta: MetaFunction = ({ error }) => (error ? [{ title: wordsOf(error).title }] : []);

/** The customer's pages. They run no script and need no account. */
export default function CustomerLayout() {
  return <Outlet />;
}

const wordsOf = (error: unknown) => {
  if (isRouteErrorResponse(error) && isMadeForAnother(error.data))
    return { title: MADE_FOR_ANOTHER, body: '' };
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return status === 404 ? NO_WAY_IN : wordsForStatus(status);
};

/** No session, or something that isn't there: the same page, whoever asks. */
export function ErrorBoundary() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && isMadeForAnother(error.data)) return <MadeForAnother {...error.data} />;
  const { title, body } = wordsOf(error);
  const typed = isRouteErrorResponse(error) ? error.data?.typed : undefined;
  return (
    <PlainPage title={title}>
      <p>{body}</p>
      {typed ? <TypedWords typed={typed} /> : null}
    </PlainPage>
  );
}

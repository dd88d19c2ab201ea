import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { isRouteErrorResponse, Outlet, useRouteError } from '@remix-run/react';
import { CLOSED_MEANWHILE, isNoWayIn, NoWayIn } from '../../ui/contact/no-way-in';
import { wordsForStatus } from '../../ui/frame/copy';
import { isMadeForAnother, MADE_FOR_ANOTHER, MadeForAnother } from '../../ui/frame/made-for-another';
import { PlainPage } from '../../ui/frame/plain-page';
import { customerLinks } from '../../ui/welcome/head';
import { NO_WAY_IN } from '../../ui/welcome/words';

export const links: LinksFunction = () => customerLinks;

export const meta: MetaFunction = ({ error }) => (error ? [{ title: wordsOf(error).title }] : []);

/** The customer's pages. They run no script and need no account. */
export default function CustomerLayout() {
  return <Outlet />;
}

const wordsOf = (error: unknown) => {
  if (isRouteErrorResponse(error) && isMadeForAnother(error.data))
    return { title: MADE_FOR_ANOTHER, body: '' };
  if (isRouteErrorResponse(error) && isNoWayIn(error.data) && error.data.noWayIn.sent)
    return { title: CLOSED_MEANWHILE, body: '' };
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return status === 404 ? NO_WAY_IN : wordsForStatus(status);
};

/** No session, or something that isn't there: the same page, whoever asks. */
export function ErrorBoundary() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && isMadeForAnother(error.data)) return <MadeForAnother {...error.data} />;
  if (isRouteErrorResponse(error) && isNoWayIn(error.data)) return <NoWayIn {...error.data.noWayIn} />;
  const { title, body } = wordsOf(error);
  return (
    <PlainPage title={title}>
      <p>{body}</p>
    </PlainPage>
  );
}

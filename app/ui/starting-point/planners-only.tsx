import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { SomebodyElseSets } from '../workspace/somebody-else-sets';

/** Whoever doesn't look after starting points reads who does. */
export function PlannersOnly() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 403) return <SomebodyElseSets {...error.data} />;
  throw error;
}

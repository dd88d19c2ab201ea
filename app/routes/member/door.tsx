import type { LinksFunction } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import workspaceStyles from '../../ui/styles/workspace.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: workspaceStyles }];

/** The pages before signing in. */
export default function DoorLayout() {
  return <Outlet />;
}

import type { LinksFunction } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import workspaceStyles from '../ui/styles/workspace.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: workspaceStyles }];

/** The pages of members. Each page's loader and action asks who is there by itself. */
export default function StaffLayout() {
  return <Outlet />;
}

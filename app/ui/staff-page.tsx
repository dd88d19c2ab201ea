import { useLocation, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Shell } from '../routes/staff';
import { MailTurnedAwayNote } from './mail-turned-away';
import { StaffShell } from './staff-shell';

interface StaffPageProps {
  /** What the skip link is called: "Skip to the list". */
  skip?: string;
  narrow?: boolean;
  /** A `ProgressBar` at the foot of phones. */
  bar?: ReactNode;
  children: ReactNode;
}

/** A member's page in its frame: navigation, who is signed in, the workspace's colour. */
export function StaffPage({ children, ...frame }: StaffPageProps) {
  const shell = useRouteLoaderData<Shell>('routes/staff');
  const { pathname } = useLocation();
  if (!shell) return <main id="main">{children}</main>;
  const items = [
    { href: '/', label: 'Handoffs', count: shell.counts.handoffs },
    { href: '/corrections', label: 'Corrections', count: shell.counts.corrections },
    { href: '/customers', label: 'Customers' },
    ...(shell.hasMembers ? [{ href: '/members', label: 'Members' }] : []),
    ...(shell.hasMail ? [{ href: '/mail', label: 'Mail' }] : []),
    ...(shell.hasMailbox ? [{ href: '/mailbox', label: 'Mailbox' }] : []),
  ];
  const isAt = (href: string) => pathname === href || (href !== '/' && pathname.startsWith(`${href}/`));
  return (
    <StaffShell
      workspace={shell.workspace}
      member={shell.member}
      isAccount={isAt('/account')}
      items={items.map((item) => ({ ...item, current: isAt(item.href) }))}
      warning={shell.turnedAway ? <MailTurnedAwayNote {...shell.turnedAway} /> : null}
      {...frame}
    >
      {children}
    </StaffShell>
  );
}

import { useLocation, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Shell } from '../../routes/staff';
import { WonEarlyNote } from '../api/won-early-note';
import { ClosedNote } from '../onboarding/closed-note';
import { MailTurnedAwayNote } from './mail-turned-away';
import { menuFor } from './staff-places';
import { StaffShell } from './staff-shell';

interface StaffPageProps {
  /** What the skip link is called: "Skip to the list". */
  skip?: string;
  narrow?: boolean;
  /** A `ProgressBar` at the foot of phones. */
  bar?: ReactNode;
  children: ReactNode;
}

const closingAt = ({ id }: NonNullable<Shell['closed']>): string => `/onboardings/${id}/close`;

/** A member's page in its frame: navigation, who is signed in, the workspace's colour. */
export function StaffPage({ children, ...frame }: StaffPageProps) {
  const shell = useRouteLoaderData<Shell>('routes/staff');
  const { pathname } = useLocation();
  if (!shell) return <main id="main">{children}</main>;
  const isAt = (href: string) => pathname === href || (href !== '/' && pathname.startsWith(`${href}/`));
  return (
    <StaffShell
      workspace={shell.workspace}
      logo={shell.logo}
      member={shell.member}
      isAccount={isAt('/account')}
      menu={menuFor(shell).map((places) =>
        places.map(({ href, label, waits }) => ({
          href,
          label,
          count: waits && shell.counts[waits],
          current: isAt(href),
        })),
      )}
      warning={
        <>
          {shell.turnedAway ? <MailTurnedAwayNote {...shell.turnedAway} /> : null}
          {shell.wonEarly ? (
            <WonEarlyNote {...shell.wonEarly} isHere={isAt(`/onboardings/${shell.wonEarly.id}/handoff`)} />
          ) : null}
          {shell.closed ? <ClosedNote closed={shell.closed} isHere={isAt(closingAt(shell.closed))} /> : null}
        </>
      }
      {...frame}
    >
      {children}
    </StaffShell>
  );
}

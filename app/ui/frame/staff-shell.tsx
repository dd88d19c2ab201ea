import type { ReactNode } from 'react';
import { shownCount } from '../../speech/en/say-count';
import { Form } from '../form/form';
import { Face, type Person } from '../kit/face';
import { Icon } from '../kit/icon';
import { FoyerMark, Mark } from '../kit/mark';

export interface NavItem {
  href: string;
  label: string;
  /** How many things wait there. */
  count?: number;
  current?: boolean;
}

interface StaffShellProps {
  /** The vendor's name; Foyer's own where there is none yet. */
  workspace: string | null;
  /** The address of its logo; its mark stands where there is none. */
  logo: string | null;
  /** Entries that belong together stand in one list. */
  menu: readonly (readonly NavItem[])[];
  /** `role` in words: "Customer success". */
  member: Person & { role: string };
  /** The page is the member's own. */
  isAccount?: boolean;
  /** What the skip link is called: "Skip to the list". */
  skip?: string;
  /** For pages that are read rather than scanned. */
  narrow?: boolean;
  /** A `ProgressBar` at the foot of phones. */
  bar?: ReactNode;
  /** What everybody has to know, above the page. */
  warning?: ReactNode;
  children: ReactNode;
}

/** Navigation and member beside the page. `main` has the id `main`. */
export function StaffShell(props: StaffShellProps) {
  const {
    workspace,
    logo,
    menu,
    member,
    isAccount,
    skip = 'Skip to the page',
    narrow,
    bar,
    warning,
    children,
  } = props;
  return (
    <>
      <a className="skip" href="#main">
        {skip}
      </a>
      <div className="shell">
        <header className="nav">
          <span className="logo">
            {workspace ? <Mark name={workspace} logo={logo} size={24} /> : <FoyerMark size={24} />}
            <span dir="auto">{workspace ?? 'Foyer'}</span>
          </span>
          <a className="find" href="/search">
            <Icon name="find" />
            <span>Find</span>
            <kbd hidden />
          </a>
          <nav aria-label="Workspace" className="nav__in">
            {menu.map((items) => (
              <ul key={items[0]?.href ?? ''}>
                {items.map(({ href, label, count, current }) => (
                  <li key={href}>
                    <a href={href} aria-current={current ? 'page' : undefined}>
                      {label} {count ? <span className="n">{shownCount(count)}</span> : null}
                    </a>
                  </li>
                ))}
              </ul>
            ))}
          </nav>
          <div className="me">
            <Face {...member} />
            <span>
              <a href="/account" aria-current={isAccount ? 'page' : undefined}>
                <b dir="auto">{member.name}</b>
                <span className="vh">, your account</span>
              </a>
              {member.role}
            </span>
            <Form action="/sign-out">
              <button type="submit" className="btn btn--bare">
                Sign out
              </button>
            </Form>
          </div>
        </header>
        <main className={narrow ? 'work work--narrow' : 'work'} id="main" tabIndex={-1}>
          {warning}
          {children}
        </main>
      </div>
      {bar}
    </>
  );
}

interface PageHeadProps {
  title: ReactNode;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** The page above this one. */
  crumb?: { href: string; label: string };
  /** At most one button or link. */
  action?: ReactNode;
}

/** The one `h1` of a staff page. */
export function PageHead({ title, lead, crumb, action }: PageHeadProps) {
  return (
    <>
      {crumb ? (
        <p className="crumb">
          <a href={crumb.href}>{crumb.label}</a>
        </p>
      ) : null}
      <div className="head">
        <div>
          <h1 dir="auto">{title}</h1>
          {lead ? <p className="lead">{lead}</p> : null}
        </div>
        {action}
      </div>
    </>
  );
}

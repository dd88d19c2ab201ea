import type { ReactNode } from 'react';
import { Mark } from '../kit/mark';

interface CustomerFrameProps {
  vendor: string;
  /** The address of its logo; its mark stands where there is none. */
  logo: string | null;
  /** The words in the corner, "For Hallowmere Bakeries"; none on an envelope, which names no customer. */
  recipient?: string;
  skip?: { href: string; label: string };
  /** Inside `main`. */
  children: ReactNode;
  /** Paragraph and links at the foot. */
  footer?: ReactNode;
  /** A `ProgressBar`. */
  bar?: ReactNode;
}

/** The customer's page: the vendor above, the letter and the list in `main`, the small print below. */
export function CustomerFrame({ vendor, logo, recipient, skip, children, footer, bar }: CustomerFrameProps) {
  return (
    <>
      {skip ? (
        <a className="skip" href={skip.href}>
          {skip.label}
        </a>
      ) : null}
      <header className="top">
        <div className="wrap">
          <span className="logo">
            <Mark name={vendor} logo={logo} />
            <span dir="auto">{vendor}</span>
          </span>
          {recipient ? <p dir="auto">{recipient}</p> : null}
        </div>
      </header>
      <main id="main">{children}</main>
      {footer ? (
        <footer className="foot">
          <div className="wrap">{footer}</div>
        </footer>
      ) : null}
      {bar}
    </>
  );
}

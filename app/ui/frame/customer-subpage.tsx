import type { ReactNode } from 'react';
import { FormsFor } from '../form/form';
import { Icon } from '../kit/icon';
import { CustomerFrame } from './customer-frame';

interface CustomerSubpageProps {
  /** Whose page it is, and for whom of theirs its forms are made. */
  said: { vendor: string; logo: string | null; customer: string; readerId: string };
  /** Where the keyboard skips to. */
  main: { id: string; skip: string };
  back: { href: string; label: string };
  head: ReactNode;
  beside?: ReactNode;
  children: ReactNode;
}

/** A page of one thing, a step or a call, a press away from the customer's page. */
export function CustomerSubpage({ said, main, back, head, beside, children }: CustomerSubpageProps) {
  const { vendor, logo, customer, readerId } = said;
  return (
    <FormsFor value={readerId}>
      <CustomerFrame
        vendor={vendor}
        logo={logo}
        recipient={`For ${customer}`}
        skip={{ href: `#${main.id}`, label: main.skip }}
      >
        <div className="hello hello--step">
          <div className="wrap">
            <a className="btn btn--bare" href={back.href}>
              <Icon name="left" />
              {back.label}
            </a>
            {head}
          </div>
        </div>
        <div className="wrap cols">
          <div className="main" id={main.id} tabIndex={-1}>
            {children}
          </div>
          {beside}
        </div>
      </CustomerFrame>
    </FormsFor>
  );
}

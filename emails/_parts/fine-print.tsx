import type { ReactNode } from 'react';
import { TextLink } from './button';
import { dim } from './style';

export function FinePrint({ children }: { children: ReactNode }) {
  return (
    <p
      className="e-dim"
      style={{
        margin: '24px 0 0',
        paddingTop: 16,
        borderTop: '1px solid #dfe3de',
        fontSize: 13,
        lineHeight: '20px',
        color: dim,
      }}
    >
      {children}
    </p>
  );
}

/** Under every mail with a contact's own link. The text twin shows the address already, so it leaves out the second half. */
export function OwnLink({ link }: { link: string }) {
  return (
    <FinePrint>
      The link is your own, so please don’t forward it.
      <span data-skip-in-text="true">
        {' '}
        Button not working? Open <TextLink to={link}>{link}</TextLink>
      </span>
    </FinePrint>
  );
}

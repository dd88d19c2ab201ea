import type { ReactNode } from 'react';

/** A short label: who does it, whose turn it is, how bad it could get. */
export function Tag({ tone, children }: { tone?: 'you' | 'wait' | 'stop'; children: ReactNode }) {
  return <span className={tone ? `tag tag--${tone}` : 'tag'}>{children}</span>;
}

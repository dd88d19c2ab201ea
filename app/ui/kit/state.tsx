import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type Tone = 'ok' | 'wait' | 'stop';

const ICON: Record<Tone, IconName> = { ok: 'check', wait: 'clock', stop: 'warn' };

interface StateProps {
  tone?: Tone;
  /** The icon of the tone unless told; `null` for none. */
  icon?: IconName | null;
  children: ReactNode;
}

/** Where something stands: icon and words first, colour last. */
export function State({ tone, icon = tone ? ICON[tone] : null, children }: StateProps) {
  return (
    <span className={tone ? `state state--${tone}` : 'state'}>
      {icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
    </span>
  );
}

/** Marks what no customer ever sees. */
export function OnlyUs({ children = 'Only we see this' }: { children?: ReactNode }) {
  return (
    <span className="lock">
      <Icon name="lock" />
      {children}
    </span>
  );
}

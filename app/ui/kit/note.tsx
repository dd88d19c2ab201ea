import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import type { Tone } from './state';

const ICON: Record<Tone, IconName> = { ok: 'check', wait: 'clock', stop: 'warn' };

interface NoteProps {
  tone?: Tone;
  icon?: IconName;
  /** `status` after something worked, `alert` after it did not; none for standing text. */
  role?: 'status' | 'alert';
  id?: string;
  /** The focus comes here, by an address that names it. */
  isFocusable?: boolean;
  className?: string;
  children: ReactNode;
}

/** One message, in the one place it belongs. */
export function Note({
  tone = 'ok',
  icon = ICON[tone],
  role,
  id,
  isFocusable,
  className = '',
  children,
}: NoteProps) {
  return (
    <div
      className={`note${tone === 'ok' ? '' : ` note--${tone}`}${className && ` ${className}`}`}
      role={role}
      id={id}
      tabIndex={isFocusable ? -1 : undefined}
    >
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}

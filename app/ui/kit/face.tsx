import { personInitials } from './initials';

export interface Person {
  name: string;
  /** Address of a photo on our own origin; initials stand in when there is none. */
  portrait?: string | null;
}

const PIXELS = { xs: 22, md: 40, lg: 56, xl: 112 };
export type FaceSize = keyof typeof PIXELS;

interface FaceProps extends Person {
  size?: FaceSize;
  /** Set where no name stands beside the face. */
  label?: string;
  className?: string;
}

/** A photo, or initials. Decorative unless it has a `label`. */
export function Face({ name, portrait, size = 'md', label, className = '' }: FaceProps) {
  const classes = `face${size === 'md' ? '' : ` face--${size}`}${className && ` ${className}`}`;
  if (portrait) {
    const pixels = PIXELS[size];
    return <img className={classes} src={portrait} alt={label ?? ''} width={pixels} height={pixels} />;
  }
  const spoken = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const);
  return (
    <span className={`${classes} face--in`} {...spoken}>
      {personInitials(name)}
    </span>
  );
}

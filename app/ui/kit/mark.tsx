import { initials } from './initials';

interface MarkProps {
  name: string;
  /** The address of its logo. */
  logo: string | null;
  size?: number;
}

/** The workspace's logo, else its initial on its own colour. Always beside the name, so it says nothing to screen readers. */
export function Mark({ name, logo, size = 28 }: MarkProps) {
  if (logo) return <img className="mark mark--logo" src={logo} alt="" width={size} height={size} />;
  return (
    <svg className="mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <rect className="mark__bg" width="32" height="32" rx="8" />
      <text className="mark__t" x="16" y="22.8">
        {Array.from(initials(name))[0]}
      </text>
    </svg>
  );
}

/** Foyer's own mark, for pages that belong to no workspace. A door stands open, and light falls out. */
export function FoyerMark({ size = 28 }: { size?: number }) {
  return (
    <svg className="mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#0f5b57" />
      <path fill="#ffe9a3" d="M8 25.5V13.5a8 8 0 0 1 16 0v12z" />
      <path fill="#fff" d="M8 25.5V13.5a8 8 0 0 1 8-8V29z" />
      <circle cx="13.2" cy="17.8" r="1.4" fill="#0f5b57" />
    </svg>
  );
}

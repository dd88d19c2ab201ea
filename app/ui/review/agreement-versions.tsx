import type { SaidVersion } from '../../speech/review/said-agreement';

interface AgreementVersionsProps {
  versions: SaidVersion[];
  /** The address of this agreement; `hash` is added to it. */
  address: string;
}

/** The versions beside the one that is shown; nothing where there is no other. */
export function AgreementVersions({ versions, address }: AgreementVersionsProps) {
  if (versions.length < 2) return null;
  return (
    <nav className="box" aria-labelledby="versions">
      <h2 className="box__h" id="versions">
        Every version
      </h2>
      <ul>
        {versions.map(({ hash, name, isShown }) => (
          <li key={hash}>
            <a
              href={`${address}${address.includes('?') ? '&' : '?'}hash=${hash}`}
              aria-current={isShown ? 'page' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import type { ReactNode } from 'react';
import type { Person } from './face';
import { personInitials } from './initials';

/** The two people of the letter: the large one looks after the customer from here, the small one introduced them. */
export function Duo({ host, rep, children }: { host: Person; rep?: Person | null; children: ReactNode }) {
  return (
    <figure className="duo">
      <Portrait person={host} className="host" width={240} height={280} />
      {rep ? <Portrait person={rep} className="rep" width={84} height={84} /> : null}
      <figcaption>{children}</figcaption>
    </figure>
  );
}

interface PortraitProps {
  person: Person;
  className: string;
  width: number;
  height: number;
}

function Portrait({ person: { name, portrait }, className, width, height }: PortraitProps) {
  if (portrait) return <img className={className} src={portrait} alt={name} width={width} height={height} />;
  return (
    <span className={`${className} face--in`} role="img" aria-label={name}>
      {personInitials(name)}
    </span>
  );
}

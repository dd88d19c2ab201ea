import type { ReactNode } from 'react';
import type { Person } from '../kit/face';
import { FoyerMark } from '../kit/mark';

interface DoorProps {
  /** The large sentence on the left; not a heading, the form has the `h1`. */
  saying: string;
  words: string;
  /** Up to two people, shown where there is room. */
  faces?: readonly Person[];
  children: ReactNode;
}

/** Sign-in and set-up: Foyer's own face on the left, the form on the right. */
export function Door({ saying, words, faces = [], children }: DoorProps) {
  const portraits = faces.flatMap(({ portrait }) => (portrait ? [portrait] : []));
  return (
    <div className="door">
      <header className="door__a">
        <span className="logo">
          <FoyerMark />
          Foyer
        </span>
        <div>
          {portraits.length > 0 ? (
            <div className="door__p">
              {portraits.slice(0, 2).map((portrait) => (
                <img key={portrait} src={portrait} alt="" width="176" height="204" />
              ))}
            </div>
          ) : null}
          <p className="door__t">{saying}</p>
          <p>{words}</p>
        </div>
      </header>
      <main className="door__b" id="main">
        {children}
      </main>
    </div>
  );
}

import type { WrittenAsks } from '../../domain/step/asks';

/** What a step asks, as whoever does it sees it. */
export function AsksShown({ asks }: { asks: WrittenAsks | null }) {
  if (asks === null) return null;
  switch (asks.is) {
    case 'checklist':
      return (
        <ul className="boxes">
          {asks.lines.map((line) => (
            <li key={line} dir="auto">
              {line}
            </li>
          ))}
        </ul>
      );
  }
}

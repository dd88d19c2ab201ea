import type { Link } from '../../queries/welcome/page';

/** A point by its name, where it stands. */
export const To = ({ id, name }: Link) => (
  <a href={`#${id}`} dir="auto">
    {name}
  </a>
);

/** Several, in a sentence. */
export function Names({ links }: { links: Link[] }) {
  return links.map((link, position) => (
    <span key={link.id}>
      {separator(position, links.length)}
      <To {...link} />
    </span>
  ));
}

/** A comma between the first ones, "and" before the last. */
export function separator(position: number, of: number): string {
  if (position === 0) return '';
  return position === of - 1 ? ' and ' : ', ';
}

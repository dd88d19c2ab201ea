import type { Link } from '../../queries/welcome/page';
import type { WelcomePage } from '../../speech/welcome/said-page';

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

/** By mail to whoever answers: the host, or the colleague who stands in. */
export function WriteTo({ page: { host, away } }: { page: Pick<WelcomePage, 'host' | 'away'> }) {
  const { email, firstName } = away ?? host;
  return <a href={`mailto:${email}`}>Write to {firstName}</a>;
}

/* The keys by which parts of a starting point are known, whatever they are called. */

/** A key for something new, made of its title, that none of the others has. */
export function keyFor(title: string, taken: readonly string[]): string {
  const base =
    title
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 30)
      .replace(/-+$/, '') || 'part';
  for (let number = 1; ; number += 1) {
    const made = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(made)) return made;
  }
}

/* Addresses of the web that people type: only whole ones that lead to a named host become links. Pure. */

/** The address as programs write it; null where it is none that a reader should press. */
export function webLink(words: string): string | null {
  const isWhole = /^https:\/\/[^\s/]/i.test(words) && URL.canParse(words);
  const url = isWhole ? new URL(words) : null;
  // A name ends in letters; a host of numbers is some machine, often the reader's own.
  const isNamed = url !== null && /\.[a-z][a-z0-9-]*$/.test(url.hostname);
  return isNamed && !url.username && !url.password ? url.href : null;
}

export type Linked = { words: string; link: string | null };

/** The first address in what was typed, and the words around it: "Room 4, https://meet.example/a, code 7". */
export function linkIn(typed: string): Linked {
  const [found = ''] = /https:\/\/[^\s<>"]+/i.exec(typed) ?? [];
  const address = found.replace(/(?<![.,;:!?)\]’”])[.,;:!?)\]’”]+$/u, '');
  const link = webLink(address);
  if (link === null) return { words: typed, link };
  const [before = '', ...after] = typed.split(address);
  const around = [
    before.replace(/(?<![\s(<,;:])[\s(<,;:]+$/, ''),
    after
      .join(address)
      .replace(/^[\s)>,;.]+/, '')
      .trim(),
  ];
  return { words: around.filter(Boolean).join(', '), link };
}

/*
 * What we put on a step: files to be saved, and pictures that are shown among its words. Each has a name of its own on
 * its step; another of the same name takes its place.
 */

/** Of one step, and of an onboarding. */
export const MOST_ATTACHED = 20;
export const MOST_ATTACHED_EVER = 500;
/** What a picture shows, said for whoever doesn't see it. */
export const ALT_LIMIT = 300;

/** A picture as it is shown. `alt` is what it shows, in words. */
export type Picture = { id: string; name: string; alt: string; width: number; height: number };

type File = { name: string; sha256: string };

/** What is new of what came: neither here already, byte for byte, nor twice in what came. */
export function newOf<F extends File>(here: readonly File[], arrived: readonly F[]): F[] {
  const fresh = arrived.filter(
    ({ name, sha256 }) => !here.some((one) => one.name === name && one.sha256 === sha256),
  );
  return fresh.filter(({ name }, at) => fresh.findLastIndex((one) => one.name === name) === at);
}

/** Whether a line of the content puts it among the words. */
export const isPlaced = (content: string, name: string): boolean =>
  content.includes(`](${name})`) || content.includes(`](<${name}>)`);

/** The line of Markdown that puts a picture where it stands. */
export const lineOf = ({ name, alt }: Pick<Picture, 'name' | 'alt'>): string =>
  `![${alt.replace(/[[\]\s]+/g, ' ').trim()}](${/[\s()]/.test(name) ? `<${name}>` : name})`;

/* Who stands beside what is said on a path. */
/** Somebody's face, beside their name. */
export type PathFace = { name: string; portrait: string | null };

// People who work with each other are called by their first name.

/** "Ines" of "Ines Carvalho"; the whole name where it is one word. */
export function firstNameOf(name: string): string {
  return name.trim().split(/\s+/u)[0] || name;
}

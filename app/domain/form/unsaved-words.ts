// Words that were typed and not saved are shown to whoever typed them, so that nobody writes them twice. Ticks, choices
// and the marks a form carries are no words; a password is never shown again.

const NO_WORDS = /^(id|base|shown|shown-.*|back|kind|side|area|to|zone|heardAgain|.*kind|.*password.*)$/is;
const MARK = /^[0-9a-f-]{36}$|^\d*$/i;

/** What people wrote into a form's fields, in their order, each once. */
export function wordsIn(entries: Iterable<readonly [string, unknown]>): string[] {
  const words = new Set<string>();
  for (const [name, value] of entries) {
    if (typeof value !== 'string' || NO_WORDS.test(name.replace(/^\d+\./, ''))) continue;
    const typed = value.trim();
    const isWritten = /\s/.test(typed) || typed.length > 20;
    if (isWritten && !MARK.test(typed)) words.add(typed);
  }
  return [...words];
}

import { wordsIn } from '../../domain/form/unsaved-words';

/** What was typed into a form that wasn't saved, to be read and copied. */
export function UnsavedWords({ typed }: { typed: Record<string, string | string[]> }) {
  const words = wordsIn(
    Object.entries(typed).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const)),
  );
  return <WordsToCopy words={words} />;
}

export function WordsToCopy({ words }: { words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <>
      <p>Not saved. Your words, in case you need them:</p>
      {words.map((typed) => (
        <p key={typed} className="typed">
          <q dir="auto">{typed}</q>
        </p>
      ))}
    </>
  );
}

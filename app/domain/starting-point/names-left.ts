/*
 * Where the words of a path name its customer or people. They go along as they are when it is saved as a starting point,
 * so whoever saves it reads first where they stand.
 */
import type { Path, Phase, Step } from '../path/path';

export type Named = { id: string; title: string; names: string[] };

/** Shorter parts of names are words of their own in too many languages: "An", "de". */
const LEAST = 3;

/** `names` in full; a given or a family name alone is found too. In the order of the path, each place once. */
export function namesLeft({ phases }: Path, names: readonly string[]): Named[] {
  const found = partsOf(names);
  const places = phases.flatMap((phase) => [
    { ...phase, words: wordsOf(phase) },
    ...phase.steps.map((step) => ({ ...step, words: wordsOfStep(step) })),
  ]);
  return places.flatMap(({ id, title, words }) => {
    const here = found.filter(({ pattern }) => pattern.test(words)).map(({ name }) => name);
    const whole = here.filter((name) => !here.some((other) => other !== name && other.includes(name)));
    return whole.length > 0 ? [{ id, title, names: whole }] : [];
  });
}

function partsOf(names: readonly string[]): { name: string; pattern: RegExp }[] {
  const parts = names.flatMap((name) => [name, ...name.split(/\s+/)]).map((part) => part.trim());
  return [...new Set(parts)]
    .filter((part) => part.length >= LEAST)
    .map((name) => ({
      name,
      pattern: new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'u'),
    }));
}

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const wordsOf = ({ title, sentence }: Phase): string => `${title}\n${sentence}`;

function wordsOfStep({ title, content, asks }: Step): string {
  const words = [title, content];
  if (asks?.is === 'checklist') words.push(...asks.items.map(({ text }) => text));
  if (asks?.is === 'answer') words.push(...asks.questions.flatMap(({ label, help }) => [label, help]));
  return words.join('\n');
}

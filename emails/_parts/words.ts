const numbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** 3 → "three"; from thirteen on, figures. */
export function inWords(count: number): string {
  return numbers[count] ?? String(count);
}

/** "one change", "two changes". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${inWords(count)} ${count === 1 ? one : many}`;
}

/** "it", "both", "all three": for "I’ll answer … by". */
export function allOf(count: number): string {
  if (count === 1) return 'it';
  return count === 2 ? 'both' : `all ${inWords(count)}`;
}

/** "Marit, Tomasz and Aoife", each once. */
export function listed(names: string[]): string {
  const once = [...new Set(names)];
  return once.length < 2 ? once.join('') : `${once.slice(0, -1).join(', ')} and ${once.at(-1)}`;
}

/** The same for an unknown number of people: "Marit, Tomasz and three others". */
export function briefly(names: string[]): string {
  const once = [...new Set(names)];
  return once.length < 5 ? listed(once) : listed([...once.slice(0, 2), `${inWords(once.length - 2)} others`]);
}

export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

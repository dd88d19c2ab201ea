/* On which line of a JSON text each of its values stands, so that what is wrong in it can be pointed out. */

/** Deeper than this nothing of ours is read. */
const DEEPEST = 20;

const placeOf = (path: readonly PropertyKey[]): string => path.map(String).join('\0');

/** By place, as `placeOf` says it. The text is JSON: whoever calls has parsed it. */
export function linesIn(json: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>([['', 1]]);
  const open: { isList: boolean; at: string | number; isKeyNext: boolean }[] = [];
  let line = 1;
  const note = () => {
    if (open.length <= DEEPEST) lines.set(placeOf(open.map(({ at }) => at)), line);
  };
  for (let i = 0; i < json.length; i += 1) {
    const char = json[i];
    const top = open.at(-1);
    if (char === '\n') line += 1;
    else if (char === ',') {
      if (top?.isList) top.at = Number(top.at) + 1;
      else if (top) top.isKeyNext = true;
    } else if (char === '}' || char === ']') open.pop();
    else if (char !== undefined && !/[\s:]/.test(char)) {
      if (top?.isList) note();
      const end =
        char === '"' ? endOfString(json, i) : char === '{' || char === '[' ? i : endOfPlain(json, i);
      if (top?.isKeyNext) {
        top.at = JSON.parse(json.slice(i, end + 1)) as string;
        top.isKeyNext = false;
        note();
      } else if (char === '{') open.push({ isList: false, at: '', isKeyNext: true });
      else if (char === '[') open.push({ isList: true, at: 0, isKeyNext: false });
      i = end;
    }
  }
  return lines;
}

/** The line of a value, or of the nearest that holds the place where it is missing. */
export function lineOf(lines: ReadonlyMap<string, number>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const line = lines.get(placeOf(path.slice(0, length)));
    if (line) return line;
  }
  return 1;
}

function endOfString(json: string, from: number): number {
  let at = from + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}

function endOfPlain(json: string, from: number): number {
  let at = from;
  while (at + 1 < json.length && !/[\s,\]}]/.test(json[at + 1] ?? '')) at += 1;
  return at;
}

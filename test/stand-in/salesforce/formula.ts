/*
 * Formulas of validation rules, as far as the rule that is deployed needs them: the functions of Salesforce's own list,
 * read from the text and worked out on a record before and after it is saved. What it doesn't know, it refuses.
 */
export type Values = Readonly<Record<string, unknown>>;
/** `before` is null for a record that is made. */
export type Saved = { before: Values | null; after: Values };

type Node = { call: string; of: Node[] } | { field: string } | { text: string };

/** Whether the condition of an error holds. */
export function holds(formula: string, saved: Saved): boolean {
  const tokens = formula.match(/"[^"]*"|[A-Za-z_$][\w.]*|[(),]|\S/g) ?? [];
  const { node, at } = read(tokens, 0);
  if (at !== tokens.length)
    throw new Error(`not a formula that is known here: ${tokens.slice(at).join(' ')}`);
  return worth(node, saved) === true;
}

function read(tokens: string[], at: number): { node: Node; at: number } {
  const token = tokens[at] ?? '';
  if (token.startsWith('"')) return { node: { text: token.slice(1, -1) }, at: at + 1 };
  if (!/^[A-Za-z_]/.test(token)) throw new Error(`not a formula that is known here: ${token}`);
  if (tokens[at + 1] !== '(') return { node: { field: token }, at: at + 1 };
  const of: Node[] = [];
  let next = at + 2;
  while (tokens[next] !== ')') {
    const one = read(tokens, next);
    of.push(one.node);
    next = one.at;
    if (tokens[next] === ',') next += 1;
    else if (tokens[next] !== ')') throw new Error('a bracket is open');
  }
  return { node: { call: token.toUpperCase(), of }, at: next + 1 };
}

function worth(node: Node, saved: Saved): unknown {
  if ('text' in node) return node.text;
  if ('field' in node) return valueIn(node.field, saved.after);
  const { call, of } = node;
  const [first, second] = of;
  switch (call) {
    case 'AND':
      return of.every((one) => worth(one, saved) === true);
    case 'OR':
      return of.some((one) => worth(one, saved) === true);
    case 'NOT':
      return worth(need(first), saved) !== true;
    case 'ISBLANK':
      return [null, undefined, ''].includes(worth(need(first), saved) as null);
    case 'ISNEW':
      return saved.before === null;
    case 'ISPICKVAL':
      return worth(need(first), saved) === worth(need(second), saved);
    case 'ISCHANGED': {
      const one = need(first);
      if (!('field' in one)) throw new Error('ISCHANGED is asked of a field');
      return saved.before !== null && valueIn(one.field, saved.before) !== valueIn(one.field, saved.after);
    }
    default:
      throw new Error(`not a function that is known here: ${call}`);
  }
}

function need(node: Node | undefined): Node {
  if (!node) throw new Error('something is missing between the brackets');
  return node;
}

function valueIn(field: string, values: Values): unknown {
  if (!(field in values)) throw new Error(`there is no field ${field}`);
  return values[field];
}

/* Which tables a query reads, wherever they stand in it. */
import type { KyselyPlugin } from 'kysely';

/** A plugin that changes nothing and notes every table it meets. */
export function notingTables(into: Set<string>): KyselyPlugin {
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { kind, table } = node as { kind?: string; table?: { identifier?: { name?: string } } };
    if (kind === 'TableNode' && table?.identifier?.name) into.add(table.identifier.name);
    for (const one of Object.values(node)) look(one);
  };
  return {
    transformQuery: ({ node }) => {
      look(node);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}

/*
 * Whether a statement says of which workspace it is: by a value that it compares a workspace's id with, or among the
 * columns that it inserts. A comparison of two columns only says that rows belong together.
 */

const KEYED = /\bworkspace_id"?\s*(?:=|in)\s*\(?\s*(?:\$\d|any\b)/i;
const INSERTED = /\binsert into "?\w+"?\s*\([^)]*\bworkspace_id\b/i;
const OF_ONE = /"?workspaces"?\."?id"?\s*=\s*\$\d/i;
const NAMED = /(?:\b(?:from|join|into|update|using)\b|,)\s*(?:only\s+)?"?(\w+)"?/gi;

/** The tables of workspaces that a statement names without saying of which workspace; none where it says so. */
export function tablesWithoutWorkspace(text: string, ofWorkspaces: ReadonlySet<string>): string[] {
  const plain = text.replace(/'(?:[^']|'')*'/g, "''");
  if ([KEYED, INSERTED, OF_ONE].some((says) => says.test(plain))) return [];
  const named = [...plain.matchAll(NAMED)].map(([, name = '']) => name);
  return [...new Set(named.filter((name) => ofWorkspaces.has(name)))].sort();
}

/** What a hidden field of ours wrote down as JSON; null where it holds anything else. */
export function jsonIn(field: string | undefined): unknown {
  try {
    return JSON.parse(field ?? '');
  } catch {
    return null;
  }
}

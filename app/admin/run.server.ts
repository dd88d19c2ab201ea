/* Commands for operators. */
export async function runAdmin(_args: string[]): Promise<number> {
  return 0;
}

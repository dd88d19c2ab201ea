/* What stands in an address. A malformed id names nothing, exactly like an absent one. */
import { isId } from '../../domain/request/id';
import { isDay } from '../../domain/workspace/closed-day';

/** The id in an address. @throws Response 404 */
export function idIn(param: string | undefined): string {
  if (isId(param)) return param;
  throw new Response(null, { status: 404 });
}

/** What a query found. @throws Response 404 for nothing */
export function found<T>(it: T | null | undefined): T {
  if (it === null || it === undefined) throw new Response(null, { status: 404 });
  return it;
}

/** The day in an address, 'YYYY-MM-DD'. @throws Response 404 */
export function dayIn(param: string | undefined): string {
  if (param && isDay(param)) return param;
  throw new Response(null, { status: 404 });
}

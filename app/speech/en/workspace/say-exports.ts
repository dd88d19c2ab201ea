/* Who took a copy of what, and when. */
import type { ExportFacts, ExportsFacts } from '../../../queries/workspace/exports.server';
import type { SaidExport } from '../../workspace/said-exports';
import { type Reader, sayWhen } from '../say-time';

export const sayExports = ({ latest, reader }: ExportsFacts): SaidExport[] =>
  latest.map((one) => sayOne(one, reader));

function sayOne({ id, of, by, isReader, at }: ExportFacts, reader: Reader): SaidExport {
  const title = of === null ? 'Everything' : (of.customer ?? 'A customer');
  return { id, title, beside: `by ${isReader ? 'you' : by}, ${sayWhen(at, reader)}` };
}

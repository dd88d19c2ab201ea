import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { csvHead, csvLine } from '../../domain/workspace/csv';
import { loadInsight } from '../../queries/insight/insight.server';
import { sheetsAsked } from '../../queries/workspace/sheets.server';
import { FILE_HEAD, fileLines } from '../../speech/en/insight/say-file';
import { askedOfInsight } from '../../ui/insight/insight-links';

/** The figures as they are asked for, of the period and of the one before, for a spreadsheet. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const typed = new URL(request.url).searchParams;
  const facts = await loadInsight(member, askedOfInsight(typed));
  const sheets = await sheetsAsked(member, typed);
  const lines = fileLines(facts).map((line) => csvLine(line, sheets));
  return new Response(csvHead(FILE_HEAD, sheets) + lines.join(''), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="insight.csv"',
      'cache-control': 'no-store',
    },
  });
}

/* The agreement as a file, named so that it is found again in a folder of downloads. */
import { agreementPdf } from '../../paper/review/agreement.server';
import type { KeptAgreement } from '../../queries/review/agreement.server';
import { speechOf } from '../../speech/speech';

/** @throws Response 404 where this machine can make no PDF */
export async function agreementFile(kept: KeptAgreement): Promise<Response> {
  const { said } = speechOf(kept.agreement).sayKept(kept);
  const bytes = await agreementPdf(said, { colour: kept.colour, language: kept.agreement.language });
  if (!bytes) throw new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="agreement-${kept.agreement.version}.pdf"`,
    },
  });
}

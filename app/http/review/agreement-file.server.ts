/* The agreement as a file, named so that it is found again in a folder of downloads. */
import { db } from '#db/client.server';
import { logoAt } from '#db/workspace/logos.server';
import { agreementPdf } from '../../paper/review/agreement.server';
import type { KeptAgreement } from '../../queries/review/agreement.server';
import { speechOf } from '../../speech/speech';

/** @throws Response 404 where this machine can make no PDF */
export async function agreementFile(kept: KeptAgreement): Promise<Response> {
  const { said } = speechOf(kept.agreement).sayKept(kept);
  const look = { colour: kept.colour, logo: await logoAt(db(), kept.logo) };
  const bytes = await agreementPdf(said, { ...look, language: kept.agreement.language });
  if (!bytes) throw new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="agreement-${kept.agreement.version}.pdf"`,
    },
  });
}

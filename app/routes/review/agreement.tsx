import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { found, idIn } from '../../http/request/params.server';
import { onboardingHead } from '../../queries/onboarding/onboarding-head.server';
import { keptAgreement } from '../../queries/review/agreement.server';
import { byCopiesBelow } from '../../queries/review/signature.server';
import { sayByCopies } from '../../speech/en/review/say-agreement';
import type { SaidKept } from '../../speech/review/said-agreement';
import { speechOf } from '../../speech/speech';
import { OnboardingNav } from '../../ui/frame/onboarding-nav';
import { StaffPage } from '../../ui/frame/staff-page';
import { PageHead } from '../../ui/frame/staff-shell';
import { Note } from '../../ui/kit/note';
import { AgreementDocument } from '../../ui/review/agreement-document';
import { AgreementVersions } from '../../ui/review/agreement-versions';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `What was agreed with ${data?.customer}, Foyer` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const { id, customer, stage } = found(await onboardingHead(member, idIn(params.id)));
  const own = { workspaceId: member.workspaceId, onboardingId: id };
  const hash = new URL(request.url).searchParams.get('hash');
  const kept = await keptAgreement(own, hash);
  // A version that nobody signed isn't there; before the first signature the page says so.
  if (!kept && hash) throw new Response(null, { status: 404 });
  const deed = kept && { hash: kept.hash, ...speechOf(kept.agreement).sayKept(kept) };
  const copies = kept ? await byCopiesBelow(member, id, kept.agreement.at) : [];
  return { id, customer, stage, deed, byCopies: kept ? sayByCopies(copies, kept.agreement.timeZone) : [] };
}

export default function AgreementPage() {
  const { id, customer, stage, deed, byCopies } = useLoaderData<typeof loader>();
  return (
    <StaffPage skip="Skip to the document">
      <OnboardingNav id={id} customer={customer} stage={stage} current="agreement" />
      {deed ? (
        <Deed id={id} byCopies={byCopies} {...deed} />
      ) : (
        <PageHead
          title="Nothing is signed yet"
          lead="Once somebody at the customer types their name below what is agreed, it stands here as a document."
        />
      )}
    </StaffPage>
  );
}

type DeedProps = SaidKept & { id: string; hash: string; byCopies: string[] };

function Deed({ id, hash, said, versions, since, byCopies }: DeedProps) {
  return (
    <>
      <PageHead title="What was agreed" lead="As the customer reads it and has it by mail, word for word." />
      <p className="takes gap-l">
        <a className="btn btn--line" href={`/onboardings/${id}/agreement.pdf?hash=${hash}`}>
          Open as a PDF
        </a>
      </p>
      {since ? (
        <Note tone="wait" className="gap-l">
          {since}
        </Note>
      ) : null}
      {byCopies.map((line) => (
        <Note key={line} tone="wait" className="gap-l">
          {line}
        </Note>
      ))}
      <div className="sheet gap-l">
        <AgreementDocument said={said} isPage={false} />
        <AgreementVersions versions={versions} address={`/onboardings/${id}/agreement`} />
      </div>
    </>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { found } from '../../http/request/params.server';
import { keptAgreement } from '../../queries/review/agreement.server';
import { speechOf } from '../../speech/speech';
import { CustomerFrame } from '../../ui/frame/customer-frame';
import { Note } from '../../ui/kit/note';
import { AgreementDocument } from '../../ui/review/agreement-document';
import { AgreementVersions } from '../../ui/review/agreement-versions';
import { themeLink } from '../../ui/welcome/head';

/** What was agreed, to read, print and keep: the latest version, or the one whose hash is asked for. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const kept = found(await keptAgreement(session.actor, new URL(request.url).searchParams.get('hash')));
  const { colour, logo, hash } = kept;
  const of = `of=${session.actor.id}`;
  return { ...speechOf(kept.agreement).sayKept(kept), colour, logo, hash, of, back: session.address };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.said.title}, ${data.said.vendor}` }, ...themeLink(data.colour)] : [];

export default function WelcomeAgreement() {
  const { said, logo, versions, since, hash, of, back } = useLoaderData<typeof loader>();
  return (
    <CustomerFrame
      vendor={said.vendor}
      logo={logo}
      recipient={`For ${said.customer}`}
      skip={{ href: '#document', label: 'Skip to the document' }}
    >
      <div className="deed-top">
        <div className="wrap takes">
          <a href={back}>Back to your page</a>
          <p>
            This is yours to keep. Print it, or{' '}
            <a href={`/welcome/agreement.pdf?${of}&hash=${hash}`}>open it as a PDF</a>. One question, once:{' '}
            <a href={`/welcome/repeated?${of}`}>did you have to repeat anything?</a>
          </p>
        </div>
      </div>
      <div className="wrap deed-page">
        {since ? <Note tone="wait">{since}</Note> : null}
        <div className="sheet">
          <AgreementDocument said={said} isPage />
          <AgreementVersions versions={versions} address={`/welcome/agreement?${of}`} />
        </div>
      </div>
    </CustomerFrame>
  );
}

import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { TextField } from '../form/text-field';
import { Note } from '../kit/note';
import { CrmPage, type CrmPageProps } from './crm-page';

export const HUBSPOT = '/settings/connections/hubspot';
export const CONNECT = 'connect';

interface HubSpotPageProps extends CrmPageProps {
  /** Where HubSpot tells us of changes, and whether it can: an address of one’s own machine nobody else reaches. */
  webhooks: { address: string; isReachable: boolean };
}

export function HubSpotPage({ page, webhooks, saved, reply }: HubSpotPageProps) {
  return (
    <CrmPage
      page={page}
      saved={saved}
      reply={reply}
      there="HubSpot"
      at={HUBSPOT}
      lead="Deals in HubSpot begin handoffs here, and how far each handoff is stands at its deal. Whether a deal may be won before its handoff is accepted, the gate says."
      connect={
        <Connect newId={page.newId} isAgain={page.connection !== null} webhooks={webhooks} reply={reply} />
      }
    />
  );
}

const SCOPES = [
  'crm.objects.deals.read',
  'crm.objects.deals.write',
  'crm.schemas.deals.read',
  'crm.schemas.deals.write',
  'crm.objects.companies.read',
  'crm.objects.contacts.read',
  'crm.objects.owners.read',
];

function Connect({
  newId,
  isAgain,
  webhooks,
  reply,
}: {
  newId: string;
  isAgain: boolean;
  webhooks: HubSpotPageProps['webhooks'];
  reply: FormReply | undefined;
}) {
  const view = formView(reply, CONNECT, CONNECT);
  return (
    <section className="sect" aria-labelledby="connect">
      <header>
        <h2 id="connect">{isAgain ? 'Enter another token' : 'Connect'}</h2>
      </header>
      <p>
        In HubSpot, make a private app with these scopes, and let it tell of deals that are created or
        deleted, and of changes of their name, amount, stage, close date and owner, at the address below.{' '}
        <a href="/guides/hubspot">Step by step, with what HubSpot can’t stop</a>
      </p>
      <pre className="code">
        <code>{[...SCOPES, '', webhooks.address].join('\n')}</code>
      </pre>
      {webhooks.isReachable ? null : (
        <Note tone="wait">
          <strong>HubSpot can’t reach that address.</strong> It is one of this machine or of your own network,
          or has no https. Until Foyer runs under an address that can be reached from outside, HubSpot tells
          it nothing, and changes there are seen at the next look, within ten minutes.
        </Note>
      )}
      <Form className="form" action={HUBSPOT} data-brief="">
        <input type="hidden" name="id" value={newId} />
        <TextField
          name="token"
          id={view.id('token')}
          type="password"
          error={view.error('token')}
          label="Access token of the private app"
          hint="It is tried now, kept sealed, and shown to nobody again."
          autoComplete="off"
        />
        <TextField
          name="clientSecret"
          id={view.id('clientSecret')}
          type="password"
          error={view.error('clientSecret')}
          label="Client secret of the private app"
          hint="By it we know that a message really comes from HubSpot."
          autoComplete="off"
        />
        <p className="goes">
          <button type="submit" className="btn btn--main">
            {isAgain ? 'Try it and take it instead' : 'Try it and connect'}
          </button>
        </p>
      </Form>
    </section>
  );
}

import { CURRENCIES_OFFERED } from '../../speech/en/handoff/say-currency';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { SelectField, TextField } from '../form/text-field';
import { Note } from '../kit/note';
import { CrmPage, type CrmPageProps } from './crm-page';

export const SALESFORCE = '/settings/connections/salesforce';
export const CONNECT_SALESFORCE = 'connect';

interface SalesforcePageProps extends CrmPageProps {
  /** Where Salesforce tells us of changes, and whether it can; null until it is connected. */
  listener: { address: string; isReachable: boolean } | null;
}

export function SalesforcePage({ page, listener, saved, reply }: SalesforcePageProps) {
  return (
    <CrmPage
      page={page}
      saved={saved}
      reply={reply}
      there="Salesforce"
      at={SALESFORCE}
      lead="Opportunities in Salesforce begin handoffs here, and how far each handoff is stands at its opportunity. Whether one may be won before its handoff is accepted, the gate says."
      connect={
        <>
          {listener ? <ToldAtOnce {...listener} /> : null}
          <Connect newId={page.newId} isAgain={page.connection !== null} reply={reply} />
        </>
      }
    />
  );
}

/** How Salesforce tells of a change, which is found within ten minutes without it. */
function ToldAtOnce({ address, isReachable }: { address: string; isReachable: boolean }) {
  return (
    <section className="sect" aria-labelledby="told">
      <header>
        <h2 id="told">Be told at once</h2>
      </header>
      <p>
        Without it, changes are here within ten minutes. For the rest of them, make an outbound message on the
        opportunity that goes to this address, and a flow that sends it when one is created or changed.
        Whoever knows the address can have us look sooner, and nothing else; it changes with the consumer
        secret.
      </p>
      <pre className="code">
        <code>{address}</code>
      </pre>
      {isReachable ? null : (
        <Note tone="wait">
          <strong>Salesforce can’t reach that address.</strong> It is one of this machine or of your own
          network, or has no https. Changes there are seen at the next look, within ten minutes.
        </Note>
      )}
    </section>
  );
}

/** What whoever the app acts for may do, beside writing the fields of Foyer. */
const RIGHTS = [
  'API Enabled',
  'View All on opportunities, accounts and contacts',
  'Edit on opportunities',
  'The permission set Foyer, for its fields',
];

function Connect({
  newId,
  isAgain,
  reply,
}: {
  newId: string;
  isAgain: boolean;
  reply: FormReply | undefined;
}) {
  const view = formView(reply, CONNECT_SALESFORCE, CONNECT_SALESFORCE);
  const field = (name: string) => ({
    name,
    id: view.id(name),
    defaultValue: view.value(name, ''),
    error: view.error(name),
    autoComplete: 'off',
  });
  return (
    <section className="sect" aria-labelledby="connect">
      <header>
        <h2 id="connect">{isAgain ? 'Enter it once more' : 'Connect'}</h2>
      </header>
      <p>
        In Salesforce, deploy the fields and the rule that come with Foyer in the folder{' '}
        <code>crm/salesforce</code>, then make an external client app with the client credentials flow. It
        acts for a user of its own, who needs these rights.{' '}
        <a href="/guides/salesforce">Step by step, with the commands</a>
      </p>
      <pre className="code">
        <code>{RIGHTS.join('\n')}</code>
      </pre>
      <Form className="form" action={SALESFORCE} data-brief="">
        <input type="hidden" name="id" value={newId} />
        <TextField
          {...field('address')}
          label="Address of your organization"
          hint="From My Domain in its setup, like https://company.my.salesforce.com."
        />
        <TextField {...field('clientId')} label="Consumer key of the app" type="password" defaultValue="" />
        <TextField
          {...field('clientSecret')}
          label="Consumer secret of the app"
          hint="Both are tried now, kept sealed, and shown to nobody again."
          type="password"
          defaultValue=""
        />
        <SelectField
          name="currency"
          id={view.id('currency')}
          label="Currency of your sums"
          hint="Where opportunities name their own currency, that one counts."
          options={CURRENCIES_OFFERED}
          defaultValue={view.value('currency', 'EUR')}
          error={view.error('currency')}
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

import { CURRENCIES } from '../../domain/handoff/amount';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { SelectField, TextField } from '../form/text-field';
import { CrmPage, type CrmPageProps } from './crm-page';

export const SALESFORCE = '/settings/connections/salesforce';
export const CONNECT_SALESFORCE = 'connect';

export function SalesforcePage({ page, saved, reply }: CrmPageProps) {
  return (
    <CrmPage
      page={page}
      saved={saved}
      reply={reply}
      there="Salesforce"
      at={SALESFORCE}
      lead="Opportunities in Salesforce begin handoffs here, and how far each handoff is stands at its opportunity. Whether one may be won before its handoff is accepted, the gate says."
      connect={<Connect newId={page.newId} isAgain={page.connection !== null} reply={reply} />}
    />
  );
}

/** What whoever the app acts for may do, beside writing the fields of Foyer. */
const RIGHTS = [
  'API Enabled',
  'View All on opportunities, accounts and contacts',
  'Edit on opportunities, and on the fields of Foyer',
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
        In Salesforce, deploy the fields and the rule that come with Foyer, then make an external client app
        with the client credentials flow. It acts for a user of its own, who needs these rights:
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
          options={CURRENCIES.map((one) => ({ value: one, label: one }))}
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

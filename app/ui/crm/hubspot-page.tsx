import type { SaidCrm } from '../../speech/crm/said-crm';
import { Choices, Tick } from '../form/choices';
import { Form } from '../form/form';
import { errorIn, type FormReply, formView } from '../form/form-reply';
import { SelectField, TextField } from '../form/text-field';
import { REFUSAL_WORDS } from '../frame/copy';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';

export const HUBSPOT = '/settings/connections/hubspot';
export const CONNECT = 'connect';
export const RULES = 'rules';

interface HubSpotPageProps {
  page: SaidCrm;
  /** Where HubSpot tells us of changes. */
  webhooks: string;
  saved: string | null;
  reply: FormReply | undefined;
}

const SAVED: Record<string, string> = {
  connected: 'Connected. What changes in HubSpot from now on is followed here.',
  rules: 'Saved. It holds for deals that change from now on.',
  removed: 'Removed. Nothing is asked or written there any more; what came from it stays here.',
};

/** The connection with HubSpot: how it stands, what begins a handoff, and what lets us in. */
export function HubSpotPage({ page, webhooks, saved, reply }: HubSpotPageProps) {
  const { connection } = page;
  const said = saved && !reply ? SAVED[saved] : undefined;
  return (
    <StaffPage narrow skip="Skip to the connection">
      <PageHead
        crumb={{ href: '/settings/connections', label: 'Connections' }}
        title="HubSpot"
        lead={
          connection?.lead ??
          'Deals in HubSpot begin handoffs here, and how far each handoff is stands at its deal. A deal is won once its handoff is accepted.'
        }
      />
      {said ? (
        <Note role="status" className="gap-l">
          <p>{said}</p>
        </Note>
      ) : null}
      {reply?.refusal ? (
        <Note tone="stop" role="alert" className="gap-l">
          <p>{REFUSAL_WORDS[reply.refusal.code]}</p>
        </Note>
      ) : null}
      {connection ? (
        <>
          <State connection={connection} />
          <Rules page={page} connection={connection} reply={reply} />
        </>
      ) : null}
      <Connect newId={page.newId} isAgain={connection !== null} webhooks={webhooks} reply={reply} />
      {connection ? <Remove /> : null}
    </StaffPage>
  );
}

type Connection = NonNullable<SaidCrm['connection']>;

function State({ connection: { state, trouble, deals } }: { connection: Connection }) {
  return (
    <section className="sect gap-l" aria-labelledby="state">
      <header>
        <h2 id="state">How it stands</h2>
      </header>
      {trouble ? (
        <Note tone="wait" className="gap">
          <p>{trouble}</p>
        </Note>
      ) : null}
      <ul className="stack gap">
        {state.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {deals.length > 0 ? (
        <>
          <h3>Deals that need a look</h3>
          <ul className="keys">
            {deals.map(({ id, name, href, said }) => (
              <li key={id}>
                <div>
                  <b dir="auto">{href ? <a href={href}>{name}</a> : name}</b>
                  <span>{said}</span>
                </div>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function Rules({
  page: { colleagues },
  connection: { hostId, followsOwner, stages, beginsIn },
  reply,
}: {
  page: SaidCrm;
  connection: Connection;
  reply: FormReply | undefined;
}) {
  const view = formView(reply, RULES, RULES);
  const follows = reply?.form === RULES ? Boolean(reply.typed.followsOwner) : followsOwner;
  return (
    <section className="sect" aria-labelledby="begins">
      <header>
        <h2 id="begins">What begins a handoff</h2>
      </header>
      <Form className="form" action={`${HUBSPOT}/rules`} data-brief="">
        <Choices
          name="beginsIn"
          id={view.id('beginsIn')}
          kind="checkbox"
          look="pick-two"
          legend="A handoff begins when a deal is in"
          hint="A deal that is won begins one in any case."
          choices={stages}
          chosen={view.chosen('beginsIn', beginsIn)}
          error={errorIn(reply, RULES, 'beginsIn')}
        />
        <SelectField
          name="hostId"
          id={view.id('hostId')}
          label="Who looks after customers that begin there?"
          hint="They can hand each of them over to a colleague."
          options={colleagues}
          defaultValue={view.value('hostId', hostId)}
          error={view.error('hostId')}
        />
        <Tick
          name="followsOwner"
          id={view.id('followsOwner')}
          value="yes"
          label="Whoever has the deal in HubSpot has the handoff here"
          hint="It follows until somebody gives it to another colleague here."
          defaultChecked={follows}
        />
        <p className="goes">
          <button type="submit" className="btn btn--main">
            Save
          </button>
        </p>
      </Form>
    </section>
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
  webhooks: string;
  reply: FormReply | undefined;
}) {
  const view = formView(reply, CONNECT, CONNECT);
  return (
    <section className="sect" aria-labelledby="connect">
      <header>
        <h2 id="connect">{isAgain ? 'Enter another token' : 'Connect'}</h2>
      </header>
      <p>
        In HubSpot, make a private app with these scopes, and let it tell of deals that are created, changed
        and deleted at the address below.
      </p>
      <pre className="code">
        <code>{[...SCOPES, '', webhooks].join('\n')}</code>
      </pre>
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

function Remove() {
  return (
    <section className="sect" aria-labelledby="remove">
      <header>
        <h2 id="remove">Remove the connection</h2>
      </header>
      <p>
        Foyer forgets the token. Deals keep what was written to them last, so take away what HubSpot requires
        of them.
      </p>
      <Form action={`${HUBSPOT}/remove`}>
        <button type="submit" className="btn btn--line">
          Remove the connection
        </button>
      </Form>
    </section>
  );
}

import type { GateRule } from '../../domain/api/gate';
import { SCOPES } from '../../domain/api/scopes';
import type { SaidKey, SaidKeys } from '../../speech/api/said-keys';
import type { SaidCrmRow } from '../../speech/crm/said-crm';
import { SCOPE_WORDS } from '../../speech/en/api/say-keys';
import { endSentence } from '../../speech/en/sentence';
import type { SaidWebhook } from '../../speech/webhook/said-webhooks';
import { CrmPart } from '../crm/crm-part';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { errorIn, type FormReply, formView } from '../form/form-reply';
import { DateField, SelectField, TextField } from '../form/text-field';
import { REFUSAL_WORDS } from '../frame/copy';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { NotSaved } from '../workspace/not-saved';
import { SettingsNav } from '../workspace/settings-nav';
import { AssistantsPart } from './assistants-part';
import { type ClosedEarly, GatePart } from './gate-part';

export const NEW_KEY = 'key';

/** Told this once. `whose` where it is somebody else’s; `leftOut` is what their role may never do. */
export type MadeKey = { key: string; name: string; whose: string | null; leftOut: string };

interface ConnectionsPageProps {
  keys: readonly SaidKey[];
  ended: readonly SaidKey[];
  /** For whom one may be made. */
  bearers: SaidKeys['bearers'];
  /** The name of the one that was revoked just now. */
  revoked: string | null;
  gateRule: GateRule;
  /** Null for whoever doesn’t look after them. */
  webhooks: readonly SaidWebhook[] | null;
  /** Null for whoever doesn’t look after them. */
  crms: readonly SaidCrmRow[] | null;
  /** Closed as won past the gate, and not accepted since. */
  closedEarly: readonly ClosedEarly[];
  /** Where assistants come in. */
  assistants: { address: string; isOnlyHere: boolean };
  /** What was saved just now. */
  saved: string | null;
  /** Of the key that the form would make. */
  newId: string;
  reply: FormReply | { made: MadeKey } | undefined;
}

/** The keys by which programs come in: made, and revoked. */
export function ConnectionsPage(props: ConnectionsPageProps) {
  const { keys, ended, bearers, revoked, newId, webhooks, crms, assistants, saved, reply } = props;
  const { gateRule, closedEarly } = props;
  const made = reply && 'made' in reply ? reply.made : null;
  const form = reply && 'form' in reply ? reply : undefined;
  return (
    <StaffPage narrow skip="Skip to the keys">
      <PageHead
        title="Connections"
        lead="Your CRM and programs of your own come in by a key. A key acts for a member, and does nothing that they could not do."
      />
      <SettingsNav current="connections" />
      <NotSaved reply={form} />
      {made ? <MadeNote made={made} /> : null}
      {form?.refusal && form.form !== 'gate' ? (
        <Note tone="stop" role="alert" className="gap-l">
          <p>{REFUSAL_WORDS[form.refusal.code]}</p>
        </Note>
      ) : null}
      <section className="sect gap-l" aria-labelledby="keys">
        <header>
          <h2 id="keys">Keys</h2>
        </header>
        {revoked && !reply ? (
          <Note role="status">
            <p>
              Revoked: <b dir="auto">{endSentence(revoked)}</b> A program that comes with it is refused from
              now on.
            </p>
          </Note>
        ) : null}
        {keys.length > 0 ? (
          <ul className="keys">
            {keys.map((key) => (
              <KeyRow key={key.id} of={key} />
            ))}
          </ul>
        ) : (
          <p>No program has a key yet.</p>
        )}
        {ended.length > 0 ? (
          <details className="more">
            <summary>Keys that ended ({ended.length})</summary>
            <ul className="keys keys--ended">
              {ended.map((key) => (
                <KeyRow key={key.id} of={key} />
              ))}
            </ul>
          </details>
        ) : null}
        <p className="gap">
          <a href="/api">What a program can ask and do</a>, and{' '}
          <a href="/guides/api">a deal from the first request to the last</a>
        </p>
      </section>
      {crms ? <CrmPart crms={crms} /> : null}
      {webhooks ? <WebhooksPart webhooks={webhooks} /> : null}
      <AssistantsPart {...assistants} />
      <GatePart gateRule={gateRule} closedEarly={closedEarly} saved={saved} reply={form} />
      {made ? null : <NewKey newId={newId} bearers={bearers} reply={form} />}
    </StaffPage>
  );
}

function WebhooksPart({ webhooks }: { webhooks: readonly SaidWebhook[] }) {
  return (
    <section className="sect" aria-labelledby="webhooks">
      <header>
        <h2 id="webhooks">Webhooks</h2>
      </header>
      {webhooks.length > 0 ? (
        <ul className="keys">
          {webhooks.map(({ id, host, topics, stands }) => (
            <li key={id}>
              <div>
                <a href={`/settings/connections/webhooks/${id}`}>
                  <b>{host}</b>
                </a>
                <span>{topics}</span>
                <span>{stands}</span>
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <p>No program is told what happens as soon as it does.</p>
      )}
      <p>
        <a href="/settings/connections/webhooks">
          {webhooks.length > 0 ? 'Webhooks and their logs' : 'Tell a program'}
        </a>
      </p>
    </section>
  );
}

function MadeNote({ made: { key, name, whose, leftOut } }: { made: MadeKey }) {
  return (
    <Note role="status" className="gap-l" isFocusable>
      <p>
        This is the key for <b dir="auto">{endSentence(name)}</b>{' '}
        {whose ? (
          <>
            It acts for <b dir="auto">{endSentence(whose)}</b>{' '}
          </>
        ) : null}
        It is shown this once: copy it to where the program reads it, and nowhere else.
      </p>
      {leftOut ? <p>Left out, as their role may never do it: {leftOut}.</p> : null}
      <pre className="code">
        <code>{key}</code>
      </pre>
      <p>
        <a href="/settings/connections">Done, it is copied</a>
      </p>
    </Note>
  );
}

function KeyRow({ of: { id, name, ending, scopes, member, isWorking, until, used } }: { of: SaidKey }) {
  return (
    <li>
      <div>
        <b dir="auto">{name}</b>
        <span>
          <code>{ending}</code>, for {member}
        </span>
        <span>{scopes}</span>
        <span>
          {until}, {used}
        </span>
      </div>
      {isWorking ? (
        <div className="goes">
          <details className="more">
            <summary className="btn btn--bare">
              Revoke<span className="vh">: {name}</span>
            </summary>
            <Form action={`/settings/connections/${id}/revoke`} className="gap">
              <p>A program that comes with it is refused from then on. It can’t be undone.</p>
              <button type="submit" className="btn btn--line">
                Revoke {name}
              </button>
            </Form>
          </details>
        </div>
      ) : null}
    </li>
  );
}

const LASTS = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
];

interface NewKeyProps {
  newId: string;
  bearers: SaidKeys['bearers'];
  reply: FormReply | undefined;
}

function NewKey({ newId, bearers, reply }: NewKeyProps) {
  const view = formView(reply, NEW_KEY, NEW_KEY);
  const field = (name: string, stored = '') => ({
    name,
    id: view.id(name),
    defaultValue: view.value(name, stored),
    error: view.error(name),
  });
  return (
    <section className="sect" aria-labelledby="new-key">
      <header>
        <h2 id="new-key">Make a key</h2>
      </header>
      <Form className="form" action="/settings/connections" data-brief="">
        <input type="hidden" name="id" value={newId} />
        <TextField
          {...field('name')}
          label="Which program is it for?"
          hint="What it does is told with this name, like “HubSpot”."
          autoComplete="off"
        />
        {bearers.length > 1 ? (
          <SelectField
            {...field('member', bearers[0]?.value)}
            label="For whom?"
            hint="It acts in their name and role, and stands in the record as theirs. None accepts what its member handed over: sales needs one to record, customer success another to accept."
            options={bearers}
          />
        ) : null}
        <Choices
          name="scopes"
          id={view.id('scopes')}
          kind="checkbox"
          look="pick"
          legend="What may it do?"
          choices={SCOPES.map((value) => ({
            value,
            label: (
              <>
                {SCOPE_WORDS[value].label} <code>{value}</code>
              </>
            ),
            hint: SCOPE_WORDS[value].hint,
          }))}
          chosen={view.chosen('scopes', [])}
          error={errorIn(reply, NEW_KEY, 'scopes')}
        />
        <SelectField {...field('days', '90')} label="How long does it work?" options={LASTS} />
        <DateField
          {...field('until')}
          label="Or until a day of your own"
          isOptional
          hint="Until that day begins, within two years. It goes before what is chosen above."
        />
        <p className="goes">
          <button type="submit" className="btn btn--main">
            Make the key
          </button>
        </p>
      </Form>
    </section>
  );
}

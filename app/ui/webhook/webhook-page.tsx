import type { SaidDelivery, SaidWebhookPage } from '../../speech/webhook/said-webhooks';
import { Form } from '../form/form';
import type { FormReply } from '../form/form-reply';
import { REFUSAL_WORDS } from '../frame/copy';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { type MadeSecret, SecretNote } from './secret-note';
import { WebhookForm } from './webhook-form';

export const WEBHOOK = 'webhook';

interface WebhookPageProps {
  page: SaidWebhookPage;
  newSecretId: string;
  /** Of the test that the page would send. */
  newTestId: string;
  isSaved: boolean;
  reply: FormReply | { made: MadeSecret } | undefined;
}

/** One webhook: what it is told of, what signs, and its log. */
export function WebhookPage({ page, newSecretId, newTestId, isSaved, reply }: WebhookPageProps) {
  const { webhook, secrets, deliveries, next } = page;
  const made = reply && 'made' in reply ? reply.made : null;
  const form = reply && 'form' in reply ? reply : undefined;
  const at = `/settings/connections/webhooks/${webhook.id}`;
  return (
    <StaffPage narrow skip="Skip to the webhook">
      <PageHead
        crumb={{ href: '/settings/connections/webhooks', label: 'Webhooks' }}
        title={webhook.host}
        lead={`${webhook.stands}.`}
      />
      {made ? <SecretNote made={made} /> : null}
      {isSaved && !reply ? (
        <Note role="status" className="gap-l">
          <p>Saved. It holds for what happens from now on.</p>
        </Note>
      ) : null}
      {form?.refusal ? (
        <Note tone="stop" role="alert" className="gap-l">
          <p>{REFUSAL_WORDS[form.refusal.code]}</p>
        </Note>
      ) : null}
      <section className="sect gap-l" aria-labelledby="log">
        <header>
          <h2 id="log">What it was told</h2>
        </header>
        {deliveries.length > 0 ? (
          <DeliveryList at={at} deliveries={deliveries} />
        ) : (
          <p>Nothing yet. What happens from now on stands here, with what was answered.</p>
        )}
        {next ? (
          <p>
            <a href={`${at}?before=${next}#log`}>Older ones</a>
          </p>
        ) : null}
      </section>
      {webhook.isOn ? (
        <section className="sect" aria-labelledby="test">
          <header>
            <h2 id="test">Try it</h2>
          </header>
          <p>
            An event of the type <code>test</code> goes there at once, signed like all others. It tells of
            nothing that happened;{' '}
            <a href="/guides/api#to-be-told-instead-of-asking">what a program does with it</a>.
          </p>
          <Form action={`${at}/test`}>
            <input type="hidden" name="id" value={newTestId} />
            <button type="submit" className="btn btn--line">
              Send a test event
            </button>
          </Form>
        </section>
      ) : null}
      <section className="sect" aria-labelledby="what">
        <header>
          <h2 id="what">Where, and of what</h2>
        </header>
        <WebhookForm
          form={WEBHOOK}
          action={at}
          stored={{ url: webhook.url, topics: webhook.chosen }}
          button="Save"
          reply={form}
        />
      </section>
      <Secrets at={at} secrets={secrets} newSecretId={newSecretId} />
      <section className="sect" aria-labelledby="state">
        <header>
          <h2 id="state">{webhook.isOn ? 'Turn it off' : 'Turn it on'}</h2>
        </header>
        <p>
          {webhook.isOn
            ? 'It is told nothing from then on. What waits for it is called off; once it is on again, each can be sent again from its own page in the log.'
            : 'It is told what happens from then on. What happened meanwhile can be read by a key, as events.'}
        </p>
        <Form action={`${at}/${webhook.isOn ? 'off' : 'on'}`}>
          <button type="submit" className="btn btn--line">
            {webhook.isOn ? 'Turn it off' : 'Turn it on'}
          </button>
        </Form>
      </section>
      <section className="sect" aria-labelledby="remove">
        <header>
          <h2 id="remove">Remove it</h2>
        </header>
        <p>What it was told, what waits for it and what signs go with it. It can’t be undone.</p>
        <details className="more">
          <summary className="btn btn--bare">Remove this webhook</summary>
          <Form action={`${at}/remove`} className="gap">
            <button type="submit" className="btn btn--line">
              Remove {webhook.host}
            </button>
          </Form>
        </details>
      </section>
    </StaffPage>
  );
}

function DeliveryList({ at, deliveries }: { at: string; deliveries: readonly SaidDelivery[] }) {
  return (
    <ul className="keys">
      {deliveries.map(({ id, kind, at: when, about, stands, tries, answer, goesAt }) => (
        <li key={id}>
          <div>
            <a href={`${at}/deliveries/${id}`}>
              <code>{kind}</code>
              <span className="vh">, {when}</span>
            </a>
            <span>
              <span dir="auto">{about}</span>, {when}, {tries}
            </span>
            <span>
              {stands}
              {answer ? `. ${answer}` : ''}
              {goesAt ? ` Tried next ${goesAt}.` : ''}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

interface SecretsProps {
  at: string;
  secrets: SaidWebhookPage['secrets'];
  newSecretId: string;
}

function Secrets({ at, secrets, newSecretId }: SecretsProps) {
  return (
    <section className="sect" aria-labelledby="secrets">
      <header>
        <h2 id="secrets">What signs</h2>
      </header>
      <p>
        Everything is signed as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> says, by each
        secret here. To change it, make another, give it to your program, then end the older one.
      </p>
      <ul className="keys">
        {secrets.map(({ id, made }) => (
          <li key={id}>
            <div>
              <b>
                <code>whsec_…</code>
              </b>
              <span>made {made}</span>
            </div>
            {secrets.length > 1 ? (
              <div className="goes">
                <Form action={`${at}/secrets/${id}/end`}>
                  <button type="submit" className="btn btn--bare">
                    End it<span className="vh">, made {made}</span>
                  </button>
                </Form>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      <Form action={`${at}/secrets`}>
        <input type="hidden" name="id" value={newSecretId} />
        <button type="submit" className="btn btn--line">
          Make another secret
        </button>
      </Form>
    </section>
  );
}

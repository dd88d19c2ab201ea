import type { SaidWebhook } from '../../speech/webhook/said-webhooks';
import type { FormReply } from '../form/form-reply';
import { REFUSAL_WORDS } from '../frame/copy';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { NotSaved } from '../workspace/not-saved';
import { type MadeSecret, SecretNote } from './secret-note';
import { WebhookForm } from './webhook-form';

export const NEW_WEBHOOK = 'webhook';

interface WebhooksPageProps {
  webhooks: readonly SaidWebhook[];
  newId: string;
  isRemoved: boolean;
  reply: FormReply | { made: MadeSecret } | undefined;
}

/** The programs that are told what happens, and the form that adds one. */
export function WebhooksPage({ webhooks, newId, isRemoved, reply }: WebhooksPageProps) {
  const made = reply && 'made' in reply ? reply.made : null;
  const form = reply && 'form' in reply ? reply : undefined;
  return (
    <StaffPage narrow skip="Skip to the webhooks">
      <PageHead
        crumb={{ href: '/settings/connections', label: 'Connections' }}
        title="Webhooks"
        lead="Programs of yours hear what happens as soon as it does, instead of asking for it. What they missed waits for them, and is tried again for days."
      />
      {made ? <SecretNote made={made} /> : null}
      {isRemoved && !reply ? (
        <Note role="status" className="gap-l">
          <p>Removed. It is told nothing any more.</p>
        </Note>
      ) : null}
      {form?.refusal ? (
        <Note tone="stop" role="alert" className="gap-l">
          <p>{REFUSAL_WORDS[form.refusal.code]}</p>
        </Note>
      ) : null}
      <NotSaved reply={form} />
      <section className="sect gap-l" aria-labelledby="webhooks">
        <header>
          <h2 id="webhooks">Who is told</h2>
        </header>
        {webhooks.length > 0 ? <WebhookList webhooks={webhooks} /> : <p>Nobody yet.</p>}
      </section>
      {made ? null : (
        <section className="sect" aria-labelledby="new-webhook">
          <header>
            <h2 id="new-webhook">Tell another program</h2>
          </header>
          <WebhookForm
            form={NEW_WEBHOOK}
            action="/settings/connections/webhooks"
            stored={{ url: '', topics: [] }}
            newId={newId}
            button="Add the webhook"
            reply={form}
          />
        </section>
      )}
    </StaffPage>
  );
}

function WebhookList({ webhooks }: { webhooks: readonly SaidWebhook[] }) {
  return (
    <ul className="keys">
      {webhooks.map(({ id, url, topics, stands }) => (
        <li key={id}>
          <div>
            <a href={`/settings/connections/webhooks/${id}`}>
              <b>{url}</b>
            </a>
            <span>{topics}</span>
            <span>{stands}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}

import type { OpenDelivery, SaidWebhook } from '../../speech/webhook/said-webhooks';
import { Form } from '../form/form';
import type { FormReply } from '../form/form-reply';
import { REFUSAL_WORDS } from '../frame/copy';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';

interface DeliveryPageProps {
  webhook: SaidWebhook;
  delivery: OpenDelivery;
  isAsked: boolean;
  reply: FormReply | undefined;
}

/** One thing that a program is told: what is sent, and what was answered to each try. */
export function DeliveryPage({ webhook, delivery, isAsked, reply }: DeliveryPageProps) {
  const { id, kind, at, stands, goesAt, about, onboardingId, body, answers, maySendAgain } = delivery;
  const webhookAt = `/settings/connections/webhooks/${webhook.id}`;
  return (
    <StaffPage narrow skip="Skip to what was sent">
      <PageHead
        crumb={{ href: webhookAt, label: webhook.host }}
        title={kind}
        lead={`${stands}${goesAt ? `; tried next ${goesAt}` : ''}. ${onboardingId ? 'It happened' : 'Sent'} ${at}.`}
      />
      {isAsked && !reply ? (
        <Note role="status" className="gap-l">
          <p>It goes again, under the same id.</p>
        </Note>
      ) : null}
      {reply?.refusal ? (
        <Note tone="stop" role="alert" className="gap-l">
          <p>{REFUSAL_WORDS[reply.refusal.code]}</p>
        </Note>
      ) : null}
      <p className="gap">
        {onboardingId ? (
          <>
            About{' '}
            <a href={`/onboardings/${onboardingId}`}>
              <span dir="auto">{about}</span>
            </a>
          </>
        ) : (
          'A test: it tells of nothing that happened'
        )}
        . Its id is <code>{id}</code>, the same for every try.
      </p>
      {maySendAgain && webhook.isOn ? (
        <Form action={`${webhookAt}/deliveries/${id}/again`}>
          <p className="goes">
            <button type="submit" className="btn btn--line">
              Send again
            </button>
          </p>
        </Form>
      ) : null}
      {maySendAgain && !webhook.isOn ? (
        <p className="gap">
          To send it again, <a href={`${webhookAt}#state`}>turn the webhook on</a> first.
        </p>
      ) : null}
      <section className="sect gap-l" aria-labelledby="answers">
        <header>
          <h2 id="answers">What was answered</h2>
        </header>
        {answers.length > 0 ? (
          <ul className="keys">
            {answers.map(({ at: when, took, answer, said }) => (
              <li key={when + took}>
                <div>
                  <b>{answer}</b>
                  <span>
                    {when}, after {took}
                  </span>
                  {said ? <code dir="auto">{said}</code> : null}
                </div>
              </li>
            ))}
          </ul>
        ) : (
          <p>
            It wasn’t tried yet. <a href={`${webhookAt}/deliveries/${id}`}>Look again</a>
          </p>
        )}
      </section>
      <section className="sect" aria-labelledby="sent">
        <header>
          <h2 id="sent">What is sent</h2>
        </header>
        {body ? (
          <pre className="code">
            <code>{JSON.stringify(JSON.parse(body), null, 2)}</code>
          </pre>
        ) : (
          <p>It is written down when it goes the first time.</p>
        )}
      </section>
    </StaffPage>
  );
}

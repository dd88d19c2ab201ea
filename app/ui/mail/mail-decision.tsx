import type { Delivery } from '../../speech/mail/said-mail';
import { Form } from '../form/form';

interface MailDecisionProps {
  /** The onboarding it belongs to. */
  id: string;
  mail: Delivery;
}

/** What only a person can decide: that a mail arrived after all, or that it goes out once more. */
export function MailDecision({ id, mail }: MailDecisionProps) {
  if (mail.isReplaced || (mail.state !== 'unsure' && mail.state !== 'failed')) return null;
  const at = `/onboardings/${id}/mail/${mail.id}`;
  const which = `: ${mail.subject ?? 'mail'}, to ${mail.to.name}`;
  return (
    <div className="goes">
      {mail.state === 'unsure' ? (
        <Form action={`${at}/arrived`}>
          <button type="submit" className="btn btn--line">
            It arrived<span className="vh">{which}</span>
          </button>
        </Form>
      ) : null}
      <Form action={`${at}/again`}>
        <button type="submit" className="btn btn--line">
          Send it again as new<span className="vh">{which}</span>
        </button>
      </Form>
    </div>
  );
}

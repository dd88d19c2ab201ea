import { kindsOf } from '../../domain/webhook/kinds-of-topics';
import { WEBHOOK_TOPICS, type WebhookTopic } from '../../domain/webhook/topics';
import { WEBHOOK_URL_MOST } from '../../domain/webhook/webhook-form';
import { TOPIC_WORDS } from '../../speech/en/webhook/say-webhooks';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { errorIn, type FormReply, formView } from '../form/form-reply';
import { TextField } from '../form/text-field';

interface WebhookFormProps {
  form: string;
  action: string;
  stored: { url: string; topics: readonly WebhookTopic[] };
  /** Of the one that the form would add. */
  newId?: string;
  button: string;
  reply: FormReply | undefined;
}

/** Which address, and what it is told of. */
export function WebhookForm({ form, action, stored, newId, button, reply }: WebhookFormProps) {
  const view = formView(reply, form, form);
  return (
    <Form className="form" action={action} data-brief="">
      {newId ? <input type="hidden" name="id" value={newId} /> : null}
      <TextField
        name="url"
        id={view.id('url')}
        defaultValue={view.value('url', stored.url)}
        error={view.error('url')}
        label="Which address?"
        hint="On the public internet, beginning with https://"
        inputMode="url"
        autoComplete="off"
        limit={WEBHOOK_URL_MOST}
      />
      <Choices
        name="topics"
        id={view.id('topics')}
        kind="checkbox"
        look="pick-two"
        legend="What is it told of?"
        choices={WEBHOOK_TOPICS.map((value) => ({ value, ...TOPIC_WORDS[value] }))}
        chosen={view.chosen('topics', stored.topics)}
        error={errorIn(reply, form, 'topics')}
      />
      <details className="more">
        <summary>Which events each of them carries</summary>
        <dl className="api">
          {WEBHOOK_TOPICS.map((topic) => (
            <div key={topic}>
              <dt>{TOPIC_WORDS[topic].label}</dt>
              <dd>
                <code>{kindsOf(topic).join(', ')}</code>
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <p className="goes">
        <button type="submit" className="btn btn--main">
          {button}
        </button>
      </p>
    </Form>
  );
}

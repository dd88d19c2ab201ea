import { endSentence } from '../../speech/en/sentence';
import type { GuideView } from '../../speech/guide/said-guide';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { Note } from '../kit/note';
import { State } from '../kit/state';
import { GREETING_FORM, guideAt } from './guide-links';

export const GREETING_LIMIT = 900;

/** The letter on top of the customer's page: a good draft from the start, and then their own. */
export function GreetingPart({ guide, reply }: { guide: GuideView; reply: FormReply | undefined }) {
  const { greeting, reader, host, mayWrite } = guide;
  return (
    <section className="sect" aria-labelledby="greeting-title">
      <header>
        <h2 id="greeting-title">{guide.isOwn ? 'Your greeting' : `${host.first}’s greeting`}</h2>
        <State tone={greeting.isOwn ? 'ok' : undefined}>
          {greeting.isOwn ? 'In your own words' : labelOf(guide)}
        </State>
      </header>
      {greeting.isOfAnother ? (
        <Note>
          These words were published before {guide.isOwn ? 'you' : host.first} took over, so {reader} doesn’t
          read them any more. Save a greeting of {guide.isOwn ? 'your' : 'their'} own and publish it.
        </Note>
      ) : null}
      <div className={mayWrite ? 'twin twin--edit' : 'twin'} id="greeting">
        <div className="twin__us">
          <p className="gist">Worth keeping</p>
          <p>A detail only {guide.customer} would recognise. The first sentence on why you’re here.</p>
          <p className="gist gap">Drafted from</p>
          <p>Their name and the goals they will read. Nothing that only we see.</p>
        </div>
        {mayWrite ? <GreetingForm guide={guide} reply={reply} /> : <GreetingText guide={guide} />}
      </div>
    </section>
  );
}

const labelOf = ({ greeting: { isOfAnother }, published, reader }: GuideView): string =>
  isOfAnother ? 'From before' : published ? `As ${reader} reads it` : 'The draft';

function GreetingForm({ guide, reply }: { guide: GuideView; reply: FormReply | undefined }) {
  const { greeting, reader, host } = guide;
  const form = formView(reply, GREETING_FORM, 'greeting');
  const at = `${guideAt(guide.id)}/greeting`;
  const refusal = reply?.form === GREETING_FORM ? reply.refusal : undefined;
  return (
    <Form className="twin__them edit__them" action={at}>
      <h3 dir="auto">
        Hello {reader}, I’m {endSentence(host.first)}
      </h3>
      {refusal?.code === 'changed_meanwhile' ? (
        <Note tone="stop">
          It says now: <q dir="auto">{greeting.text}</q> Save again to put your words in its place.
        </Note>
      ) : null}
      <input type="hidden" name="base" value={greeting.revision} />
      <TextArea
        name="greeting"
        id={form.id('text')}
        label={`Your greeting to ${reader}`}
        isLabelHidden
        look="serif"
        rows={8}
        limit={GREETING_LIMIT}
        defaultValue={form.value('greeting', greeting.text)}
        error={form.error('greeting')}
      />
      <p className="goes">
        <button type="submit" className="btn btn--soft">
          Save greeting
        </button>
        {greeting.isOwn ? (
          <button type="submit" className="btn btn--bare" formAction={`${at}/draft`}>
            {guide.published ? `Back to what ${reader} reads` : 'Back to the draft'}
          </button>
        ) : null}
      </p>
      {greeting.before !== null ? (
        <p className="meta">
          This differs from what {reader} reads. Publish to change it; no answer is withdrawn.
        </p>
      ) : null}
    </Form>
  );
}

function GreetingText({ guide: { greeting, reader, host } }: { guide: GuideView }) {
  return (
    <div className="twin__them">
      <h3 dir="auto">
        Hello {reader}, I’m {endSentence(host.first)}
      </h3>
      {greeting.text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph} className="q" dir="auto">
          {paragraph}
        </p>
      ))}
    </div>
  );
}

import type { NewContactFacts } from '../../queries/contact/new-contact.server';
import { sayList } from '../../speech/en/say-count';
import { endSentence } from '../../speech/en/sentence';
import { Form } from '../form/form';
import { FormProblems } from '../form/form-problems';
import { type FormReply, formView } from '../form/form-reply';
import { UnsavedWords } from '../form/unsaved-words';
import { REFUSAL_WORDS } from '../frame/copy';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { newDraft } from '../handoff/drafts';
import { Note } from '../kit/note';
import { MoreFields } from '../statement/more-fields';
import { ShortFields } from '../statement/short-fields';

export const NEW_CONTACT_FORM = 'new-contact';

interface NewContactPageProps {
  page: NewContactFacts;
  reply: FormReply | undefined;
}

/** Somebody of the customer is noted once the handoff is closed: who they are, and what becomes of it. */
export function NewContactPage({ page, reply }: NewContactPageProps) {
  const { id, customer, becomes, mayAdd } = page;
  const isOpen = mayAdd && becomes !== null;
  return (
    <StaffPage narrow={!isOpen} skip="Skip to the form">
      <PageHead
        crumb={{ href: `/onboardings/${id}`, label: customer }}
        title="Add a person"
        lead={`Somebody at ${customer} who isn’t noted yet.`}
      />
      {reply?.refusal ? (
        <Note tone="stop" role="alert" className="gap-l">
          <p>{REFUSAL_WORDS[reply.refusal.code]}</p>
          {isOpen ? null : <UnsavedWords typed={reply.typed} />}
        </Note>
      ) : null}
      <FormProblems reply={reply} />
      {isOpen ? <NewContactForm page={page} becomes={becomes} reply={reply} /> : <NotNow page={page} />}
    </StaffPage>
  );
}

const NotNow = ({ page: { id, mayAdd, owners } }: { page: NewContactFacts }) => (
  <Note className="gap-l">
    <p>
      {mayAdd
        ? 'Until the handoff is accepted, people are noted in it.'
        : `${sayList(owners)} or a lead adds people.`}{' '}
      <a href={mayAdd ? `/onboardings/${id}/handoff` : `/onboardings/${id}`}>
        {mayAdd ? 'To the handoff' : 'Back to the customer'}
      </a>
    </p>
  </Note>
);

type Becomes = NonNullable<NewContactFacts['becomes']>;

const FOLLOWS: Record<Becomes, string> = {
  drafted:
    'They stand in the guide’s draft with the other people, and can be chosen when the customer is introduced.',
  published:
    'They stand on the customer’s page at once, as one more point to check, and can be chosen when the customer is introduced.',
  introduced:
    'They stand on the customer’s page at once, as one more point to check. Introducing them, with a page of their own, is the next step.',
};

function NewContactForm({ page, becomes, reply }: NewContactPageProps & { becomes: Becomes }) {
  const { id, formId } = page;
  const form = formView(reply, NEW_CONTACT_FORM, NEW_CONTACT_FORM);
  const draft = newDraft('person');
  return (
    <Form className="desk gap-l" action={`/onboardings/${id}/people/new`}>
      <input type="hidden" name="id" value={form.value('id', formId)} />
      <div className="rec">
        <section className="edit" aria-label="Who they are">
          <ShortFields draft={draft} form={form} isList={false} />
          <MoreFields draft={draft} form={form} />
        </section>
      </div>
      <aside className="rail" aria-label="Adding them">
        <section className="box" aria-labelledby="follows">
          <h2 id="follows">What follows</h2>
          <p className="gap">{FOLLOWS[becomes]}</p>
          <div className="stack gap-l">
            <button type="submit" className="btn btn--main full">
              Add this person
            </button>
            <a className="btn btn--bare full" href={`/onboardings/${id}#people`}>
              Not now
            </a>
          </div>
          <p className="auto gap">Nothing is mailed to them by this.</p>
        </section>
      </aside>
    </Form>
  );
}

/** In their row, once they are noted: what that was, and what comes next. */
export function ContactAdded({
  id,
  person,
  isOnPage,
  mayIntroduce,
}: {
  id: string;
  person: { id: string; name: string; first: string };
  isOnPage: boolean;
  mayIntroduce: boolean;
}) {
  return (
    <div className="menu__all menu__all--calm">
      <p role="status">
        {person.first} is {isOnPage ? 'on the customer’s page now' : 'among the people of the guide now'}.
        Nothing was mailed to {endSentence(person.first)}
      </p>
      {mayIntroduce ? (
        <p className="goes">
          <a className="btn btn--main" href={`/onboardings/${id}/people/${person.id}/introduction`}>
            Introduce {person.first}
          </a>
          <a className="btn btn--bare" href={`/onboardings/${id}#p-${person.id}`}>
            Not now
          </a>
        </p>
      ) : null}
    </div>
  );
}

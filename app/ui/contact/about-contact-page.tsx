import type { AboutContactFacts } from '../../queries/contact/about-contact.server';
import { sayList } from '../../speech/en/say-count';
import { Form } from '../form/form';
import { FormProblems } from '../form/form-problems';
import { type FormReply, formView } from '../form/form-reply';
import { UnsavedWords } from '../form/unsaved-words';
import { REFUSAL_WORDS } from '../frame/copy';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { OnlyUs } from '../kit/state';
import { AboutFields, StanceFields } from './about-fields';

export const ABOUT_FORM = 'about';

interface AboutContactPageProps {
  page: AboutContactFacts;
  reply: FormReply | undefined;
}

/** What is known of one person beyond who they are, at any stage. */
export function AboutContactPage({ page, reply }: AboutContactPageProps) {
  const { id, customer, contact, stance, mayDescribe, owners } = page;
  const form = formView(reply, ABOUT_FORM, ABOUT_FORM);
  const back = `/onboardings/${id}#p-${contact.id}`;
  return (
    <StaffPage narrow skip="Skip to the form">
      <PageHead
        crumb={{ href: `/onboardings/${id}`, label: customer }}
        title={`About ${contact.name}`}
        lead="All of it is optional, and nothing is mailed by it."
      />
      {reply?.refusal ? (
        <Note tone="stop" role="alert" className="gap-l">
          <p>{REFUSAL_WORDS[reply.refusal.code]}</p>
          {mayDescribe ? null : <UnsavedWords typed={reply.typed} />}
        </Note>
      ) : null}
      <FormProblems reply={reply} />
      {mayDescribe ? (
        <Form className="edit gap-l" action={`/onboardings/${id}/people/${contact.id}/about`}>
          <AboutFields about={contact.about} name={contact.name} form={form} />
          <div className="inside">
            <p>
              <OnlyUs /> <span className="hint">Never shown, sent or exported to the customer.</span>
            </p>
            <StanceFields stance={stance} form={form} />
          </div>
          <p className="goes">
            <button type="submit" className="btn btn--main">
              Save
            </button>
            <a className="btn btn--bare" href={back}>
              Leave it as it is
            </a>
          </p>
        </Form>
      ) : (
        <Note className="gap-l">
          <p>
            {sayList(owners)} or a lead can change this. <a href={back}>Back to the customer</a>
          </p>
        </Note>
      )}
    </StaffPage>
  );
}

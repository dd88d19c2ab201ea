import { atStart } from '../../domain/form/at-start';
import type { ContactIntroductionSaid } from '../../speech/contact/said-contact-introduction';
import { CONTACT_INTRODUCTION_MOST } from '../../speech/en/contact/contact-introduction-draft';
import { endSentence } from '../../speech/en/sentence';
import { Form } from '../form/form';
import { FormProblems } from '../form/form-problems';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { UnsavedWords } from '../form/unsaved-words';
import { REFUSAL_WORDS } from '../frame/copy';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Face } from '../kit/face';
import { Note } from '../kit/note';

export const CONTACT_INTRODUCTION = 'contact-introduction';

/** Where the letter is shown: the button that shows it anew sends the form there. */
const ARRIVES = 'arriving';

interface ContactIntroductionPageProps {
  page: ContactIntroductionSaid;
  reply: FormReply | undefined;
}

/** The letter to somebody who came after the others: its words on the left, what arrives on the right. */
export function ContactIntroductionPage({ page, reply }: ContactIntroductionPageProps) {
  const { id, customer, person, obstacle } = page;
  return (
    <StaffPage narrow={obstacle !== null} skip="Skip to the letter">
      <PageHead
        crumb={{ href: `/onboardings/${id}`, label: customer }}
        title={`Introduce ${person.first}`}
        lead={obstacle ? undefined : leadOf(page)}
      />
      {reply?.refusal ? (
        <Note tone="stop" role="alert" className="gap-l">
          <p>{REFUSAL_WORDS[reply.refusal.code]}</p>
          {obstacle ? <UnsavedWords typed={reply.typed} /> : null}
        </Note>
      ) : null}
      <FormProblems reply={reply} />
      {obstacle ? <NotNow page={page} obstacle={obstacle} /> : <Letter page={page} reply={reply} />}
    </StaffPage>
  );
}

const leadOf = ({ person, host, isHost }: ContactIntroductionSaid): string =>
  `One mail to ${person.first}, from ${isHost ? 'you' : host.first}, with a link that is ${person.first}’s own.`;

type Obstacle = NonNullable<ContactIntroductionSaid['obstacle']>;

function NotNow({ page, obstacle }: { page: ContactIntroductionSaid; obstacle: Obstacle }) {
  const { id, person, host } = page;
  const words: Record<Obstacle, string> = {
    has_link: `${atStart(person.first)} has a link already, so there is nobody left to introduce. What helps now is a fresh link.`,
    nobody_introduced: `Nobody there is introduced yet: ${person.first} is chosen with the others.`,
    no_mail: `${atStart(person.first)} gets no mail: there is no address, or we were asked not to write.`,
    not_theirs: `${atStart(host.first)} or a lead introduces ${endSentence(person.first)}`,
  };
  const isBefore = obstacle === 'nobody_introduced';
  return (
    <Note className="gap-l">
      <p>
        {words[obstacle]}{' '}
        <a href={isBefore ? `/onboardings/${id}/introduction` : `/onboardings/${id}#p-${person.id}`}>
          {isBefore ? 'To the introduction' : 'Back to the customer'}
        </a>
      </p>
    </Note>
  );
}

function Letter({ page, reply }: ContactIntroductionPageProps) {
  const { id, person, host, isHost, draft } = page;
  const here = `/onboardings/${id}/people/${person.id}/introduction`;
  return (
    <Form className="split gap-l" action={here}>
      <input type="hidden" name="host" value={host.id} />
      <div className="col">
        <TextArea
          name="words"
          look="serif"
          rows={9}
          label={isHost ? 'In your words' : `In ${host.first}’s name`}
          hint={`It begins with “Hi ${person.first},”. ${isHost ? 'Your' : `${host.first}’s`} card, the link and ${isHost ? 'your' : 'the'} name follow.`}
          limit={CONTACT_INTRODUCTION_MOST}
          defaultValue={shownIn(reply, CONTACT_INTRODUCTION, 'words', draft)}
          error={errorIn(reply, CONTACT_INTRODUCTION, 'words')}
        />
        <p className="goes">
          <button type="submit" className="btn btn--line" formAction={`${here}/preview`} formTarget={ARRIVES}>
            Update preview
          </button>
        </p>
        <p className="goes gap-l">
          <button type="submit" className="btn btn--main btn--big">
            Send it to {person.first}
          </button>
          <a className="btn btn--bare" href={`/onboardings/${id}#p-${person.id}`}>
            Not now
          </a>
        </p>
      </div>
      <aside className="by-mail" aria-labelledby="arrives">
        <h2 className="lbl2" id="arrives">
          What arrives
        </h2>
        <article className="mail gap" aria-label={`The mail to ${person.name}`}>
          <header className="mail__h">
            <div>
              <Face {...host} />
              <p>
                <b>{host.name}</b>
                <br />
                to <span dir="auto">{person.name}</span>, <span dir="auto">{person.email}</span>
              </p>
            </div>
          </header>
          <iframe
            className="mail__f"
            name={ARRIVES}
            title={`The introduction as ${person.name} gets it`}
            sandbox="allow-same-origin"
            src={`${here}/preview`}
          />
        </article>
        <p className="meta gap">
          The link works only in {person.first}’s mail. What you change shows here once you update the
          preview.
        </p>
      </aside>
    </Form>
  );
}

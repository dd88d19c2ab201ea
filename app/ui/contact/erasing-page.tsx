import { atStart } from '../../domain/form/at-start';
import type { ErasingFacts } from '../../queries/contact/erasing.server';
import { countOf, sayList } from '../../speech/en/say-count';
import { Tick } from '../form/choices';
import { Form } from '../form/form';
import { FormProblems } from '../form/form-problems';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { TextField } from '../form/text-field';
import { REFUSAL_WORDS } from '../frame/copy';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { eitherOf, NamedIn } from './named-in';

interface ErasingPageProps {
  page: ErasingFacts;
  reply: FormReply | undefined;
}

const FORM = 'erasing';

/** Says what will happen to everything of somebody, and asks for their name. */
export function ErasingPage({ page, reply }: ErasingPageProps) {
  const { id, contact } = page;
  return (
    <StaffPage narrow skip="Skip to what will happen">
      <PageHead
        crumb={{ href: `/onboardings/${id}/erasing`, label: 'Choose another' }}
        title={`Erase ${contact.name}`}
        lead={contact.isErased ? undefined : 'Please read what will happen. It can’t be undone.'}
      />
      {reply?.refusal ? (
        <Note tone="stop" role="alert" className="gap-l">
          <p>{REFUSAL_WORDS[reply.refusal.code]}</p>
        </Note>
      ) : null}
      <FormProblems reply={reply} />
      {contact.isErased ? (
        <Note className="gap-l">
          <p>Whoever this was is erased already.</p>
        </Note>
      ) : (
        <>
          <Consequences page={page} />
          <NamedIn page={page} />
          <Confirm page={page} reply={reply} />
        </>
      )}
    </StaffPage>
  );
}

function Consequences({ page: { contact, partOf, goes } }: { page: ErasingFacts }) {
  const said = [
    goes.answers > 0 ? countOf(goes.answers, 'answer') : '',
    goes.messages > 0 ? countOf(goes.messages, 'message') : '',
    goes.signatures > 0 ? countOf(goes.signatures, 'signature') : '',
  ].filter(Boolean);
  return (
    <ul className="list links links--plain gap-l">
      <li>
        <div>
          <b>Their name and address go from everywhere</b>
          <span dir="auto">
            {[contact.name, contact.email].filter(Boolean).join(', ')}. They take part in{' '}
            {sayList(partOf.map(({ customer, deal }) => `${customer}, ${deal}`))}.
          </span>
        </div>
      </li>
      <li>
        <div>
          <b>What they said stays, as said by a contact</b>
          <span>
            {said.length > 0 ? `${atStart(sayList(said))}.` : 'They have said nothing yet.'}
            {goes.agreements > 0
              ? ` ${atStart(countOf(goes.agreements, 'version'))} of the agreement ${goes.agreements === 1 ? 'is' : 'are'} looked through: one that names them is written anew without their name and gets another fingerprint, which the timeline tells. A copy that was mailed or printed keeps the first.`
              : ''}
          </span>
        </div>
      </li>
      <li>
        <div>
          <b>Their way in ends</b>
          <span>
            Their link, what they have open on any device, and their reminders.
            {goes.waiting > 0
              ? ` ${atStart(countOf(goes.waiting, 'mail'))} that ${goes.waiting === 1 ? 'waits' : 'wait'} to leave will not.`
              : ''}
          </span>
        </div>
      </li>
      {goes.mail > 0 ? (
        <li>
          <div>
            <b>No letter to them stays</b>
            <span>
              {atStart(countOf(goes.mail, 'mail'))}: that there was one, of which kind and when, is still
              told. What was attached to other mail about the same deals goes as well.
            </span>
          </div>
        </li>
      ) : null}
      <li>
        <div>
          <b>The timeline says that somebody was erased</b>
          <span>When, and by you. It doesn’t say who.</span>
        </div>
      </li>
      <li>
        <div>
          <b>What Foyer can’t reach</b>
          <span>
            Mail in other people’s mailboxes, what somebody printed, and backups from before: they hold what
            they held. Descriptions that don’t name them stay as well. Files change their names only: what
            stands inside them isn’t read, so please look through those that may name them.
          </span>
        </div>
      </li>
    </ul>
  );
}

function Confirm({ page: { id, contact, alone }, reply }: ErasingPageProps) {
  const isBack = reply?.form === FORM;
  return (
    <Form
      className="form gap-l"
      action={`/onboardings/${id}/people/${contact.id}/erasing`}
      aria-label={`Erase ${contact.name}`}
    >
      {alone.length > 0 ? (
        <Tick
          name="alone"
          value="yes"
          label={`Where ${eitherOf(alone)} stands alone, replace it too`}
          hint="In the deals they take part in, and as it is written here. Leave it out if it means something else there."
          defaultChecked={isBack ? reply.typed.alone === 'yes' : true}
        />
      ) : null}
      <TextField
        name="typed"
        label="Type their name, to say that you mean it"
        hint={<bdi>{contact.name}</bdi>}
        autoComplete="off"
        defaultValue={shownIn(reply, FORM, 'typed', '')}
        error={errorIn(reply, FORM, 'typed')}
      />
      <p className="goes">
        <button type="submit" className="btn btn--main">
          Erase them for good
        </button>
        <a className="btn btn--bare" href={`/onboardings/${id}`}>
          Not now
        </a>
      </p>
    </Form>
  );
}

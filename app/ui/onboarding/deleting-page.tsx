import { atStart } from '../../domain/form/at-start';
import type { DeletingFacts } from '../../queries/onboarding/deleting.server';
import { countOf, sayList } from '../../speech/en/say-count';
import type { SaidSetCall } from '../../speech/onboarding/said-closing';
import { Form } from '../form/form';
import { FormProblems } from '../form/form-problems';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { TextField } from '../form/text-field';
import { REFUSAL_WORDS } from '../frame/copy';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { CallsFirst } from './calls-first';

interface DeletingPageProps {
  page: Omit<DeletingFacts, 'reader' | 'calls'> & { calls: SaidSetCall[] };
  reply: FormReply | undefined;
}

const FORM = 'deleting';

/** Says what goes for good, and asks for the customer's name. */
export function DeletingPage({ page, reply }: DeletingPageProps) {
  const { id, customer, deal, isOnly } = page;
  return (
    <StaffPage narrow skip="Skip to what will happen">
      <PageHead
        crumb={{ href: `/onboardings/${id}`, label: customer }}
        title={`Delete the onboarding of ${customer}`}
        lead="Please read what will happen. It can’t be undone."
      />
      <CallsFirst id={id} calls={page.calls} once="deleted" />
      {reply?.refusal ? (
        <Note tone="stop" role="alert" className="gap-l">
          <p>{REFUSAL_WORDS[reply.refusal.code]}</p>
        </Note>
      ) : null}
      <FormProblems reply={reply} />
      <ul className="list links links--plain gap-l">
        <li>
          <div>
            <b dir="auto">Everything of {deal} goes</b>
            <span>{whatGoes(page)}</span>
          </div>
        </li>
        <li>
          <div>
            <b>Their page is gone at once</b>
            <span>Every link to it leads nowhere, and mail that waits to leave will not.</span>
          </div>
        </li>
        <li>
          <div>
            <b>{isOnly ? 'The customer goes with it' : 'The customer stays'}</b>
            <span>
              {isOnly
                ? 'There is no other onboarding of theirs. People who take part in none go too.'
                : 'There is another onboarding of theirs. People who take part in none go.'}
            </span>
          </div>
        </li>
        <li>
          <div>
            <b>What Foyer can’t reach</b>
            <span>Mail in people’s mailboxes, what somebody printed, and backups from before.</span>
          </div>
        </li>
      </ul>
      <Form className="form gap-l" action={`/onboardings/${id}/deleting`} aria-label="Delete the onboarding">
        <TextField
          name="typed"
          label="Type the customer’s name, to say that you mean it"
          hint={<bdi>{customer}</bdi>}
          autoComplete="off"
          defaultValue={shownIn(reply, FORM, 'typed', '')}
          error={errorIn(reply, FORM, 'typed')}
        />
        <p className="goes">
          <button type="submit" className="btn btn--main">
            Delete it for good
          </button>
          <a className="btn btn--bare" href={`/onboardings/${id}`}>
            Not now
          </a>
        </p>
      </Form>
    </StaffPage>
  );
}

function whatGoes({ goes }: Pick<DeletingFacts, 'goes'>): string {
  const said = [
    goes.points > 0 ? countOf(goes.points, 'point') : '',
    goes.people > 0 ? countOf(goes.people, 'person', 'people') : '',
    goes.answers > 0 ? countOf(goes.answers, 'answer') : '',
    goes.messages > 0 ? countOf(goes.messages, 'message') : '',
    goes.agreements > 0
      ? countOf(goes.agreements, 'version of the agreement', 'versions of the agreement')
      : '',
    goes.mail > 0 ? countOf(goes.mail, 'mail') : '',
  ].filter(Boolean);
  const all = said.length > 0 ? `${atStart(sayList(said))}, with` : 'With';
  return `${all} red flags, notes and the timeline.`;
}

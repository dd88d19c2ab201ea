import type { SaidSuggestion, SaidSuggestions } from '../../speech/statement/said-suggestions';
import { Tick } from '../form/choices';
import { Form } from '../form/form';
import type { FormReply } from '../form/form-reply';
import { REFUSAL_WORDS, sameAddressWords } from '../frame/copy';
import { OnboardingNav } from '../frame/onboarding-nav';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { SaidCard } from './said-card';
import { suggestionsAt } from './suggestions-at';

interface SuggestionsPageProps {
  page: SaidSuggestions;
  reply: FormReply | undefined;
}

/** What programs suggested that sales heard: each recorded by somebody who works here, or left out. */
export function SuggestionsPage({ page, reply }: SuggestionsPageProps) {
  const { id, customer, suggestions, lead } = page;
  return (
    <StaffPage skip="Skip to what is suggested" narrow>
      <OnboardingNav {...page} current={null} />
      <PageHead
        crumb={{ href: `/onboardings/${id}/handoff`, label: 'Handoff' }}
        title={`Suggested for ${customer}`}
        lead={suggestions.length > 0 ? lead : undefined}
      />
      {reply?.refusal ? (
        <Note tone="stop" role="alert" className="gap-l">
          <p>
            {reply.refusal.code === 'same_address'
              ? sameAddressWords(reply.refusal.latest)
              : REFUSAL_WORDS[reply.refusal.code]}
          </p>
        </Note>
      ) : null}
      {suggestions.length === 0 ? (
        <Note className="gap-l">
          <p>
            Nothing waits here. <a href={`/onboardings/${id}/handoff`}>Back to the handoff</a>
          </p>
        </Note>
      ) : (
        <div className="stack gap-l">
          {suggestions.map((one) => (
            <Suggestion key={one.said.id} of={one} page={page} />
          ))}
        </div>
      )}
    </StaffPage>
  );
}

function Suggestion({ of: { said, from, isAssumed }, page }: { of: SaidSuggestion; page: SaidSuggestions }) {
  const at = `${suggestionsAt(page.id)}/${said.id}`;
  return (
    <SaidCard
      said={said}
      rep={page.rep}
      mark={
        <p className="guess" dir="auto">
          {from}
        </p>
      }
    >
      {page.mayRecord ? (
        <div className="goes gap">
          <Form action={`${at}/record`} className="goes">
            {isAssumed === null ? null : (
              <Tick
                name="saidBy"
                id={`${said.id}-assumed`}
                value="assumed"
                label="Record it as a guess, not as their words"
                hint={isAssumed ? undefined : 'It was suggested as what the customer said.'}
                defaultChecked={isAssumed}
              />
            )}
            <button type="submit" className="btn btn--line">
              Record it
              <span className="vh" dir="auto">
                : {said.told.title}
              </span>
            </button>
          </Form>
          <Form action={`${at}/leave-out`}>
            <button type="submit" className="btn btn--bare">
              Leave it out
              <span className="vh" dir="auto">
                : {said.told.title}
              </span>
            </button>
          </Form>
        </div>
      ) : null}
    </SaidCard>
  );
}

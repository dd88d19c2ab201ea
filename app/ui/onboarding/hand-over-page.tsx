import { HAND_OVER_LIMITS as MOST } from '../../domain/onboarding/hand-over';
import { isAccepted } from '../../domain/onboarding/onboarding';
import { endSentence } from '../../speech/en/sentence';
import type { HandOverSaid } from '../../speech/onboarding/said-hand-over';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { FormProblems } from '../form/form-problems';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { UnsavedWords } from '../form/unsaved-words';
import { REFUSAL_WORDS } from '../frame/copy';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Note } from '../kit/note';
import { OnlyUs } from '../kit/state';

interface HandOverPageProps {
  page: HandOverSaid;
  reply: FormReply | undefined;
}

const FORM = 'hand-over';

/** One part of an onboarding goes to a colleague: to whom, what goes along, what the customer reads. */
export function HandOverPage({ page, reply }: HandOverPageProps) {
  const { id, customer, parts } = page;
  const isAllowed = parts.length > 0;
  return (
    <StaffPage narrow={!isAllowed} skip="Skip to the form">
      <PageHead
        crumb={{ href: `/onboardings/${id}`, label: customer }}
        title={`Give ${customer} to a colleague`}
        lead={whatItIsAbout(page)}
      />
      {reply?.refusal ? (
        <Note tone="stop" role="alert" className="gap-l">
          <p>{REFUSAL_WORDS[reply.refusal.code]}</p>
          {isAllowed ? null : <UnsavedWords typed={reply.typed} />}
        </Note>
      ) : null}
      <FormProblems reply={reply} />
      {isAllowed ? <HandOverForm page={page} reply={reply} /> : <NotYours page={page} />}
    </StaffPage>
  );
}

/** Until acceptance nobody looks after the customer: somebody is to. */
function whatItIsAbout({ part, stage, owner, isOwn }: HandOverSaid): string {
  const has = isOwn ? 'You have it now.' : `${owner.name} has it now.`;
  if (part === 'rep') return `This is about the sales part. ${has}`;
  if (isAccepted(stage)) return `This is about looking after them. ${has}`;
  const proposed = isOwn ? 'It is proposed to you.' : `It is proposed to ${endSentence(owner.name)}`;
  return `This is about who is to look after them, once the handoff is accepted. ${proposed}`;
}

const NotYours = ({ page: { id, owner } }: { page: HandOverSaid }) => (
  <Note className="gap-l">
    <p>
      {owner.first} or a lead gives it to a colleague. <a href={`/onboardings/${id}`}>Back to the customer</a>
    </p>
  </Note>
);

function HandOverForm({ page, reply }: HandOverPageProps) {
  const { id, part, owner, candidates, toTell, draft, waits } = page;
  return (
    <Form className="desk gap-l" action={`/onboardings/${id}/hand-over?part=${part}`}>
      <input type="hidden" name="part" value={part} />
      <input type="hidden" name="from" value={owner.id} />
      <div className="rec">
        <section className="part">
          {candidates.length === 0 ? (
            <p>Nobody else works here whose role fits. An admin can invite somebody.</p>
          ) : (
            <Choices
              name="to"
              legend="To whom?"
              look="pick"
              choices={candidates.map((one) => ({
                value: one.id,
                label: <b dir="auto">{one.name}</b>,
                hint: one.about,
              }))}
              chosen={shownIn(reply, FORM, 'to', '')}
              error={errorIn(reply, FORM, 'to')}
            />
          )}
        </section>
        {toTell ? (
          <section className="part" aria-labelledby="told">
            <header>
              <h2 id="told">What they read</h2>
            </header>
            <p>
              {toTell} {toTell.includes(' ') ? 'get' : 'gets'} this by mail, from whoever takes over, with a
              link to their page. It stands on the page too.
            </p>
            <TextArea
              name="words"
              look="serif"
              rows={7}
              label="In the words of whoever takes over"
              hint="Each mail begins with the reader’s name and ends with the sender’s."
              limit={MOST.words}
              defaultValue={shownIn(reply, FORM, 'words', draft)}
              error={errorIn(reply, FORM, 'words')}
            />
          </section>
        ) : null}
        <section className="part" aria-labelledby="why">
          <header>
            <h2 id="why">What colleagues should know</h2>
            <OnlyUs />
          </header>
          <TextArea
            name="note"
            label="A line for them"
            hint="Why, and what is written nowhere. It stands in the timeline."
            isOptional
            limit={MOST.note}
            defaultValue={shownIn(reply, FORM, 'note', '')}
            error={errorIn(reply, FORM, 'note')}
          />
        </section>
      </div>
      <aside className="rail" aria-label="Giving it to a colleague">
        <section className="box" aria-labelledby="along">
          <h2 id="along">What goes along</h2>
          <ul className="stack gap">
            {waits.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <section className="box" aria-label="Give it to a colleague">
          <div className="stack">
            <button type="submit" className="btn btn--main full">
              Give it to them now
            </button>
            <a className="btn btn--bare full" href={`/onboardings/${id}`}>
              Not now
            </a>
          </div>
          <p className="auto gap">{whatFollows(page)}</p>
          <OtherPart page={page} />
        </section>
      </aside>
    </Form>
  );
}

function whatFollows({ toTell, part, stage }: HandOverSaid): string {
  if (toTell) return 'From that minute their page and all mail name whoever takes over.';
  if (part === 'host' && !isAccepted(stage))
    return 'From that minute the handoff is theirs to accept. No customer is told: nobody has been introduced yet.';
  return part === 'host'
    ? 'From that minute it is theirs. No customer is told: nobody has been introduced yet.'
    : 'From that minute it is theirs. The customer isn’t told.';
}

function OtherPart({ page: { id, part, parts } }: { page: HandOverSaid }) {
  const other = parts.find((one) => one !== part);
  if (!other) return null;
  return (
    <p className="gap">
      <a href={`/onboardings/${id}/hand-over?part=${other}`}>
        {other === 'rep'
          ? 'Give the sales part to a colleague instead'
          : 'Give looking after them to a colleague instead'}
      </a>
    </p>
  );
}

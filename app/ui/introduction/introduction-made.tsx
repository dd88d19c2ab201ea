import { atStart } from '../../domain/form/at-start';
import { endSentence } from '../../speech/en/sentence';
import type { IntroductionMade as Made, RecipientNow } from '../../speech/introduction/said-introduction';
import { Form } from '../form/form';
import { ClockBar } from '../kit/clock-bar';
import { Face } from '../kit/face';
import { Progress } from '../kit/progress';
import { State } from '../kit/state';
import { DeliveryState, deliveryCure, isStuck } from '../mail/delivery-state';
import { MailDecision } from '../mail/mail-decision';

type MadeProps = { made: Made };

/** After the introduction: who has it, and what happens now. */
export function IntroductionMade({ made }: MadeProps) {
  const written = made.recipients.filter((one) => one.delivery);
  const arrived = written.filter((one) => one.delivery?.state === 'accepted' && !isStuck(one.delivery));
  return (
    <>
      {made.failed.length > 0 ? (
        <section className="stops" aria-labelledby="cure">
          <h2 id="cure">{made.failed.join(' and ')} can’t get in yet</h2>
          <p>Their mail did not get through. Below it says why, and what helps.</p>
        </section>
      ) : null}
      <section className="grp" aria-labelledby="has-it">
        <h2 id="has-it">
          Who has it{' '}
          <span>
            {arrived.length} of {written.length}
          </span>
        </h2>
        <ul className="list ppl">
          {made.recipients.map((one) => (
            <RecipientRow key={one.id} recipient={one} made={made} />
          ))}
          {made.copy ? <Copy copy={made.copy} /> : null}
        </ul>
      </section>
      <WhatHappensNow made={made} />
    </>
  );
}

/** Whoever looked after the customer when it left got it. */
const Copy = ({ copy }: { copy: NonNullable<Made['copy']> }) => (
  <li>
    <Face {...copy.to} />
    <div className="who">
      <b>{copy.to.name}</b>
      <span>copy, without the customer’s links</span>
    </div>
    <div>
      <DeliveryState delivery={copy} />
    </div>
    {copy.href ? (
      <a className="btn btn--bare" href={copy.href}>
        See the mail<span className="vh"> {copy.to.name} got</span>
      </a>
    ) : null}
  </li>
);

function RecipientRow({ recipient, made }: MadeProps & { recipient: RecipientNow }) {
  const { delivery, later, opened, firstAnswer, first } = recipient;
  const latest = later ?? delivery;
  const cure = latest && !opened ? deliveryCure(latest, first) : null;
  return (
    <li>
      <Face name={recipient.name} />
      <div className="who">
        <b dir="auto">{recipient.name}</b>
        {recipient.email ? <span>{recipient.email}</span> : null}
      </div>
      <div>
        {delivery ? <DeliveryState delivery={delivery} /> : <State>Not written to</State>}
        {later ? (
          <p className="meta">
            Fresh link: <DeliveryState delivery={later} />
          </p>
        ) : null}
        {recipient.notWritten ? (
          <p className="meta" dir="auto">
            {recipient.notWritten}
          </p>
        ) : null}
        {opened ? (
          <p className="meta">
            Opened their page {opened}
            {firstAnswer ? `, first answer ${firstAnswer}` : ', no answer yet'}
          </p>
        ) : null}
      </div>
      <div className="goes">
        {delivery?.href ? (
          <a className="btn btn--bare" href={delivery.href}>
            See the mail<span className="vh"> {first} got</span>
          </a>
        ) : null}
        {delivery && made.mayRenew && recipient.mayBeWritten ? (
          <Form action={`/onboardings/${made.id}/introduction/${recipient.id}/again`}>
            <input type="hidden" name="after" value={delivery.id} />
            <button type="submit" className="btn btn--bare">
              Send it again<span className="vh"> to {recipient.name}, with a new link</span>
            </button>
          </Form>
        ) : null}
      </div>
      {cure ? (
        <div className="cure">
          <p dir="auto">{cure}</p>
          {latest && isStuck(latest) ? <Cures recipient={recipient} made={made} /> : null}
          {latest?.state === 'unsure' && made.mayDecide ? <MailDecision id={made.id} mail={latest} /> : null}
        </div>
      ) : null}
    </li>
  );
}

/** Correct the address first; then send a fresh link to it. */
function Cures({ recipient, made }: MadeProps & { recipient: RecipientNow }) {
  return (
    <div className="goes">
      {made.mayCorrect ? (
        <a
          className="btn btn--line"
          href={`/onboardings/${made.id}?correct=${recipient.id}#p-${recipient.id}`}
        >
          Correct the address<span className="vh"> of {recipient.name}</span>
        </a>
      ) : null}
      {made.mayRenew ? (
        <Form action={`/onboardings/${made.id}/links/${recipient.id}/renew`}>
          <button type="submit" className="btn btn--line">
            Send a fresh link<span className="vh"> to {recipient.name}</span>
          </button>
        </Form>
      ) : null}
    </div>
  );
}

function WhatHappensNow({ made }: MadeProps) {
  const { host, isHosts, hostSince, took, progress, recipients } = made;
  const [first] = recipients;
  return (
    <section className="grp" aria-labelledby="now">
      <h2 id="now">What happens now</h2>
      <div className="list">
        <div className="row row--two">
          <div className="own">
            <Face {...host} />
            <p>
              <b>{isHosts ? 'You have the lead' : `${atStart(host.first)} has the lead`}</b>
              {hostSince ? `Since ${hostSince}. ` : null}
              {repliesReach(made)}
            </p>
          </div>
          <ClockBar label={`Introduced in ${took}`} ratio={1} tone="done" />
        </div>
        {first ? (
          <div className="row row--two">
            <div className="own">
              <Face name={first.name} />
              <p>
                <b>
                  {first.first} checks {progress.of} points
                </b>
                {whoHears(made)}
              </p>
            </div>
            <Progress
              done={progress.checked}
              of={progress.of}
              label={`${progress.checked} of ${progress.of} checked`}
            />
          </div>
        ) : null}
      </div>
    </section>
  );
}

/** Replies to a letter reach both whom it named; what follows an introduction by phone is written by one alone. */
function repliesReach({ manner, host, presented, presentedBy }: MadeProps['made']): string {
  const named = (one: { first: string; isReader: boolean }) => (one.isReader ? 'you' : one.first);
  if (presented.id === presentedBy.id) return `What the customer replies reaches ${named(presented)}.`;
  if (manner !== 'mail')
    return `What the customer replies to the mail with the link reaches ${endSentence(named(presented))}`;
  const replies = 'What the customer replies to the introduction reaches';
  return presented.id === host.id
    ? `${replies} ${named(presentedBy)} too.`
    : `${replies} ${named(presented)} and ${endSentence(named(presentedBy))}`;
}

function whoHears({ rep, host, isReps, repHearsOfDisputes }: MadeProps['made']): string {
  if (!repHearsOfDisputes || rep.id === host.id) return 'If a promise is disputed, it stands under Answers.';
  return `If a promise is disputed, ${isReps ? 'you hear' : `${rep.first} hears`} within half an hour, unless it is answered sooner.`;
}

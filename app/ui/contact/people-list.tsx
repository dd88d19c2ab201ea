import { atStart } from '../../domain/form/at-start';
import { countInWords, countOf } from '../../speech/en/say-count';
import type { OnboardingPage } from '../../speech/onboarding/said-onboarding';
import { Form } from '../form/form';
import type { FormReply } from '../form/form-reply';
import { Face } from '../kit/face';
import { State } from '../kit/state';
import { DeliveryState } from '../mail/delivery-state';
import { AddressCorrected, AddressForm, addressForm } from './address-form';
import { AskedFor } from './asked-for';
import { type CopiedLink, CopiedLinkBox } from './copied-link';
import { ContactAdded } from './new-contact-page';

type Page = Pick<
  OnboardingPage,
  | 'id'
  | 'people'
  | 'mayRenew'
  | 'mayCopy'
  | 'mayRevoke'
  | 'mayCorrect'
  | 'mayDescribe'
  | 'mayTakeBack'
  | 'isIntroduced'
  | 'mayAdd'
  | 'host'
  | 'askedFor'
  | 'mayLetIn'
  | 'mayIntroduceContact'
  | 'mayErase'
>;
type Person = Page['people'][number];

/** What somebody is doing with one contact: about to revoke a link, correcting an address, or done with that, adding or copying. */
export type Doings = {
  revoking: string | null;
  correcting: string | null;
  corrected: string | null;
  added: string | null;
  copied: CopiedLink | null;
};

interface PeopleListProps {
  page: Page;
  doings: Doings;
  reply: FormReply | undefined;
}

/** People and their ways in. Revoking asks once. */
export function PeopleList({ page, doings, reply }: PeopleListProps) {
  return (
    <section aria-labelledby="people">
      <h2 className="lbl2" id="people">
        People and their links
      </h2>
      {page.people.length === 0 ? (
        <p className="meta gap">Nobody is noted yet.</p>
      ) : (
        <ul className="list links gap">
          {page.people.map((person) => (
            <li key={person.id} id={`p-${person.id}`}>
              <Face name={person.name} />
              <div>
                <b dir="auto">{person.name}</b>
                <span>{[...person.parts, linkWords(person)].filter(Boolean).join(' · ')}</span>
                {person.email ? <span dir="auto">{person.email}</span> : null}
                {person.known.length > 0 ? <span dir="auto">{atStart(person.known.join(' · '))}</span> : null}
                <p>
                  <Doing person={person} isIntroduced={page.isIntroduced} />
                </p>
                <Fast person={person} page={page} />
              </div>
              <PersonMenu person={person} page={page} doings={doings} reply={reply} />
            </li>
          ))}
        </ul>
      )}
      <AskedFor page={page} />
      {page.mayAdd || page.mayErase ? (
        <p className="goes gap">
          {page.mayAdd ? (
            <a className="btn btn--line" href={`/onboardings/${page.id}/people/new`}>
              Add a person
            </a>
          ) : null}
          {page.mayErase ? (
            <a className="btn btn--bare" href={`/onboardings/${page.id}/erasing`}>
              Erase a person…
            </a>
          ) : null}
        </p>
      ) : null}
    </section>
  );
}

/** A program that checks mail may have pressed the buttons. */
function Fast({ person: { id, name, fast }, page }: { person: Person; page: Page }) {
  if (fast === 0) return null;
  const all = fast === 1 ? 'it' : `all ${countInWords(fast)}`;
  return (
    <Form action={`/onboardings/${page.id}/corrections/fast/${id}`}>
      <State tone="wait">{atStart(countOf(fast, 'answer'))} came unusually fast</State>{' '}
      {page.mayTakeBack ? (
        <button type="submit" className="btn btn--bare">
          Take back {all}
          <span className="vh"> in the name of {name}</span>
        </button>
      ) : null}
    </Form>
  );
}

function linkWords(person: Person): string {
  const copied = person.copiedUntil ? `copied link works until ${person.copiedUntil}` : '';
  return [mailedWords(person), copied].filter(Boolean).join(', ');
}

function mailedWords({ link, nothing }: Person): string {
  if (!link) return nothing ?? '';
  const which = link.isFresh ? 'fresh link' : 'link';
  if (link.state === 'works')
    return `${which} works until ${link.day}${link.isFresh ? ', the one before was replaced' : ''}`;
  return link.state === 'expired' ? `link ended ${link.day}` : `link revoked ${link.day}`;
}

function Doing({
  person: { link, copiedUntil, opened, cameBack, answers, isAtWork, wayIn },
  isIntroduced,
}: {
  person: Person;
  isIntroduced: boolean;
}) {
  if (link?.state === 'revoked' && !copiedUntil) return <State tone="stop">Can’t get in any more</State>;
  if (opened) {
    const said =
      answers > 0 ? countOf(answers, 'answer') : isAtWork ? 'at work on the path' : 'no answers yet';
    return (
      <State tone="ok">
        {cameBack ? `Came back ${cameBack}` : `Opened ${opened}`} · {said}
      </State>
    );
  }
  if (wayIn && (wayIn.report || wayIn.state === 'failed' || wayIn.state === 'unsure'))
    return <DeliveryState delivery={wayIn} />;
  if (link || copiedUntil) return <State icon="clock">Not opened yet</State>;
  return <State>{isIntroduced ? 'No link' : 'No link before the introduction'}</State>;
}

type MenuProps = PeopleListProps & { person: Person };

/** What may be done for one contact. What is under way takes the menu's place. */
function PersonMenu({ person, page, doings, reply }: MenuProps) {
  const mayHaveLink = page.mayRenew && (!person.nothing || person.link !== null);
  const isCorrecting = doings.correcting === person.id || reply?.form === addressForm(person.id);
  if (page.mayCorrect && isCorrecting) return <AddressForm id={page.id} person={person} reply={reply} />;
  if (page.mayCorrect && doings.corrected === person.id)
    return (
      <AddressCorrected id={page.id} person={person} mayRenew={mayHaveLink && person.nothing === null} />
    );
  const mayIntroduce = page.mayIntroduceContact && person.link === null && person.nothing === null;
  if (page.mayAdd && doings.added === person.id)
    return (
      <ContactAdded id={page.id} person={person} isOnPage={page.isIntroduced} mayIntroduce={mayIntroduce} />
    );
  if (page.mayCopy && doings.copied?.contactId === person.id)
    return <CopiedLinkBox id={page.id} person={person} link={doings.copied} />;
  const isMailed = person.link !== null && person.link.state !== 'revoked';
  const mayRevoke = page.mayRevoke && (isMailed || person.copiedUntil !== null);
  if (mayRevoke && doings.revoking === person.id) return <Revoking person={person} page={page} />;
  if (!mayHaveLink && !page.mayCorrect && !page.mayDescribe && !page.mayCopy && !mayRevoke) return null;
  const here = (doing: string) => `/onboardings/${page.id}?${doing}=${person.id}#p-${person.id}`;
  return (
    <details className="menu">
      <summary className="btn btn--bare">
        Change<span className="vh"> the link, the address or what we know of {person.name}</span>
      </summary>
      <Form action={`/onboardings/${page.id}/links/${person.id}/renew`} className="goes">
        {mayIntroduce ? (
          <a className="btn btn--line" href={`/onboardings/${page.id}/people/${person.id}/introduction`}>
            Introduce…<span className="vh"> {person.name}</span>
          </a>
        ) : null}
        {mayHaveLink && !person.nothing && !mayIntroduce ? (
          <button type="submit" className="btn btn--line">
            Send a fresh link<span className="vh"> to {person.name}</span>
          </button>
        ) : null}
        {page.mayCopy ? (
          <button
            type="submit"
            className="btn btn--line"
            formAction={`/onboardings/${page.id}/links/${person.id}/copy`}
          >
            Copy a link<span className="vh"> for {person.name}</span>
          </button>
        ) : null}
        {page.mayDescribe ? (
          <a className="btn btn--line" href={`/onboardings/${page.id}/people/${person.id}/about`}>
            What we know…<span className="vh"> of {person.name}</span>
          </a>
        ) : null}
        {page.mayCorrect ? (
          <a className="btn btn--line" href={here('correct')}>
            Correct the address…<span className="vh"> of {person.name}</span>
          </a>
        ) : null}
        {mayRevoke ? (
          <a className="btn btn--line" href={here('revoke')}>
            Revoke…<span className="vh"> the link of {person.name}</span>
          </a>
        ) : null}
      </Form>
    </details>
  );
}

function Revoking({ person, page }: { person: Person; page: Page }) {
  return (
    <Form className="menu__all" action={`/onboardings/${page.id}/links/${person.id}/revoke`}>
      <p>
        {person.first} can’t open the page any more, on any device. Their answers stay. A fresh link lets{' '}
        {person.first} in again.
      </p>
      <p className="goes">
        <button type="submit" className="btn btn--main">
          Revoke the link<span className="vh"> of {person.name}</span>
        </button>
        <a className="btn btn--bare" href={`/onboardings/${page.id}#p-${person.id}`}>
          Keep it
        </a>
      </p>
    </Form>
  );
}

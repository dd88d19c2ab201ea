import { countOf } from '../domain/say-count';
import type { OnboardingPage } from '../queries/onboarding-page.server';
import type { PersonAndLink } from '../queries/people-and-links.server';
import { Face } from './face';
import { State } from './state';

interface PeopleListProps {
  page: Pick<OnboardingPage, 'id' | 'people' | 'mayRenew' | 'isIntroduced'>;
  /** The contact whose link somebody is about to revoke. */
  revoking: string | null;
}

/** People and their ways in. Revoking asks once. */
export function PeopleList({ page, revoking }: PeopleListProps) {
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
                <p>
                  <Doing person={person} isIntroduced={page.isIntroduced} />
                </p>
              </div>
              <LinkMenu person={person} page={page} isRevoking={revoking === person.id} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function linkWords({ link, nothing }: PersonAndLink): string {
  if (!link) return nothing ?? '';
  const which = link.isFresh ? 'fresh link' : 'link';
  if (link.state === 'works')
    return `${which} works until ${link.day}${link.isFresh ? ', the one before was replaced' : ''}`;
  return link.state === 'expired' ? `link ended ${link.day}` : `link revoked ${link.day}`;
}

function Doing({
  person: { link, opened, cameBack, answers },
  isIntroduced,
}: {
  person: PersonAndLink;
  isIntroduced: boolean;
}) {
  if (link?.state === 'revoked') return <State tone="stop">Can’t get in any more</State>;
  if (opened) {
    const said = answers > 0 ? countOf(answers, 'answer') : 'no answers yet';
    return (
      <State tone="ok">
        {cameBack ? `Came back ${cameBack}` : `Opened ${opened}`} · {said}
      </State>
    );
  }
  if (link) return <State icon="clock">Not opened yet</State>;
  return <State>{isIntroduced ? 'No link' : 'No link before the introduction'}</State>;
}

function LinkMenu({
  person,
  page,
  isRevoking,
}: {
  person: PersonAndLink;
  page: PeopleListProps['page'];
  isRevoking: boolean;
}) {
  if (!page.mayRenew || (person.nothing && !person.link)) return null;
  const at = `/onboardings/${page.id}/links/${person.id}`;
  const mayRevoke = person.link !== null && person.link.state !== 'revoked';
  if (isRevoking && mayRevoke)
    return (
      <form className="menu__all" method="post" action={`${at}/revoke`}>
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
      </form>
    );
  return (
    <details className="menu">
      <summary className="btn btn--bare">
        Link<span className="vh"> of {person.name}</span>
      </summary>
      <form method="post" action={`${at}/renew`} className="goes">
        {person.nothing ? null : (
          <button type="submit" className="btn btn--line">
            Send a fresh link<span className="vh"> to {person.name}</span>
          </button>
        )}
        {mayRevoke ? (
          <a className="btn btn--line" href={`/onboardings/${page.id}?revoke=${person.id}#p-${person.id}`}>
            Revoke<span className="vh"> the link of {person.name}</span>…
          </a>
        ) : null}
      </form>
    </details>
  );
}

import { atStart } from '../../domain/form/at-start';
import type { OnboardingPage } from '../../speech/onboarding/said-onboarding';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { TextField } from '../form/text-field';

type Person = OnboardingPage['people'][number];

/** The name of the form that corrects this contact's address. */
export const addressForm = (contactId: string): string => `address ${contactId}`;

interface AddressFormProps {
  id: string;
  person: Person;
  reply: FormReply | undefined;
}

/** Corrects where a contact is written to. The way in by the old address ends; they are mailed nothing. */
export function AddressForm({ id, person, reply }: AddressFormProps) {
  const form = formView(reply, addressForm(person.id), `address-${person.id}`);
  const here = `/onboardings/${id}#p-${person.id}`;
  return (
    <Form className="menu__all menu__all--calm" action={`/onboardings/${id}/people/${person.id}/address`}>
      <TextField
        name="email"
        id={form.id('email')}
        label={`${person.first}’s address`}
        type="email"
        autoComplete="off"
        defaultValue={form.value('email', person.email ?? '')}
        error={form.error('email')}
        hint={hintFor(person)}
      />
      <p className="goes">
        <button type="submit" className="btn btn--main">
          Correct the address<span className="vh"> of {person.name}</span>
        </button>
        <a className="btn btn--bare" href={here}>
          Keep it<span className="vh"> as it is</span>
        </a>
      </p>
    </Form>
  );
}

const hintFor = ({ first, link }: Person): string =>
  [
    `${atStart(first)} sees it on their page.`,
    link?.state === 'works'
      ? 'The link that went to the old address ends, and whoever opened the page with it is out.'
      : '',
    `Nothing is mailed to ${first} by this; you can send a fresh link next.`,
  ]
    .filter(Boolean)
    .join(' ');

/** After the correction: the address is right, and nothing has left yet. */
export function AddressCorrected({
  id,
  person,
  mayRenew,
}: {
  id: string;
  person: Person;
  mayRenew: boolean;
}) {
  return (
    <Form className="menu__all menu__all--calm" action={`/onboardings/${id}/links/${person.id}/renew`}>
      <p role="status">
        {person.first}’s address is now <b>{person.email}</b>.
        {person.link?.state === 'revoked' ? ' Nobody gets in by the old one any more.' : ''} Nothing was
        mailed to {person.first} yet.
      </p>
      {mayRenew ? (
        <p className="goes">
          <button type="submit" className="btn btn--main">
            Send a fresh link<span className="vh"> to {person.name}</span>
          </button>
          <a className="btn btn--bare" href={`/onboardings/${id}#p-${person.id}`}>
            Not now
          </a>
        </p>
      ) : null}
    </Form>
  );
}

import { atStart } from '../../domain/form/at-start';
import { sayByCopy } from '../../speech/en/say-by-copy';
import type { OnboardingPage } from '../../speech/onboarding/said-onboarding';
import { Form } from '../form/form';
import { Face } from '../kit/face';

const WHY_HELD = {
  domain: 'The address is at no domain that is on record for them. Nothing was mailed yet.',
  said_stop: 'This address asked for no mail, so none was sent and none can be.',
  replaced:
    'Somebody with this address had a page here, and another person or address has their place. Nothing was mailed yet.',
  copied:
    'They were named on a page that a copied link opened, so anybody who had it may have done it. Nothing was mailed yet.',
  everybody: 'Somebody of yours looks at everyone they name. Nothing was mailed yet.',
};

/** Somebody whom a contact asked to bring in, and about whom we are asked first. */
export function AskedFor({ page }: { page: Pick<OnboardingPage, 'id' | 'host' | 'askedFor' | 'mayLetIn'> }) {
  const { id, host, askedFor, mayLetIn } = page;
  if (askedFor.length === 0) return null;
  return (
    <ul className="list links gap" aria-label="Whom they ask to bring in">
      {askedFor.map((one) => (
        <li key={one.id} id={`asked-${one.id}`}>
          <Face name={one.name} />
          <div>
            <b dir="auto">{one.name}</b>
            <span dir="auto">{one.email}</span>
            <span dir="auto">
              {one.by} asked to bring them in
              {sayByCopy(one.copiedBy)}, {one.asked}
            </span>
          </div>
          <Form
            className="menu__all menu__all--calm"
            action={`/onboardings/${id}/colleagues/${one.id}/let-in`}
          >
            <p>
              {WHY_HELD[one.heldBecause ?? 'domain']}{' '}
              {mayLetIn ? null : `${atStart(host.first)} or a lead decides.`}
            </p>
            {mayLetIn ? (
              <p className="goes">
                {one.heldBecause === 'said_stop' ? null : (
                  <button type="submit" className="btn btn--main">
                    Let them in<span className="vh">: {one.name}</span>
                  </button>
                )}
                <button
                  type="submit"
                  className="btn btn--bare"
                  formAction={`/onboardings/${id}/colleagues/${one.id}/leave-out`}
                >
                  Leave them out<span className="vh">: {one.name}</span>
                </button>
              </p>
            ) : null}
          </Form>
        </li>
      ))}
    </ul>
  );
}

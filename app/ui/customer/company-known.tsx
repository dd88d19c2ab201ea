import { COMPANY_FACTS, type Company, isKnown } from '../../domain/customer/company';
import { COMPANY_WORDS } from '../../speech/en/customer/company-words';
import { OnlyUs } from '../kit/state';

/** What is known of a company; nothing where nobody said anything. */
export function CompanyKnown({ company }: { company: Company }) {
  if (!isKnown(company)) return null;
  const known = COMPANY_FACTS.filter((fact) => company[fact] !== '');
  return (
    <dl className="facts">
      {known.map((fact) => (
        <div key={fact}>
          <dt>{COMPANY_WORDS[fact].asks}</dt>
          <dd dir="auto">{company[fact]}</dd>
        </div>
      ))}
    </dl>
  );
}

interface AboutCompanyProps {
  customer: string;
  company: Company;
  /** Where it is noted; none where the reader may not. */
  href: string | null;
}

/** What is known of the company, one press away, and the way to note more. */
export function AboutCompany({ customer, company, href }: AboutCompanyProps) {
  if (!isKnown(company) && !href) return null;
  return (
    <details className="more gap" id="company">
      <summary className="btn btn--bare">
        <span dir="auto">
          About {customer}
          {isKnown(company) ? null : ': size, industry, web site'}
        </span>
      </summary>
      <div className="inside gap">
        <OnlyUs />
        <CompanyKnown company={company} />
        {href ? (
          <p className="goes gap">
            <a className="btn btn--line" href={href}>
              {isKnown(company) ? 'Change' : 'Note it'}
              <span className="vh"> what we know of {customer}</span>
            </a>
          </p>
        ) : null}
      </div>
    </details>
  );
}

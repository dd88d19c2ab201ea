import type { SaidCrmRow } from '../../speech/crm/said-crm';

/** The CRMs that a workspace can be connected with, and how each stands. */
export function CrmPart({ crms }: { crms: readonly SaidCrmRow[] }) {
  return (
    <section className="sect" aria-labelledby="crm">
      <header>
        <h2 id="crm">Your CRM</h2>
      </header>
      <ul className="keys">
        {crms.map(({ name, href, stands }) => (
          <li key={href}>
            <div>
              <a href={href}>
                <b>{name}</b>
              </a>
              <span>{stands}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

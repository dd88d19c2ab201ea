import type { SaidAgreement, SaidPoint } from '../../speech/review/said-agreement';

/** What was agreed, as a document to read and to print: numbered, with what people look for at the right. */
export function AgreementDocument({ said, isPage }: { said: SaidAgreement; isPage: boolean }) {
  const Title = isPage ? 'h1' : 'h2';
  return (
    <article className="deed" id="document" aria-labelledby="deed-h" lang="en">
      <Title id="deed-h">{said.title}</Title>
      <p className="deed__lead" dir="auto">
        {said.opening}
      </p>
      {said.sections.map((section) => (
        <section key={section.number} aria-labelledby={`deed-${section.number}`}>
          <h2 id={`deed-${section.number}`}>
            <span>{section.number}</span> {section.title}
          </h2>
          {section.note ? <p className="deed__note">{section.note}</p> : null}
          <ul>
            {section.points.map((point) => (
              <Point key={point.number} point={point} />
            ))}
          </ul>
        </section>
      ))}
      <div className="deed__names">
        {said.signatures.map((signature) => (
          <p key={signature.line} dir="auto">
            <b>{signature.name}</b> {signature.line}
          </p>
        ))}
      </div>
      <p className="deed__foot">
        {said.foot} Fingerprint of its text: <code>{said.fingerprint}</code>
      </p>
    </article>
  );
}

function Point({ point: { number, title, figure, more, said } }: { point: SaidPoint }) {
  return (
    <li>
      <span className="deed__n">{number}</span>
      <div>
        <p className="deed__t" dir="auto">
          {title}
        </p>
        {more ? <p dir="auto">{more}</p> : null}
        {said ? <p dir="auto">{said}</p> : null}
      </div>
      {figure ? (
        <p className="deed__f" dir="auto">
          {figure}
        </p>
      ) : null}
    </li>
  );
}

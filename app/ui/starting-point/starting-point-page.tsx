import type { ReactNode } from 'react';
import { atStart } from '../../domain/form/at-start';
import { countOf } from '../../speech/en/say-count';
import { sayAfterSignature } from '../../speech/en/starting-point/starting-words';
import type { SaidStartingPoint } from '../../speech/starting-point/said-starting-point';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Tag } from '../kit/tag';
import { POINTS } from './addresses';
import { AskedList } from './asked-list';
import { PathList } from './path-list';

/** What a starting point holds, and its versions. */
export function StartingPointPage({ point }: { point: SaidStartingPoint }) {
  const { document } = point;
  return (
    <StaffPage skip="Skip to what it holds">
      <PageHead
        crumb={{ href: POINTS, label: 'Starting points' }}
        title={point.name}
        lead={point.forWhom || undefined}
        action={point.isDefault ? <Tag tone="you">begins by default</Tag> : undefined}
      />
      <p className="meta gap-l">
        {point.version}. {atStart(countOf(point.underWay, 'customer'))} under way.
      </p>
      <Section id="whom" title="For whom">
        <p>{point.rules ? `${point.rules}.` : 'Chosen by hand, or begun by default.'}</p>
      </Section>
      <Section id="asked" title="What sales is asked">
        <AskedList document={document} />
      </Section>
      <Section id="offered" title="Promises and dates to choose from">
        {document.promises.length + document.dates.length === 0 ? <p>None.</p> : null}
        <ul className="plainly">
          {document.promises.map(({ key, text }) => (
            <li key={key} dir="auto">
              {text}
            </li>
          ))}
          {document.dates.map(({ key, text, days }) => (
            <li key={key}>
              <span dir="auto">{text}</span>, <span className="meta">{sayAfterSignature(days)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="path" title="The path">
        <PathList document={document} />
      </Section>
      <Section id="words" title="Words, and who reads them">
        <Words point={point} />
      </Section>
      <Section id="clocks" title="Clocks">
        <p>
          {document.clocks
            ? `Accepted within ${document.clocks.acceptanceHours} working hours of the signature, introduced within ${document.clocks.introductionHours}.`
            : 'As the workspace has set them.'}
        </p>
      </Section>
      <Section id="versions" title="Versions">
        <ul className="plainly">
          {point.versions.map(({ number, made, underWay }) => (
            <li key={number}>
              <b>Version {number}</b>, {made}
              {underWay > 0 ? `, ${countOf(underWay, 'customer')} under way` : ''}
            </li>
          ))}
        </ul>
      </Section>
    </StaffPage>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="sect" id={id} aria-labelledby={`${id}-h`}>
      <header>
        <h2 id={`${id}-h`}>{title}</h2>
      </header>
      {children}
    </section>
  );
}

function Words({ point: { document, recipients } }: { point: SaidStartingPoint }) {
  const { opening, closing, greeting } = document.letter;
  const own = [
    ['How the introduction begins', opening],
    ['How it ends', closing],
    ['Greeting on the page', greeting],
  ].filter(([, words]) => words !== '');
  return (
    <>
      <p>
        The introduction goes to: <b>{recipients}</b>.
      </p>
      {own.length === 0 ? <p className="meta">The words are those of the workspace.</p> : null}
      {own.map(([label, words]) => (
        <div key={label} className="gap">
          <h3 className="lbl2">{label}</h3>
          <blockquote className="own-words" dir="auto">
            {words}
          </blockquote>
        </div>
      ))}
    </>
  );
}

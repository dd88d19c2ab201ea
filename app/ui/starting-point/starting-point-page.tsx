import { atStart } from '../../domain/form/at-start';
import type { CheckIns } from '../../domain/meeting/check-in';
import { countOf } from '../../speech/en/say-count';
import { sayAfterSignature } from '../../speech/en/starting-point/starting-words';
import type { SaidStartingPoint } from '../../speech/starting-point/said-starting-point';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Tag } from '../kit/tag';
import { POINTS } from './addresses';
import { AskedList } from './asked-list';
import { OwnFields } from './own-fields';
import {
  AskedFields,
  CheckInFields,
  ClockFields,
  LetterFields,
  OfferedFields,
  WhomFields,
} from './part-fields';
import { type Editing, PartSection } from './part-section';
import { PathList } from './path-list';
import { PointStands, Versions } from './point-stands';

interface StartingPointPageProps extends Editing {
  opened: { phase: string | null; step: string | null; stepIn: string | null; field: string | null };
}

/** What a starting point holds, each part opened for writing where it stands, and its versions. */
export function StartingPointPage({ opened, ...editing }: StartingPointPageProps) {
  const { point, reply } = editing;
  const { document } = point;
  const fields = { document, reply };
  return (
    <StaffPage skip="Skip to what it holds">
      <PageHead
        crumb={{ href: POINTS, label: 'Starting points' }}
        title={point.name}
        lead={point.forWhom || undefined}
        action={point.isDefault ? <Tag tone="you">begins by default</Tag> : undefined}
      />
      <PointStands {...editing} />
      <PartSection id="whom" title="For whom" {...editing} fields={<WhomFields {...fields} />}>
        <p>{point.rules ? `${point.rules}.` : 'Chosen by hand, or begun by default.'}</p>
      </PartSection>
      <PartSection id="asked" title="What sales is asked" {...editing} fields={<AskedFields {...fields} />}>
        <AskedList document={document} />
      </PartSection>
      <PartSection id="fields" title="Fields of our own" {...editing}>
        <OwnFields {...editing} opened={opened.field} />
      </PartSection>
      <PartSection
        id="offered"
        title="Promises and dates to choose from"
        {...editing}
        fields={<OfferedFields {...fields} />}
      >
        <Offered point={point} />
      </PartSection>
      <PartSection id="path" title="The path" {...editing}>
        <PathList {...editing} opened={opened} />
      </PartSection>
      <PartSection
        id="words"
        title="Words, and who reads them"
        {...editing}
        fields={<LetterFields {...fields} />}
      >
        <Words point={point} />
      </PartSection>
      <PartSection id="check-ins" title="Check-ins" {...editing} fields={<CheckInFields {...fields} />}>
        <p>{CHECK_INS_SAID[document.checkIns]}</p>
      </PartSection>
      <PartSection id="clocks" title="Clocks" {...editing} fields={<ClockFields {...fields} />}>
        <p>
          {document.clocks
            ? `Accepted within ${countOf(document.clocks.acceptanceHours, 'working hour')} of the signature, introduced within ${countOf(document.clocks.introductionHours, 'working hour')}.`
            : 'As the workspace has set them.'}
        </p>
      </PartSection>
      <Versions {...editing} />
    </StaffPage>
  );
}

const CHECK_INS_SAID: Record<CheckIns, string> = {
  none: 'None. Whoever looks after them may arrange one all the same.',
  once: 'One, after the first call.',
  weekly: 'Every week, once the first call was held.',
  two_weekly: 'Every other week, once the first call was held.',
};

function Offered({ point: { document } }: { point: SaidStartingPoint }) {
  const { promises, dates } = document;
  if (promises.length + dates.length === 0) return <p>None.</p>;
  return (
    <ul className="plainly">
      {promises.map(({ key, text }) => (
        <li key={key} dir="auto">
          {text}
        </li>
      ))}
      {dates.map(({ key, text, days }) => (
        <li key={key}>
          <span dir="auto">{text}</span>, <span className="meta">{sayAfterSignature(days)}</span>
        </li>
      ))}
    </ul>
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
        The introduction goes to: <b>{atStart(recipients)}</b>.
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

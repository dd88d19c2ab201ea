import { HAND_OVER_LIMITS, type OwnedPart } from '../../domain/onboarding/hand-over';
import type { LeavingPart, LeavingSaid } from '../../speech/member/said-leaving';
import { ErrorSummary } from '../form/error-summary';
import { Form } from '../form/form';
import { errorIn, type FormReply, shownIn } from '../form/form-reply';
import { SelectField, TextArea } from '../form/text-field';
import { gapWords, REFUSAL_WORDS } from '../frame/copy';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { OnlyUs, State } from '../kit/state';

interface LeavingPageProps {
  page: LeavingSaid;
  reply: FormReply | undefined;
}

const FORM = 'leaving';
const ALL: Record<OwnedPart, string> = {
  host: 'Whom they look after goes to',
  rep: 'What they sell goes to',
};

/** What is somebody's, one row each, and who takes it: one colleague for all, or one each, in one press. */
export function LeavingPage({ page, reply }: LeavingPageProps) {
  const { parts, title, mayEndAccess } = page;
  const isCustomerWritten = parts.some(({ part }) => part === 'host');
  const lead =
    parts.length === 0
      ? undefined
      : `Choose one colleague for all, or another for some.${isCustomerWritten ? ' Customers who have been introduced are written to by whoever looks after them from then on.' : ''}`;
  return (
    <StaffPage narrow skip="Skip to the list">
      <PageHead crumb={{ href: '/members', label: 'Members' }} title={title} lead={lead} />
      {reply?.refusal ? <Refused reply={reply} /> : null}
      {parts.length > 0 ? <All page={page} reply={reply} /> : mayEndAccess ? <EndAccess page={page} /> : null}
    </StaffPage>
  );
}

/** What stands in the way, with a link to each row. */
function Refused({ reply: { refusal } }: { reply: FormReply }) {
  if (!refusal) return null;
  const gaps = (refusal.gaps ?? []).map((gap) => ({
    field: gap.at,
    message: gap.code === refusal.code ? `${gap.about}: choose somebody else` : gapWords(gap),
  }));
  return <ErrorSummary title={REFUSAL_WORDS[refusal.code]} gaps={gaps} />;
}

function EndAccess({ page: { id, isDisabled } }: { page: LeavingSaid }) {
  if (isDisabled) return null;
  return (
    <Form className="gap-l" action={`/members/${id}/disable`}>
      <p className="goes">
        <button type="submit" className="btn btn--main">
          Remove access
        </button>
        <a className="btn btn--bare" href="/members">
          Not now
        </a>
      </p>
    </Form>
  );
}

function All({ page, reply }: LeavingPageProps) {
  const { id, first, parts, candidates, mayEndAccess, isDisabled } = page;
  const kinds = (['host', 'rep'] as const).filter((part) => parts.some((one) => one.part === part));
  return (
    <Form className="form gap-l" action={`/members/${id}/leaving`}>
      {kinds.map((part) => (
        <SelectField
          key={part}
          name={`all-${part}`}
          label={ALL[part]}
          hint="All of them but those for whom somebody else is chosen below."
          options={[
            { value: '', label: 'Choose a person' },
            ...candidates[part].map(({ id: value, name, about }) => ({ value, label: `${name} · ${about}` })),
          ]}
          defaultValue={shownIn(reply, FORM, `all-${part}`, '')}
        />
      ))}
      <ul className="list leaves">
        {parts.map((one) => (
          <Part key={`${one.part}-${one.onboardingId}`} part={one} page={page} reply={reply} />
        ))}
      </ul>
      <TextArea
        name="note"
        label={
          <>
            A line for whoever takes over <OnlyUs />
          </>
        }
        isOptional
        limit={HAND_OVER_LIMITS.note}
        defaultValue={shownIn(reply, FORM, 'note', '')}
        error={errorIn(reply, FORM, 'note')}
      />
      <p className="goes">
        {mayEndAccess && !isDisabled ? (
          <button type="submit" className="btn btn--main" name="access" value="ends">
            Hand over, and remove {first}’s access
          </button>
        ) : null}
        <button type="submit" className={mayEndAccess && !isDisabled ? 'btn btn--line' : 'btn btn--main'}>
          Hand over{mayEndAccess && !isDisabled ? ' only' : ''}
        </button>
        <a className="btn btn--bare" href="/members">
          Not now
        </a>
      </p>
    </Form>
  );
}

function Part({ part: one, page, reply }: LeavingPageProps & { part: LeavingPart }) {
  const name = `${one.part}-${one.onboardingId}`;
  const waits = one.part === 'rep' ? `${one.waits}, sales part` : one.waits;
  const gap = reply?.refusal?.gaps?.find(({ at }) => at === name);
  return (
    <li>
      <div>
        <b dir="auto">
          <a href={`/onboardings/${one.onboardingId}`}>{one.customer}</a>
        </b>
        <span>{one.isLate ? <State tone="stop">{waits}</State> : waits}</span>
      </div>
      <SelectField
        name={name}
        id={name}
        label={<span className="vh">Who takes {one.customer}</span>}
        options={[
          { value: '', label: 'As above' },
          ...page.candidates[one.part].map(({ id: value, name: label }) => ({ value, label })),
        ]}
        defaultValue={shownIn(reply, FORM, name, '')}
        error={gap ? 'Choose who takes over' : undefined}
      />
    </li>
  );
}

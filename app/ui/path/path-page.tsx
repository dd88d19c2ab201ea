import { atStart } from '../../domain/form/at-start';
import { isOfPath } from '../../domain/path/path-gaps';
import { countOf } from '../../speech/en/say-count';
import type { SaidPath } from '../../speech/path/said-path';
import { ErrorSummary, type Gap } from '../form/error-summary';
import { Form } from '../form/form';
import { gapWords, REFUSAL_WORDS } from '../frame/copy';
import { OnboardingNav } from '../frame/onboarding-nav';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Icon } from '../kit/icon';
import { Note } from '../kit/note';
import { State } from '../kit/state';
import { PathAsPoint } from '../starting-point/path-as-point';
import type { PathReply, Writing } from './path-links';
import { NEW_PHASE, pathAt, prefixOf, VERBS_FORM } from './path-links';
import { Phase } from './phase';
import { PhaseForm } from './phase-form';
import { changesTitle, PublishButton, Publishing } from './publishing';

export const titleOf = ({ reader }: SaidPath) => `The path for ${reader}`;

/** Our rule for each step beside what the customer reads of it. */
export function PathPage(props: Writing) {
  const { path, reply } = props;
  return (
    <StaffPage skip="Skip to the path">
      <OnboardingNav {...path} current="path" />
      <PageHead
        title={titleOf(path)}
        lead={
          path.isAccepted
            ? `On the left what we keep: whose step it is, when, what it waits for. On the right what ${path.reader} and colleagues read.`
            : undefined
        }
      />
      {path.isAccepted ? (
        <>
          <Standing path={path} reply={reply} />
          <Form id={VERBS_FORM} />
          {path.phases.length > 0 || path.published ? <Strip path={path} /> : null}
          <div id="path" tabIndex={-1}>
            {path.phases.map((phase, place) => (
              <Phase key={phase.id} phase={phase} place={place} {...props} />
            ))}
          </div>
          {path.phases.length === 0 ? <Empty path={path} /> : null}
          <AddPhase {...props} />
          <Publishing path={path} />
          <PathAsPoint path={path} reply={reply} />
        </>
      ) : (
        <Note tone="wait" className="gap-l">
          <p>
            <b>The path begins when the handoff is accepted.</b> Then it is written here, and published with
            the guide.
          </p>
        </Note>
      )}
    </StaffPage>
  );
}

function Standing({ path, reply }: { path: SaidPath; reply: PathReply | undefined }) {
  const errors = errorsOf(reply);
  const gaps = gapsOf(path);
  if (errors.length > 0)
    return <ErrorSummary title="Not saved yet. Your words are still here." gaps={errors} />;
  if (reply?.refusal?.code === 'waits_in_circle')
    return (
      <ErrorSummary
        title={REFUSAL_WORDS.waits_in_circle}
        gaps={(reply.refusal.gaps ?? []).map(({ at, about = '' }) => ({
          field: `${prefixOf(reply.form)}-waits`,
          href: reply.form.endsWith(at) ? undefined : `#${at}`,
          message: `“${about}” is one of them`,
        }))}
      />
    );
  if (reply?.refusal?.code === 'guide_blocked')
    return <ErrorSummary title={blockedTitle(reply)} gaps={blockers(path, reply)} />;
  if (reply?.refusal)
    return (
      <Note tone="stop" role="alert" className="gap-l">
        {REFUSAL_WORDS[reply.refusal.code]}
      </Note>
    );
  if (gaps.length > 0) return <ErrorSummary title="Before you can publish" gaps={gaps} />;
  return null;
}

const gapsOf = ({ gaps }: SaidPath): Gap[] => gaps.map((gap) => ({ field: gap.at, message: gapWords(gap) }));

const blockedTitle = (reply: PathReply): string =>
  reply.refusal?.gaps?.length === 1
    ? 'One thing before you can publish'
    : 'A few things before you can publish';

/** What stands in the way, on this page or on the guide's. */
function blockers({ id, phases }: SaidPath, reply: PathReply): Gap[] {
  const own = new Set(phases.map((phase) => phase.id));
  return (reply.refusal?.gaps ?? []).map((gap) => ({
    field: gap.at,
    message: gapWords(gap),
    href: isOfPath(gap.code) || own.has(gap.at) ? undefined : `/onboardings/${id}/guide#${gap.at}`,
  }));
}

function errorsOf(reply: PathReply | undefined): Gap[] {
  if (!reply) return [];
  return Object.entries(reply.errors).map(([name, message]) => ({
    field: `${prefixOf(reply.form)}-${name}`,
    message,
  }));
}

function Strip({ path }: { path: SaidPath }) {
  const { phases, steps, published, course } = path;
  return (
    <div className="strip" id="published" tabIndex={-1}>
      <p>
        <b>
          {atStart(countOf(phases.length, 'phase'))}, {countOf(steps, 'step')}
        </b>{' '}
        <span className="meta">{published || 'Nothing of it is published yet'}</span>
      </p>
      {course ? (
        <p className="course">
          <State tone={course.tone ?? undefined}>{course.words}</State>
          {course.reason ? (
            <span className="meta" dir="auto">
              {course.stepId ? <a href={`#${course.stepId}`}>{course.reason}</a> : course.reason}
            </span>
          ) : null}
        </p>
      ) : null}
      {path.isChanged ? (
        <span className="strip__go">
          {path.published ? (
            <a className="meta" href="#changes">
              {changesTitle(path)}
            </a>
          ) : null}
          <PublishButton path={path} />
        </span>
      ) : (
        <span className="meta">Nothing to publish</span>
      )}
    </div>
  );
}

function Empty({ path }: { path: SaidPath }) {
  return (
    <Note tone="wait" className="gap-l">
      <p>
        <b>No path yet.</b> A path has phases, each ends at a date; in each phase stand the steps that lead
        there, ours and {path.reader}’s.{' '}
        {path.mayWrite ? 'Begin with the first phase.' : `${path.hostFirst} writes it.`}
      </p>
    </Note>
  );
}

function AddPhase({ path, open, reply }: Writing) {
  if (!path.mayWrite) return null;
  if (open.isAddingPhase || reply?.form === NEW_PHASE)
    return (
      <section className="sect" id="phase-new" aria-labelledby="phase-new-title">
        <PhaseForm path={path} phase={null} reply={reply} />
      </section>
    );
  const look = path.phases.length === 0 ? 'btn btn--main' : 'btn btn--bare';
  return (
    <p className="goes gap-l" id="phase-new">
      <a className={look} href={`${pathAt(path.id)}?add=phase#phase-new`}>
        <Icon name="plus" />
        Add a phase
      </a>
    </p>
  );
}

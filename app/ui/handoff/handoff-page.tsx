import type { HandoffPage as Page } from '../../speech/handoff/said-handoff';
import { AboutCompany } from '../customer/company-known';
import { ErrorSummary } from '../form/error-summary';
import type { FormReply } from '../form/form-reply';
import { gapWords } from '../frame/copy';
import { OnboardingNav } from '../frame/onboarding-nav';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { isPartShown } from '../starting-point/asked-here';
import { Begins } from '../starting-point/begins';
import { Suggested } from '../statement/suggested';
import { gapAt } from './addresses';
import { FormErrors } from './form-errors';
import { NotSaved } from './not-saved';
import { OwnPart } from './own/own-part';
import { Deal, Goals, People } from './parts';
import { Bar, Rail } from './rail';
import { RedFlagsPart } from './red-flags-part';
import { HandedOver, OnlyToRead, Returned } from './standing';
import type { HandoffProps } from './statements';
import { StoryPart } from './story/story-part';
import { Systems } from './systems-part';

/** The handoff: written by sales while it is theirs, read by everyone else and afterwards. */
export function HandoffPage({ page, reply }: HandoffProps) {
  const { isOpen, standing } = page;
  const isWithRep = standing === 'recording' || standing === 'returned';
  const content = (
    <div>
      <PageHead title={titleOf(page)} lead={isOpen ? leadOf(page) : undefined} />
      <Missing page={page} reply={reply} />
      <NotSaved page={page} reply={reply} />
      {reply ? <FormErrors reply={reply} prefix={reply.form === 'submit' ? '' : reply.form} /> : null}
      {standing === 'returned' ? <Returned page={page} /> : null}
      {isWithRep ? null : <HandedOver page={page} />}
      {isWithRep && !isOpen ? <OnlyToRead page={page} /> : null}
      <Suggested id={page.id} count={page.suggested} />
      {isWithRep ? <Begins page={page} reply={reply} /> : null}
      <AboutCompany
        customer={page.customer}
        company={page.company}
        href={page.mayDescribeCompany ? `/onboardings/${page.id}/company?from=handoff` : null}
      />
      <div className="rec">
        {isPartShown(page, 'goals') ? <Goals page={page} reply={reply} /> : null}
        {isPartShown(page, 'deal') ? <Deal page={page} reply={reply} /> : null}
        <People page={page} reply={reply} />
        {isPartShown(page, 'systems') ? <Systems page={page} reply={reply} /> : null}
        <OwnPart page={page} reply={reply} />
        <StoryPart page={page} reply={reply} />
        {isPartShown(page, 'red_flags') ? <RedFlagsPart page={page} reply={reply} /> : null}
      </div>
    </div>
  );
  if (!isOpen)
    return (
      <StaffPage skip="Skip to the handoff" narrow>
        <OnboardingNav {...page} current="handoff" />
        {content}
      </StaffPage>
    );
  return (
    <StaffPage skip="Skip to the handoff" bar={<Bar page={page} />}>
      <OnboardingNav {...page} current="handoff" />
      <div className="desk">
        {content}
        <Rail page={page} reply={reply} />
      </div>
    </StaffPage>
  );
}

export function titleOf({ isOpen, customer }: Pick<Page, 'isOpen' | 'customer'>): string {
  return isOpen ? `Hand over ${customer}` : `Handoff of ${customer}`;
}

function leadOf({ champion, host }: Page): string {
  const who = champion ?? 'the customer';
  return `Begin with the least; what is missing is asked when you hand over, and “I don’t know” is a fine answer. Write it as ${who} would say it: ${who} reads it once ${host.first} has put it into the guide’s words, all but the story, the red flags and your notes for us.`;
}

/** Handing over was refused, with a link to every gap. */
function Missing({ page, reply }: { page: Page; reply: FormReply | undefined }) {
  if (reply?.refusal?.code !== 'handoff_incomplete') return null;
  const { gaps } = page.completeness;
  const things = gaps.length === 1 ? 'one thing is' : `${gaps.length} things are`;
  return (
    <ErrorSummary
      title={`Not yet: ${things} missing before ${page.host.first} can take over`}
      gaps={gaps.map((gap) => ({
        field: `${gap.at} ${gap.code}`,
        message: gapWords(gap),
        href: gapAt(page.id, gap),
      }))}
    />
  );
}

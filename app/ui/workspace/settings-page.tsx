import { ErrorSummary } from '../form/error-summary';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { ClocksPart } from './clocks-part';
import { DaysPart } from './days-part';
import { HolidaysPart } from './holidays-part';
import { HoursPart } from './hours-part';
import { NamePart } from './name-part';
import type { SettingsProps } from './settings';
import { SettingsNav } from './settings-nav';

/** What the workspace is called, when it works, and how long its steps may take. Each part saves on its own. */
export function SettingsPage(props: SettingsProps) {
  const { reply } = props;
  return (
    <StaffPage narrow skip="Skip to the settings">
      <PageHead
        title="Settings"
        lead={
          <>
            When <span dir="auto">{props.settings.name}</span> works, and how long its steps may take.
          </>
        }
      />
      <SettingsNav current="workspace" />
      {Object.keys(reply?.errors ?? {}).length > 0 ? <NotSaved reply={reply} /> : null}
      <NamePart {...props} />
      <HoursPart {...props} />
      <HolidaysPart {...props} />
      <DaysPart {...props} />
      <ClocksPart {...props} />
    </StaffPage>
  );
}

/** On top, because the field that is asked about may stand far below. */
function NotSaved({ reply }: Pick<SettingsProps, 'reply'>) {
  const gaps = Object.entries(reply?.errors ?? {}).map(([field, message]) => ({
    field: `${reply?.form}-${field}`,
    message,
  }));
  return <ErrorSummary title="Not saved yet. Your words are still here." gaps={gaps} />;
}

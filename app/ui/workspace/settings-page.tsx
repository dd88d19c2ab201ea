import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { ClocksPart } from './clocks-part';
import { ColourPart } from './colour-part';
import { DaysPart } from './days-part';
import { HolidaysPart } from './holidays-part';
import { HoursPart } from './hours-part';
import { LogoPart } from './logo-part';
import { NamePart } from './name-part';
import { NotSaved } from './not-saved';
import type { SettingsProps } from './settings';
import { SettingsNav } from './settings-nav';

/** What the workspace is called, how it looks, when it works, and how long its steps may take. Each part saves on its own. */
export function SettingsPage(props: SettingsProps) {
  const { reply } = props;
  return (
    <StaffPage narrow skip="Skip to the settings">
      <PageHead
        title="Settings"
        lead={
          <>
            How <span dir="auto">{props.settings.name}</span> looks, when it works, and how long its steps may
            take.
          </>
        }
      />
      <SettingsNav current="workspace" />
      <NotSaved reply={reply} />
      <NamePart {...props} />
      <ColourPart {...props} />
      <LogoPart {...props} />
      <HoursPart {...props} />
      <HolidaysPart {...props} />
      <DaysPart {...props} />
      <ClocksPart {...props} />
    </StaffPage>
  );
}

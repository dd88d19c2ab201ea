import type { SaidRecord, SaidRecordEntry } from '../../../speech/workspace/said-record';
import { StaffPage } from '../../frame/staff-page';
import { PageHead } from '../../frame/staff-shell';
import { Face } from '../../kit/face';
import { FoyerMark } from '../../kit/mark';
import { SettingsNav } from '../settings-nav';
import { changesIn, recordWords } from './record-words';

/** What was done to the workspace, by day, latest first. */
export function RecordPage({ record, isLatest }: { record: SaidRecord; isLatest: boolean }) {
  return (
    <StaffPage narrow skip="Skip to the record">
      <PageHead
        title="Record"
        lead="What was done to your workspace, and by whom. What happened with a customer stands on their timeline."
      />
      <SettingsNav current="record" />
      <div className="gap-l">
        {record.days.map(({ day, entries }) => (
          <section key={day}>
            <h2 className="log__day">{day}</h2>
            <ol className="log">
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </ol>
          </section>
        ))}
        {record.days.length > 0 ? null : (
          <p>Nothing yet. Each change of a setting or of a member stands here.</p>
        )}
      </div>
      <p className="goes">
        {isLatest ? null : (
          <a className="btn btn--line" href="/settings/record">
            To the latest
          </a>
        )}
        {record.older ? (
          <a className="btn btn--line" href={`/settings/record?before=${record.older}`}>
            What happened before that
          </a>
        ) : null}
      </p>
    </StaffPage>
  );
}

function Entry({ entry }: { entry: SaidRecordEntry }) {
  return (
    <li>
      {entry.by ? <Face name={entry.by.name} portrait={entry.by.portrait} /> : <FoyerMark />}
      <div>
        <span dir="auto">{recordWords(entry)}</span> <time dateTime={entry.at}>{entry.time}</time>
        {changesIn(entry).map((line) => (
          <div key={line} className="meta" dir="auto">
            {line}
          </div>
        ))}
      </div>
    </li>
  );
}

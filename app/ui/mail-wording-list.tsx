import type { WordableMail } from '../queries/mail-wording.server';
import { NOTICE_WORDS } from './notice-words';
import { StaffPage } from './staff-page';
import { PageHead } from './staff-shell';
import { Tag } from './tag';

/** Every mail that can be put in the workspace's own words. */
export function MailWordingList({ mails }: { mails: WordableMail[] }) {
  return (
    <StaffPage narrow skip="Skip to the mail">
      <PageHead
        title="Mail in your own words"
        lead="Change what you’d say differently. The rest stays as Foyer writes it."
        crumb={{ href: '/members', label: 'Members' }}
      />
      <ul className="list gap-l">
        {mails.map(({ kind, when, changed }) => (
          <li key={kind}>
            <div>
              <a href={`/mail-wording/${kind}`}>
                <b>{NOTICE_WORDS[kind]}</b>
              </a>
              <span>{when}.</span>
            </div>
            {changed > 0 ? <Tag tone="you">Your words</Tag> : null}
          </li>
        ))}
      </ul>
    </StaffPage>
  );
}

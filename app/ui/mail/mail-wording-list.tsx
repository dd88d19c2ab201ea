import type { WordableMail } from '../../queries/mail/mail-wording.server';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { Tag } from '../kit/tag';
import { NOTICE_WORDS } from './notice-words';

/** Every mail that can be put in the workspace's own words. */
export function MailWordingList({ mails }: { mails: WordableMail[] }) {
  return (
    <StaffPage narrow skip="Skip to the mail">
      <PageHead
        title="Mail in your own words"
        lead="Change what you’d say differently. The rest stays as Foyer writes it."
        crumb={{ href: '/members', label: 'Members' }}
      />
      <Mails id="to-customers" title="To your customers" mails={mails.filter(({ to }) => to === 'contact')} />
      <Mails
        id="to-colleagues"
        title="To your colleagues"
        mails={mails.filter(({ to }) => to === 'member')}
      />
    </StaffPage>
  );
}

function Mails({ id, title, mails }: { id: string; title: string; mails: WordableMail[] }) {
  return (
    <section className="grp" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="letters words">
        {mails.map(({ kind, when, changed }) => (
          <li key={kind}>
            <a href={`/mail-wording/${kind}`}>
              <span>
                <b>{NOTICE_WORDS[kind]}</b>
                <span>{when}.</span>
              </span>
              {changed > 0 ? <Tag tone="you">Your words</Tag> : null}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

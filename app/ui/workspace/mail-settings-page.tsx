import type { SaidLine, SaidMailSettings } from '../../speech/workspace/said-mail-settings';
import { Form } from '../form/form';
import type { FormReply } from '../form/form-reply';
import { TextField } from '../form/text-field';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { NotSaved } from './not-saved';
import { fieldOf, Part, Save } from './part';
import { SettingsNav } from './settings-nav';

interface MailSettingsProps {
  page: SaidMailSettings;
  saved: string | null;
  reply: FormReply | undefined;
}

/** Where mail says it comes from, what lets it arrive, and what of that is set where Foyer runs. */
export function MailSettingsPage({ page, saved, reply }: MailSettingsProps) {
  return (
    <StaffPage narrow skip="Skip to the settings">
      <PageHead
        title="Mail"
        lead={
          <>
            Where the mail of <span dir="auto">{page.settings.name}</span> says it comes from.
          </>
        }
      />
      <SettingsNav current="mail" />
      <NotSaved reply={reply} />
      <SenderPart page={page} saved={saved} reply={reply} />
      <section className="sect" id="records" aria-labelledby="records-h">
        <header>
          <h2 id="records-h">Records in the DNS</h2>
        </header>
        {page.records.length > 0 ? (
          <>
            <p>
              Records of the sender’s domain tell inboxes that you allowed this mail. Foyer doesn’t look them
              up.
            </p>
            <Lines lines={page.records} />
          </>
        ) : (
          <p>{page.noRecords}</p>
        )}
      </section>
      <section className="sect" id="installed" aria-labelledby="installed-h">
        <header>
          <h2 id="installed-h">Set where Foyer runs</h2>
        </header>
        <p>In its environment, by whoever runs it. None of it can be changed here.</p>
        <Lines lines={page.installed} />
      </section>
      <p className="gap-l meta">
        <a href="/mail-wording">What mail says</a> and <a href="/mail">what became of it</a> have pages of
        their own.
      </p>
    </StaffPage>
  );
}

function SenderPart({ page, saved, reply }: MailSettingsProps) {
  const { settings, example, domains, mayChoose } = page;
  const field = fieldOf(reply, 'sender');
  return (
    <Part
      part="sender"
      title="Sender"
      lead={
        <>
          Mail comes from whoever writes, by name:{' '}
          <b dir="auto">
            {example.name} &lt;{example.address}&gt;
          </b>
        </>
      }
      saved={saved}
      savedWords="Saved. Mail that is written from now on says so; what is written keeps its sender."
      reply={reply}
    >
      <Form className="form" action="/settings/mail" aria-label="Sender">
        <TextField
          {...field('senderName', settings.senderName ?? '')}
          label="Your company in the sender’s name"
          hint="Empty for the name of the workspace."
          placeholder={settings.name}
          autoComplete="off"
          limit={80}
        />
        {domains.length > 0 ? (
          <TextField
            {...field('mailFrom', settings.mailFrom ?? '')}
            label="Address it comes from"
            hint={mayChoose}
            type="email"
            autoComplete="off"
          />
        ) : (
          <div>
            <p className="lbl">Address it comes from</p>
            <p className="hint">{mayChoose}</p>
          </div>
        )}
        <TextField
          {...field('replyTo', settings.replyTo ?? '')}
          label="Replies of customers reach, too"
          hint="A shared mailbox, for instance. Whoever writes to them gets the replies in any case."
          type="email"
          autoComplete="off"
        />
        <Save what="the sender" />
      </Form>
    </Part>
  );
}

function Lines({ lines }: { lines: SaidLine[] }) {
  return (
    <dl className="terms gap">
      {lines.map(({ term, said }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}

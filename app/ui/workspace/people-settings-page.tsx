import type { PeopleSettings } from '../../queries/workspace/people-settings.server';
import { endSentence } from '../../speech/en/sentence';
import { Choices } from '../form/choices';
import { Form } from '../form/form';
import { type FormReply, formView } from '../form/form-reply';
import { TextArea } from '../form/text-field';
import { StaffPage } from '../frame/staff-page';
import { PageHead } from '../frame/staff-shell';
import { NotSaved } from './not-saved';
import { Part, Save } from './part';
import { SettingsNav } from './settings-nav';

interface PeopleSettingsProps {
  page: PeopleSettings;
  saved: string | null;
  reply: FormReply | undefined;
}

/** Who gets in at customers, and how. */
export function PeopleSettingsPage(props: PeopleSettingsProps) {
  return (
    <StaffPage narrow skip="Skip to the settings">
      <PageHead
        title="People"
        lead={
          <>
            Who gets in at customers of <span dir="auto">{endSentence(props.page.vendor)}</span>
          </>
        }
      />
      <SettingsNav current="people" />
      <NotSaved reply={props.reply} />
      <ColleaguesPart {...props} />
      <CodePart {...props} />
      <p className="gap-l meta">
        Who works here with you stands under <a href="/members">Members</a>.
      </p>
    </StaffPage>
  );
}

const RULES = [
  {
    value: 'on_record',
    label: 'Who has an address at a domain of the customer’s',
    hint: 'A domain at which somebody of theirs is on record.',
  },
  {
    value: 'these_too',
    label: 'The same, and who has one at the domains below',
    hint: 'A parent company, or a partner who carries it out with them.',
  },
  {
    value: 'nobody',
    label: 'Nobody',
    hint: 'Whoever looks after the customer decides about each of them first.',
  },
];

function ColleaguesPart({ page, saved, reply }: PeopleSettingsProps) {
  const view = formView(reply, 'colleagues', 'colleagues');
  return (
    <Part
      part="colleagues"
      title="Colleagues whom contacts bring in"
      lead="A contact names a colleague on their page. Who is mailed a link at once? About everybody else, whoever looks after the customer is asked first."
      saved={saved}
      savedWords="Saved. It holds for whoever is named from now on."
      reply={reply}
    >
      <Form className="form" action="/settings/people" aria-label="Colleagues whom contacts bring in">
        <Choices
          name="colleagueRule"
          id={view.id('colleagueRule')}
          legend="Mailed a link at once"
          look="pick"
          chosen={view.chosen('colleagueRule', [page.colleagueRule])}
          choices={RULES}
          error={view.error('colleagueRule')}
          isRequired
        />
        <TextArea
          name="colleagueDomains"
          id={view.id('colleagueDomains')}
          label="These domains as well"
          hint="One on each line, like company.com. They hold for every customer, where the second answer is chosen."
          defaultValue={view.value('colleagueDomains', page.colleagueDomains.join('\n'))}
          error={view.error('colleagueDomains')}
          autoComplete="off"
          spellCheck={false}
        />
        <Save what="whom they bring in" />
      </Form>
    </Part>
  );
}

const CODES = [
  { value: 'never', label: 'Never', hint: 'Whoever has the link opens the page.' },
  {
    value: 'moved',
    label: 'Where the address was corrected, or came from a colleague of theirs',
    hint: 'Who was recorded with it from the start opens the page without.',
  },
  { value: 'always', label: 'Always', hint: 'Each browser is asked once, until its page is closed.' },
];

function CodePart({ page, saved, reply }: PeopleSettingsProps) {
  const view = formView(reply, 'code', 'code');
  return (
    <Part
      part="code"
      title="What a link protects"
      lead="A link in a mail opens a page without a password. It can ask for more: six digits that go to the mailbox on record, and work for ten minutes."
      saved={saved}
      savedWords="Saved. It holds for whoever opens a link from now on; pages that are open stay open."
      reply={reply}
    >
      <Form className="form" action="/settings/people/code" aria-label="What a link protects">
        <Choices
          name="codeRule"
          id={view.id('codeRule')}
          legend="A code is asked for"
          look="pick"
          chosen={view.chosen('codeRule', [page.codeRule])}
          choices={CODES}
          error={view.error('codeRule')}
          isRequired
        />
        <Save what="what a link protects" />
      </Form>
    </Part>
  );
}

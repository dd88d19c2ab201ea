import type { ReactNode } from 'react';
import type { ChangedTexts, Part } from '../../app/domain/mail/mail-wording';
import {
  type DraftedIntroduction,
  draftedIntroduction,
  type IntroductionSources,
} from '../../app/speech/en/introduction-draft';
import {
  buttonPart,
  type Changeable,
  changeable,
  greetingPart,
  NAMES,
  paragraphPart,
  previewPart,
  sentencePart,
  subjectPart,
} from './changeable';
import { FreeText, Paragraph, Signed } from './paragraph';
import { Card, type PersonCard } from './person-card';
import type { Person } from './template';
import { counted } from './words';

export interface LetterOfIntroduction extends Changeable {
  /** First name of the contact. */
  to: string;
  rep: Person;
  host: Person;
  /** Whoever looks after them writes for themselves: nobody sold to them. */
  isOwn: boolean;
  /** Free text of the rep: before the card, the sentence after it, and the rest up to the button. */
  opening: string;
  why: string;
  closing: string;
  card: PersonCard;
  /** How long the page takes to read and answer. */
  minutes: number;
}

export const TIME: Part = {
  ...sentencePart(
    'Under the button',
    'It takes about {minutes}, on your phone if you like, and there’s no account to make.',
  ),
  also: { minutes: 'how long the page takes: “seven minutes”' },
};

/** Written once for everybody it goes to. */
const DRAFTED = {
  except: ['firstName'],
  also: {
    hostName: 'full name of who looks after them',
    vendor: 'your company',
    everything: '“everything we talked about”, and what that was: “your three goals and who’s who”',
  },
};

export const wording = changeable({
  to: 'contact',
  when: 'To each contact, when sales introduces who looks after them. The rep begins with the subject and the letter as they stand here, and may change them',
  placeholders: {
    firstName: 'first name of the contact',
    host: 'first name of who looks after them',
    rep: NAMES.rep,
  },
  parts: {
    subject: {
      ...subjectPart('{firstName}, meet {host}, who looks after you from here'),
      leads: 'firstName',
    },
    preview: previewPart('{host} has read everything we talked about. Please tell us where we got it wrong.'),
    greeting: greetingPart,
    opening: {
      ...paragraphPart(
        'Before the card',
        'Thank you again for choosing us. I’d like you to meet {hostName}, who is your person at {vendor} from today.',
      ),
      ...DRAFTED,
    },
    ownSubject: {
      ...subjectPart('{firstName}, here is your page, and who looks after you'),
      label: 'Subject, where nobody of sales introduces',
      leads: 'firstName',
    },
    ownPreview: {
      ...previewPart('What we have noted so far, on one page. Please tell us where we got it wrong.'),
      label: 'First line, where nobody of sales introduces',
    },
    ownOpening: {
      ...paragraphPart(
        'Before the card, where nobody of sales introduces',
        'I’m {hostName}, and I look after you at {vendor}.',
      ),
      ...DRAFTED,
    },
    ownClosing: {
      ...paragraphPart(
        'After the line, where nobody of sales introduces',
        'What we know so far, and what happens next, is on a page for you. Please tell me where we got it wrong.',
      ),
      ...DRAFTED,
    },
    ownCall: sentencePart(
      'Last sentence, where nobody of sales introduces',
      'If anything is on your mind, just reply.',
    ),
    closing: {
      ...paragraphPart(
        'After the rep’s own line',
        '{host} has read {everything}. You won’t have to tell it twice.\n\nWe’ve put it all on a page for you. Please tell us where we got it wrong.',
      ),
      ...DRAFTED,
    },
    button: buttonPart('See what we noted'),
    time: TIME,
    call: sentencePart('Last sentence', 'If anything is on your mind, just reply: it reaches {host} and me.'),
    wish: { label: 'Above the name', text: 'All the best,', limit: 60, isLine: true },
  },
});

/** What a rep begins with, in the workspace's words where there are some. */
export function draft(changed: ChangedTexts, sources: IntroductionSources): DraftedIntroduction {
  const textOf = (part: 'subject' | 'opening' | 'closing' | 'ownSubject' | 'ownOpening' | 'ownClosing') =>
    changed[part] || wording.parts[part].text;
  const texts = sources.isOwn
    ? { subject: textOf('ownSubject'), opening: textOf('ownOpening'), closing: textOf('ownClosing') }
    : { subject: textOf('subject'), opening: textOf('opening'), closing: textOf('closing') };
  return draftedIntroduction(texts, sources);
}

export const sayLetter = (props: LetterOfIntroduction) =>
  wording.say(props, {
    firstName: props.to,
    host: props.host.firstName,
    rep: props.rep.firstName,
    minutes: minutesOf(props),
  });

/** The rep’s letter, as the contact reads it; `button` is theirs alone. */
export function Letter(props: LetterOfIntroduction & { button: ReactNode }) {
  const { rep, isOwn, opening, why, closing, card, button } = props;
  const said = sayLetter(props);
  return (
    <>
      {said.paragraphs('greeting')}
      <FreeText text={opening} />
      <Card {...card} />
      <FreeText text={why} />
      <FreeText text={closing} />
      {button}
      <Paragraph>
        {said.words('time')} {said.words(isOwn ? 'ownCall' : 'call')}
      </Paragraph>
      <Signed wish={said.line('wish')} by={rep.firstName} />
    </>
  );
}

export const minutesOf = ({ minutes }: { minutes: number }): string =>
  counted(Math.max(1, Math.round(minutes)), 'minute');

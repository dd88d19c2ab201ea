import type { ReactNode } from 'react';
import {
  buttonPart,
  type Changeable,
  changeable,
  greetingPart,
  previewPart,
  sentencePart,
} from './changeable';
import { FreeText, Paragraph, Signed } from './paragraph';
import { Card, type PersonCard } from './person-card';
import type { Person } from './template';
import { counted } from './words';

export interface LetterOfIntroduction extends Changeable {
  /** First name of the contact. */
  to: string;
  rep: Person;
  cs: Person;
  /** Free text of the rep: before the card, the sentence after it, and the rest up to the button. */
  opening: string;
  why: string;
  closing: string;
  card: PersonCard;
  /** How long the page takes to read and answer. */
  minutes: number;
  /** "Thursday 13 May at 10:00", or null where no first call has a date. */
  firstCall: string | null;
}

export const TIME = sentencePart(
  'Under the button',
  'It takes about {minutes}, on your phone if you like, and there’s no account to make.',
);

export const wording = changeable({
  when: 'To each contact, when sales introduces who looks after them. Its subject and the letter itself are the rep’s own',
  placeholders: {
    firstName: 'first name of the contact',
    host: 'first name of who looks after them',
    rep: 'first name of the sales rep',
    minutes: 'how long the page takes: “seven minutes”',
  },
  parts: {
    preview: previewPart('{host} has read everything we talked about. Please tell us where we got it wrong.'),
    greeting: greetingPart,
    button: buttonPart('See what we noted'),
    time: TIME,
    call: sentencePart(
      'Last sentence',
      'I’ll stay on copy until your first call with {host}, so just reply if anything is on your mind.',
    ),
    wish: { label: 'Above the name', text: 'All the best,', limit: 60, isLine: true },
  },
});

export const sayLetter = (props: LetterOfIntroduction) =>
  wording.say(props, {
    firstName: props.to,
    host: props.cs.firstName,
    rep: props.rep.firstName,
    minutes: minutesOf(props),
  });

/** The rep’s letter, as the contact reads it; `button` is theirs alone. */
export function Letter(props: LetterOfIntroduction & { button: ReactNode }) {
  const { rep, cs, opening, why, closing, card, button, firstCall } = props;
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
        {said.words('time')}{' '}
        {firstCall === null ? said.words('call') : <FirstCall with={cs.firstName} at={firstCall} />}
      </Paragraph>
      <Signed wish={said.line('wish')} by={rep.firstName} />
    </>
  );
}

export const minutesOf = ({ minutes }: { minutes: number }): string =>
  counted(Math.max(1, Math.round(minutes)), 'minute');

function FirstCall({ with: firstName, at }: { with: string; at: string }) {
  return (
    <>
      Your first call with {firstName} is on <strong>{at}</strong>. I’ll stay on copy until then, so just
      reply if anything is on your mind.
    </>
  );
}

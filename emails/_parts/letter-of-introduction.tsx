import type { ReactNode } from 'react';
import { FreeText, Greeting, Paragraph, Signed } from './paragraph';
import { Card, type PersonCard } from './person-card';
import type { Person } from './template';
import { counted } from './words';

export interface LetterOfIntroduction {
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

/** The rep's letter, as the contact reads it; `button` is theirs alone. */
export function Letter(props: LetterOfIntroduction & { button: ReactNode }) {
  const { to, rep, cs, opening, why, closing, card, button } = props;
  return (
    <>
      <Greeting to={to} />
      <FreeText text={opening} />
      <Card {...card} />
      <FreeText text={why} />
      <FreeText text={closing} />
      {button}
      <Paragraph>
        <Minutes {...props} /> <FirstCall with={cs.firstName} at={props.firstCall} />
      </Paragraph>
      <Signed wish="All the best," by={rep.firstName} />
    </>
  );
}

export function Minutes({ minutes }: { minutes: number }) {
  return (
    <>
      It takes about {counted(Math.max(1, Math.round(minutes)), 'minute')}, on your phone if you like, and
      there’s no account to make.
    </>
  );
}

function FirstCall({ with: firstName, at }: { with: string; at: string | null }) {
  if (at === null) {
    return (
      <>
        I’ll stay on copy until your first call with {firstName}, so just reply if anything is on your mind.
      </>
    );
  }
  return (
    <>
      Your first call with {firstName} is on <strong>{at}</strong>. I’ll stay on copy until then, so just
      reply if anything is on your mind.
    </>
  );
}

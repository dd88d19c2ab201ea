import { sayByCopy } from '~/speech/en/say-by-copy';
import { Lines, Paragraph } from '../_parts/paragraph';
import { briefly } from '../_parts/words';

/** What somebody of the customer wrote in a thread that nobody of us has answered. */
export interface Question {
  /** First name of the contact. */
  by: string;
  /** First name of the colleague by whose copied link they wrote; none where the link was mailed. */
  copiedBy?: string | null;
  /** Short name of the statement it is about; null for the page as a whole. */
  title: string | null;
  said: string;
}

/** First names of whoever asked. */
export const askers = (questions: Question[]): string => briefly(questions.map((one) => one.by));
export const areSeveralAskers = (questions: Question[]): boolean =>
  new Set(questions.map((one) => one.by)).size > 1;

/** What it is about, who asked, and what. */
export function QuestionLines({ question: { by, copiedBy, title, said } }: { question: Question }) {
  return (
    <Paragraph>
      <strong>{title ?? 'The page as a whole'}</strong>
      <br />
      {by} asks{sayByCopy(copiedBy)}: <Lines text={said} />
    </Paragraph>
  );
}

/* The questions of a step in English, as customer success writes them. */
import { choicesOf, markOfList, type Question } from '../../../domain/question/question';
import type { QuestionsFacts } from '../../../queries/question/questions-page.server';
import { sayKinds } from '../file/say-file';
import { type Reader, sayFullDay } from '../say-time';

export type SaidWrittenQuestion = {
  id: string;
  number: number;
  words: Question;
  /** Names it as it stands, for the form that changes it. */
  mark: string;
  /** "One of a list · needed". */
  rule: string;
  /** "Only where “Do you export?” is “Yes”"; empty where it is always asked. */
  only: string;
  /** What that is about: "Go-live"; empty where it says so itself. */
  about: string;
  /** What we have in its place: "Tills: Kassaline 4 in 21 shops"; empty where it is asked. */
  have: string;
  choices: string[];
  /** "Excel or CSV"; empty for what asks for no file. */
  kinds: string;
};

export type SaidQuestionsPage = Pick<
  QuestionsFacts,
  'id' | 'customer' | 'stage' | 'isAccepted' | 'isIntroduced' | 'mayWrite' | 'firstReader' | 'step'
> & {
  questions: SaidWrittenQuestion[];
  points: { value: string; label: string }[];
  /** What a question may hang on, by the question that would: "“Do you export?” is “Yes”". */
  conditions: { value: string; label: string; before: string }[];
};

export const WITH_WORDS: Record<Question['answered']['with'], string> = {
  short: 'A few words',
  long: 'Several lines',
  one_of: 'One of a list',
  several_of: 'Several of a list',
  yes_no: 'Yes or no',
  number: 'A number',
  date: 'A date',
  table: 'A table with lines',
  file: 'A file',
  known: 'Nothing: a point answers it',
};

export function sayQuestionsPage(facts: QuestionsFacts): SaidQuestionsPage {
  const { id, customer, stage, isAccepted, isIntroduced, mayWrite, firstReader, step, points } = facts;
  return {
    ...{ id, customer, stage, isAccepted, isIntroduced, mayWrite, firstReader, step },
    questions: facts.questions.map((words, at) => sayWritten(words, at + 1, facts)),
    points: points.map(({ id: value, name, says }) => ({
      value,
      label: says && says !== name ? `${name}: ${briefly(said(says, facts.reader))}` : name,
    })),
    conditions: facts.questions.flatMap((one) =>
      choicesOf(one).map((choice) => ({
        value: `${one.id} ${choice}`,
        label: `Only where “${briefly(one.label)}” is “${sayChoice(one, choice)}”`,
        before: one.id,
      })),
    ),
  };
}

function sayWritten(words: Question, number: number, { questions, points, reader }: QuestionsFacts) {
  const { id, answered, isNeeded, onlyIf } = words;
  const on = questions.find((one) => one.id === onlyIf?.question);
  const point = answered.with === 'known' ? points.find((one) => one.id === answered.statementId) : undefined;
  return {
    id,
    number,
    words,
    mark: markOfList([words]),
    rule: [WITH_WORDS[answered.with], isNeeded ? 'needed' : 'optional'].join(' · '),
    only: on && onlyIf ? `Only where “${on.label}” is “${sayChoice(on, onlyIf.is)}”` : '',
    about: point?.says && point.says !== point.name ? point.name : '',
    have: point ? said(point.says || point.name, reader) : '',
    choices: choicesOf(words).map((choice) => sayChoice(words, choice)),
    kinds: answered.with === 'file' ? sayKinds(answered.kinds) : '',
  };
}

const sayChoice = ({ answered }: Question, choice: string): string => {
  if (answered.with !== 'yes_no') return choice;
  return choice === 'yes' ? 'Yes' : 'No';
};

const said = (words: string, reader: Reader): string =>
  /^\d{4}-\d\d-\d\d$/.test(words) ? sayFullDay(words, reader) : words;

const LONGEST = 60;
const briefly = (words: string): string => {
  const [line = ''] = words.split('\n');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
};

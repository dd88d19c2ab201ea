/* The question lists of the demo, and what is answered to them, by the same commands that people use. */
import type { NewFile } from '../app/commands/file/into-store.server';
import { answerQuestions } from '../app/commands/question/answer-questions.server';
import { addQuestion, type QuestionWords } from '../app/commands/question/write-questions.server';
import type { ContactActor, MemberActor } from '../app/domain/onboarding/access';
import { stepsOf } from '../app/domain/path/path';
import { markOfList } from '../app/domain/question/question';
import { titleOf } from '../app/domain/statement/statement';
import { db } from '../db/client.server';
import { loadPublishedPath } from '../db/path/published-paths.server';
import { loadStatements } from '../db/statement/statements.server';
import { arrived } from './arrived.server';
import { turnClockTo } from './calendar.server';
import { expectDone } from './story.server';

/** A question by what it is answered with; `point` is the name of the point that answers it. */
export type DemoQuestion = Pick<QuestionWords, 'label'> &
  Partial<Pick<QuestionWords, 'help' | 'isNeeded' | 'answered'>> & {
    point?: string;
    /** An earlier question by its label, and the choice. */
    onlyIf?: [label: string, is: string];
  };

const CLINICS = ['Quince Street', 'Harbour', 'Northgate'];

export const ROOM_PLAN = {
  name: 'Rooms of all clinics.csv',
  words: 'clinic;room;beds\nHarbour;1;1\nHarbour;2;2\nNorthgate;1;1\n',
};

export const QUINCE_QUESTIONS: DemoQuestion[] = [
  { label: 'What do you use to plan rooms today?', point: 'In use today' },
  {
    label: 'Which clinic tries it first?',
    help: 'The one whose manager has an hour on Mondays is a good choice.',
    answered: { with: 'one_of', choices: CLINICS },
  },
  { label: 'Do doctors share rooms?', answered: { with: 'yes_no' } },
  {
    label: 'Who may give a room to somebody else?',
    onlyIf: ['Do doctors share rooms?', 'yes'],
    answered: { with: 'short' },
  },
  {
    label: 'How many rooms are there, all clinics together?',
    answered: { with: 'number', unit: 'rooms' },
  },
  {
    label: 'On which days is a clinic closed besides Sundays?',
    isNeeded: false,
    answered: { with: 'several_of', choices: ['Mondays', 'Wednesday afternoons', 'Saturdays'] },
  },
  { label: 'When does the new wing open?', isNeeded: false, answered: { with: 'date' } },
  {
    label: 'Is there a plan of the rooms?',
    help: 'A photo of the one on the wall is enough.',
    isNeeded: false,
    answered: { with: 'file', kinds: ['pdf', 'excel', 'picture'] },
  },
  {
    label: 'Who is at the front desk?',
    help: 'One line a clinic.',
    isNeeded: false,
    answered: { with: 'table', columns: ['Clinic', 'Name', 'Days'] },
  },
];

export async function writeQuestions(
  host: MemberActor,
  id: string,
  stepId: string,
  questions: readonly DemoQuestion[],
): Promise<void> {
  const points = await loadStatements(db(), host.workspaceId, id);
  const ids = new Map<string, string>();
  for (const { label, point, onlyIf, help = '', isNeeded = true, answered } of questions) {
    const statement = point ? points.find(({ wording }) => titleOf(wording.words) === point) : undefined;
    if (point && !statement) throw new Error(`The demo has no point “${point}”.`);
    const words: QuestionWords = {
      label,
      help,
      isNeeded,
      answered: statement ? { with: 'known', statementId: statement.id } : (answered ?? { with: 'short' }),
      onlyIf: onlyIf ? { question: ids.get(onlyIf[0]) ?? '', is: onlyIf[1] } : null,
    };
    ids.set(label, expectDone(await addQuestion(host, id, stepId, words)).id);
  }
}

type DemoFile = { name: string; words: string };

/** Some of them, by the labels of the questions: kept for later, or sent. */
export async function answeredBy(
  actor: ContactActor,
  when: Date,
  title: string,
  answers: Record<string, string>,
  { isSent = false, files = {} }: { isSent?: boolean; files?: Record<string, DemoFile> } = {},
): Promise<void> {
  await turnClockTo(when);
  const { workspaceId, onboardingId } = actor;
  const published = await loadPublishedPath(db(), { workspaceId, onboardingId });
  const step = published && stepsOf(published.path).find((one) => one.title === title);
  if (step?.asks?.is !== 'answer') throw new Error(`The demo asks nothing in “${title}”.`);
  const { questions } = step.asks;
  const typed = Object.fromEntries(
    questions.flatMap(({ id, label, answered }) => {
      const words = answers[label];
      if (!words) return [];
      if (answered.with !== 'table') return [[`a.${id}`, words]];
      return words.split(' | ').map((cell, column) => [`a.${id}.0.${column}`, cell]);
    }),
  );
  const sent = new Map<string, NewFile>();
  for (const { id, label } of questions) {
    const file = files[label];
    if (file) sent.set(id, await arrived(file.name, file.words));
  }
  const answering = { list: markOfList(questions), typed, isSent, files: sent };
  expectDone(await answerQuestions(actor, step.id, answering));
}

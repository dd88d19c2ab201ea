/* Corrections in English: what we had, what the contact said, what others say of it, and what we answered. */
import { dayOf } from '../../../domain/clock/clock';
import type { QuestionFacts } from '../../../queries/review/correction-details.server';
import type { CorrectionFacts } from '../../../queries/review/corrections.server';
import type { CorrectionsFacts } from '../../../queries/review/corrections-page.server';
import type { TalkFacts } from '../../../queries/review/review-progress.server';
import type { Correction, CorrectionsPage, SalesQuestion, TalkPoint } from '../../review/said-corrections';
import { sayDaysOff } from '../clock/say-days-off';
import { answersOurQuestion } from '../our-questions';
import { sayMoves } from '../path/say-moves';
import { sayBeside, sayChange } from '../say-beside';
import { sayStatement } from '../say-statement';
import { type Reader, sayDay, sayDeadline, sayShortDay, sayWhen } from '../say-time';
import { sayParts } from '../tell-statement';

export function sayCorrections({ reader, ...page }: CorrectionsFacts): CorrectionsPage {
  return {
    ...page,
    waiting: page.waiting.map(sayCorrection),
    answered: page.answered.map(sayCorrection),
    forTheCall: page.forTheCall.map((point) => sayTalk(point, reader)),
  };
}

export function sayCorrection({ shown, area, at, answerBy, off, ...facts }: CorrectionFacts): Correction {
  const { reader, parts, noted, recorded, questions, others, resolution, moves, ...same } = facts;
  const [had = null, said, answered = null] = sayBeside(
    [same.isAdded ? null : shown, same.proposed, resolution?.words ?? undefined],
    reader,
    same.customer,
  );
  const sayInstead = (words: CorrectionFacts['shown'] | null): string =>
    (words && sayChange(shown, words, reader).after) ?? '';
  return {
    ...same,
    had,
    said: said ?? '',
    isOurQuestion: same.isAdded && answersOurQuestion(shown, area),
    parts: parts && sayPartsChanged(parts),
    when: sayWhen(at, reader),
    dueBy: sayDeadline(answerBy, reader),
    daysOff: sayDaysOff(off, reader),
    noted: noted && sayNoted(noted, reader),
    recorded: { ...recorded, words: sayInstead(recorded.words) },
    moves: moves && sayMoves(moves, reader),
    questions: questions.map((question) => sayQuestion(question, reader)),
    others: others.map(({ words, ...other }) => ({ ...other, said: sayInstead(words) })),
    resolution: resolution && sayResolution(resolution, answered, reader),
  };
}

function sayPartsChanged({ now, proposed }: NonNullable<CorrectionFacts['parts']>): Correction['parts'] {
  const [had, said] = [sayParts(now) || 'None', sayParts(proposed) || 'None'];
  return { had: had === said ? null : had, said };
}

function sayNoted(
  { at, ...same }: NonNullable<CorrectionFacts['noted']>,
  reader: Reader,
): Correction['noted'] {
  return { ...same, on: sayDay(dayOf(at, reader.timeZone), reader) };
}

function sayQuestion({ askedAt, repliedAt, ...same }: QuestionFacts, reader: Reader): SalesQuestion {
  return { ...same, asked: sayWhen(askedAt, reader), replied: repliedAt && sayWhen(repliedAt, reader) };
}

function sayResolution(
  { at, ...same }: NonNullable<CorrectionFacts['resolution']>,
  words: string | null,
  reader: Reader,
): Correction['resolution'] {
  return { ...same, when: sayWhen(at, reader), words };
}

export const sayTalk = (point: TalkFacts, reader: Reader): TalkPoint => ({
  ...point,
  said: sayStatement(point.words, reader),
  openUntil: point.open ? sayShortDay(point.open.until, reader) : '',
  isOpenLate: point.open !== null && point.open.until < dayOf(reader.now, reader.timeZone),
});

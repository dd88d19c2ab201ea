/* The questions of a step in English, for whoever of the customer reads them. */

import { isDayed } from '../../../domain/question/known';
import { titleOf } from '../../../domain/statement/statement';
import type {
  CustomerQuestion,
  CustomerQuestions,
} from '../../../queries/question/customer-questions.server';
import type { SaidQuestion, SaidQuestions } from '../../question/said-questions';
import { acceptOf, sayAsked, sayBytes } from '../file/say-file';
import { sayFrom } from '../heard';
import { nameOf } from '../path/say-customer-path';
import { sayByCopy } from '../say-by-copy';
import { type Reader, sayFullDay } from '../say-time';
import { sayOn } from '../welcome/voices';
import { sayAnswers } from './say-answers';
import { sayValue } from './say-value';

export function sayQuestions(facts: CustomerQuestions, reader: Reader): SaidQuestions {
  const { mark, questions, answered, of } = facts;
  return {
    mark,
    count: sayAnswers({ answered, of }),
    isComplete: facts.missing.length === 0,
    hasAnswers: questions.some(({ given }) => given !== null),
    questions: questions.map((one) => sayQuestion(one, reader)),
  };
}

function sayQuestion(question: CustomerQuestion, reader: Reader): SaidQuestion {
  const { id, label, help, isNeeded, answered, given, known } = question;
  const by = given ? `${nameOf(given.by)}, ${sayOn(given.at, reader)}${sayByCopy(given.by.copiedBy)}` : '';
  return {
    id,
    label,
    help,
    isNeeded,
    answered,
    value: given?.value ?? null,
    said: given ? sayValue(answered, given.value, reader) : '',
    by,
    file: sayFile(question, by),
    known: known && sayKnown(known, reader),
  };
}

function sayFile({ answered, given, megabytes }: CustomerQuestion, by: string): SaidQuestion['file'] {
  if (answered.with !== 'file') return null;
  const { kinds } = answered;
  const value = given?.value;
  return {
    kinds,
    accept: acceptOf(kinds),
    hint: sayAsked(kinds, 1, megabytes),
    here:
      value?.is === 'file'
        ? { id: value.id, name: value.name, more: `${sayBytes(value.bytes)} · ${by}` }
        : null,
  };
}

function sayKnown(known: NonNullable<CustomerQuestion['known']>, reader: Reader): SaidQuestion['known'] {
  const { wordingId, statementId, state, says, words, heardWhere } = known;
  const isDay = isDayed(words.kind);
  const name = titleOf(words);
  return {
    wordingId,
    name: name === says ? '' : name,
    statementId,
    state,
    isDay,
    typed: says,
    says: isDay && says ? sayFullDay(says, reader) : says,
    from: sayFrom(heardWhere),
  };
}

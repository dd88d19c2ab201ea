/* The onboardings behind a figure of Insight, in English. */
import type { Behind, ToldBehind } from '../../../domain/insight/behind';
import { isStretch } from '../../../domain/insight/behind';
import type { Share } from '../../../domain/insight/share';
import type { BehindFacts } from '../../../queries/insight/behind.server';
import type { SaidBehind } from '../../insight/said-insight';
import { countInWords, countOf } from '../say-count';
import { sayDay, sayInstant } from '../say-time';
import { STRETCH_WORDS, sayTook, timesWords } from './insight-words';

const TITLES: Record<Exclude<Behind, keyof typeof STRETCH_WORDS>, string> = {
  returned: 'Handoffs that were returned',
  changed: 'Customers who changed what we wrote',
  repeated: 'Customers who had to repeat something',
  promised: 'Customers to whom something was promised',
  broken: 'Customers to whom a promise was broken',
  unopened: 'Customers of whom somebody hasn’t opened their page',
  asked_anew: 'Customers who asked for another link',
  lost: 'Customers to whom mail didn’t arrive',
  late_step: 'Customers with whom this step came late',
};

export function sayBehind(
  facts: BehindFacts,
  { behind, isLate }: { behind: Behind; isLate: boolean },
): SaidBehind {
  const { rows, next, stepName, from, reader } = facts;
  const late = isLate && isStretch(behind);
  return {
    title: titleOf(behind, late, stepName),
    lead: isStretch(behind)
      ? `Signed since ${sayDay(from, reader)}, the latest weeks first: how long it took from the signature ${STRETCH_WORDS[behind].how}.${late ? ' Who isn’t there yet and is past the limit stands here too.' : ''}`
      : `Signed since ${sayDay(from, reader)}, the latest weeks first.`,
    rows: rows.map(({ id, customer, deal, rep, host, signedAt, told }) => ({
      id,
      customer,
      about: `${deal} · signed ${sayInstant(signedAt, reader)} · ${rep} to ${host}`,
      ...toldWords(behind, told),
    })),
    empty: late ? 'All of these came in time.' : 'None so far.',
    next,
  };
}

function titleOf(behind: Behind, isLate: boolean, stepName: string | null): string {
  if (isStretch(behind)) return `${STRETCH_WORDS[behind].name}${isLate ? ', past the limit' : ''}`;
  return stepName === null ? TITLES[behind] : `Late: ${stepName}`;
}

function toldWords(behind: Behind, told: ToldBehind): Pick<SaidBehind['rows'][number], 'words' | 'tone'> {
  if (told.is === 'times') return { words: `returned ${timesWords(told.count)}`, tone: null };
  if (told.is === 'overdue')
    return {
      words: behind === 'late_step' ? 'not done yet, past its day' : 'not yet, past the limit',
      tone: 'stop',
    };
  if (told.is === 'late') return { words: `${countOf(told.days, 'working day')} late`, tone: 'stop' };
  if (told.is === 'share') return { words: shareWords(behind, told), tone: null };
  const took = isStretch(behind) ? sayTook(behind, told.took) : '';
  if (told.inTime === null) return { words: took, tone: null };
  return told.inTime
    ? { words: `${took}, in time`, tone: 'ok' }
    : { words: `${took}, past the limit`, tone: 'stop' };
}

function shareWords(behind: Behind, { count, of }: Share): string {
  const ofAll = `${countInWords(count)} of`;
  if (behind === 'changed') return `${ofAll} ${countOf(of, 'point')} changed`;
  if (behind === 'repeated') return `${ofAll} ${countInWords(of)} who said`;
  if (behind === 'promised')
    return `${countOf(count, 'promise')}, ${of === 0 ? 'none' : countInWords(of)} still open`;
  if (behind === 'broken') return `${ofAll} ${countOf(of, 'promise')} broken`;
  if (behind === 'lost') return `${ofAll} ${countOf(of, 'mail')} didn’t arrive`;
  return `${ofAll} ${countOf(of, 'contact')}`;
}

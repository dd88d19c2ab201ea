/* Where the ledger stands, what it is asked for in its address, and where one promise stands. */
import { VERDICTS } from '../../domain/guide/guide';
import { PROMISE_STATES, type PromiseState } from '../../domain/promise/promise';
import { isId } from '../../domain/request/id';
import type { LedgerAsked } from '../../queries/promise/ledger.server';

const LEDGER = '/promises';
const KINDS = ['feature', 'timeline', 'service', 'commercial'] as const;

/** What an address asks for; what it can't ask for is left out. */
export function askedOfLedger(typed: URLSearchParams): LedgerAsked {
  const [by, host, verdict] = [typed.get('by'), typed.get('host'), typed.get('answer')];
  return {
    byId: isId(by) ? by : null,
    hostId: isId(host) ? host : null,
    verdict: verdict === 'none' ? verdict : (VERDICTS.find((one) => one === verdict) ?? null),
    kind: KINDS.find((one) => one === typed.get('kind')) ?? null,
  };
}

/** Null where none is asked for. */
export const stateAsked = (typed: URLSearchParams): PromiseState | null =>
  PROMISE_STATES.find((one) => one === typed.get('state')) ?? null;

export const stateOfLedger = (typed: URLSearchParams): PromiseState => stateAsked(typed) ?? 'open';

export const ledgerAt = (asked: LedgerAsked, state: PromiseState, after: string | null = null): string =>
  withAsked(LEDGER, { ...(state !== 'open' && { state }), ...narrowing(asked), ...(after && { after }) });

/** What is asked for as a file: of one state, as the page shows it, or of all. */
export const ledgerFileAt = (asked: LedgerAsked, state: PromiseState | null): string =>
  withAsked(`${LEDGER}.csv`, { ...(state && { state }), ...narrowing(asked) });

const narrowing = ({ byId, hostId, verdict, kind }: LedgerAsked) => ({
  ...(byId && { by: byId }),
  ...(hostId && { host: hostId }),
  ...(verdict && { answer: verdict }),
  ...(kind && { kind }),
});

/** Whether anything but all of them is asked for. */
export const isNarrowed = (asked: LedgerAsked): boolean => Object.keys(narrowing(asked)).length > 0;

function withAsked(at: string, asked: Record<string, string>): string {
  const search = new URLSearchParams(asked).toString();
  return search ? `${at}?${search}` : at;
}

export const promiseAt = (onboardingId: string, id: string): string =>
  `/onboardings/${onboardingId}/promises/${id}`;

/* What may be known of a company that bought, for members alone. It is the customer's, whichever deal it was noted in. */
import { optionalLine } from '../statement/wording-rules';

export const COMPANY_FACTS = ['legalName', 'industry', 'size', 'site', 'segment'] as const;
export type CompanyFact = (typeof COMPANY_FACTS)[number];

/** Empty for what nobody said. */
export type Company = Record<CompanyFact, string>;

export const UNKNOWN_COMPANY: Company = { legalName: '', industry: '', size: '', site: '', segment: '' };

/** How long each may be, in characters; a web site may be as long as addresses are. */
export const COMPANY_LIMITS = { legalName: 200, industry: 120, size: 120, segment: 120 } as const;

/** A segment as it may stand with a company; null for anything else. */
export const segmentIn = (typed: string | null): string | null =>
  optionalLine({ field: 'segment', max: COMPANY_LIMITS.segment }).safeParse(typed ?? '').data ?? null;

export const isKnown = (company: Company): boolean => COMPANY_FACTS.some((fact) => company[fact] !== '');

export const isSameCompany = (one: Company, other: Company): boolean =>
  COMPANY_FACTS.every((fact) => one[fact] === other[fact]);

/** Of two that are one company: what is known of the first, and of the other what isn't. */
export const bothKnow = (one: Company, other: Company): Company =>
  Object.fromEntries(COMPANY_FACTS.map((fact) => [fact, one[fact] || other[fact]])) as Company;

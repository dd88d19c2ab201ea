/* What may be known of a company: as it is asked, and as it is read. */
import type { CompanyFact } from '../../../domain/customer/company';

export const COMPANY_WORDS: Record<CompanyFact, { asks: string; hint?: string }> = {
  legalName: { asks: 'Legal name' },
  industry: { asks: 'Industry' },
  size: { asks: 'Size', hint: 'Shops, people, vehicles.' },
  site: { asks: 'Web site', hint: 'Such as https://hallowmere.example' },
  segment: { asks: 'Segment', hint: 'As we sort customers.' },
};

/* What is known of a company, as it is typed, and as the form showed it. */
import { z } from 'zod';
import { type Company, COMPANY_LIMITS as MOST, UNKNOWN_COMPANY } from '../../domain/customer/company';
import { optionalLine, optionalLink, orEmpty } from '../../domain/statement/wording-rules';
import { jsonIn } from '../form/json-in';

const said = z.string();
const shownCompany = z.object({ legalName: said, industry: said, size: said, site: said, segment: said });

/** People leave out how an address begins. */
const withScheme = (typed: unknown): unknown =>
  typeof typed === 'string' && typed.trim() !== '' && !/^\s*[a-z]+:/i.test(typed)
    ? `https://${typed.trim()}`
    : typed;

/** A form that tells nothing of what it showed was empty. */
export const companyForm = z
  .object({
    legalName: orEmpty(optionalLine({ field: 'legal_name', max: MOST.legalName })),
    industry: orEmpty(optionalLine({ field: 'industry', max: MOST.industry })),
    size: orEmpty(optionalLine({ field: 'company_size', max: MOST.size })),
    site: z.preprocess(withScheme, orEmpty(optionalLink({ field: 'web_site' }))),
    segment: orEmpty(optionalLine({ field: 'segment', max: MOST.segment })),
    shown: z
      .string()
      .optional()
      .transform((json): Company => shownCompany.safeParse(jsonIn(json)).data ?? UNKNOWN_COMPANY),
  })
  .transform(({ shown, ...typed }): { shown: Company; typed: Company } => ({ shown, typed }));

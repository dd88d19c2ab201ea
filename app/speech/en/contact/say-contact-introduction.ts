/* Introducing somebody who came after the others, in English. */
import type { ContactIntroductionFacts } from '../../../queries/contact/contact-introduction.server';
import type { ContactIntroductionSaid } from '../../contact/said-contact-introduction';
import { draftContactIntroduction } from './contact-introduction-draft';

export const sayContactIntroduction = ({
  vendor,
  ...same
}: ContactIntroductionFacts): ContactIntroductionSaid => ({
  ...same,
  draft: draftContactIntroduction({ host: same.host.name, customer: same.customer, vendor }),
});

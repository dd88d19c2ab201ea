/* What a row for something new starts from. */
import { NO_STANCE, NOTHING_KNOWN } from '../../domain/contact/about-them';
import { type AddForm, isArea, kindAdded } from '../../domain/handoff/open-form';
import { blankWords } from '../../domain/statement/words';
import type { StatementDraft } from '../../queries/handoff/handoff-drafts.server';

export const newDraft = (form: Exclude<AddForm, 'flag'>): StatementDraft => ({
  id: '',
  base: 0,
  words: blankWords(kindAdded(form)),
  commitment: null,
  area: isArea(form) ? form : null,
  saidBy: null,
  heardWhere: '',
  note: '',
  parts: [],
  noMailReason: '',
  about: NOTHING_KNOWN,
  stance: NO_STANCE,
});

/* What a row for something new starts from. */
import { type AddForm, isArea } from '../../domain/handoff/open-form';
import type { Words } from '../../domain/statement/statement';
import type { StatementDraft } from '../../queries/handoff/handoff-drafts.server';

export function newDraft(form: Exclude<AddForm, 'flag'>): StatementDraft {
  return {
    id: '',
    base: 0,
    words: blankWords(form),
    commitment: null,
    area: isArea(form) ? form : null,
    saidBy: null,
    heard: '',
    note: '',
    parts: [],
    noMailReason: '',
  };
}

function blankWords(form: Exclude<AddForm, 'flag'>): Words {
  switch (form) {
    case 'goal':
      return {
        kind: 'goal',
        fields: { text: '', today: '', target: '', by: '', measure: '', measureFirst: false },
      };
    case 'promise':
      return { kind: 'promise', fields: { text: '', kind: 'service', side: 'ours', due: '', detail: '' } };
    case 'date':
      return { kind: 'date', fields: { text: '', on: '', side: 'ours', detail: '' } };
    case 'person':
      return { kind: 'person', fields: { name: '', title: '', does: '', email: '' } };
    default:
      return { kind: 'system', fields: { label: '', text: '' } };
  }
}

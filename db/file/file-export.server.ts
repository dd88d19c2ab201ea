/* Files in an export: what was handed in or put on steps, by whom, and what became of it. The bytes aren't rows. */
import { type ExportRules, OF_ONBOARDING } from '../workspace/export-rule.server';
import type { FileTables } from './file-tables';

export const FILE_EXPORT: ExportRules<FileTables> = {
  attachments: {
    file: 'files-on-steps',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      step_id: 'kept',
      name: 'kept',
      mime: 'kept',
      bytes: 'kept',
      sha256: 'kept',
      alt: 'kept',
      width: 'kept',
      height: 'kept',
      member_id: 'member',
      at: 'kept',
      removed_at: 'kept',
    },
  },
  files: {
    file: 'files-handed-in',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      step_id: 'kept',
      name: 'kept',
      mime: 'kept',
      bytes: 'kept',
      sha256: 'kept',
      contact_id: 'contact',
      at: 'kept',
    },
  },
  file_marks: {
    file: 'marks-on-files',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      file_id: 'kept',
      number: 'kept',
      kind: 'kept',
      member_id: 'member',
      contact_id: 'contact',
      words: 'kept',
      at: 'kept',
    },
  },
};

/* Files that steps ask for and what became of them, and what we put on steps. Their bytes lie in the store, see store.server. */
import type { FileMarkKind } from '../../app/domain/file/handed-in';
import type { OfOnboarding } from '../columns';

export type FileTables = {
  attachments: OfOnboarding & {
    id: string;
    step_id: string;
    name: string;
    mime: string;
    bytes: number;
    sha256: string;
    alt: string | null;
    width: number | null;
    height: number | null;
    member_id: string;
    at: Date;
    removed_at: Date | null;
  };
  files: OfOnboarding & {
    id: string;
    step_id: string;
    name: string;
    mime: string;
    bytes: number;
    sha256: string;
    contact_id: string;
    at: Date;
  };
  file_marks: OfOnboarding & {
    id: string;
    file_id: string;
    number: number;
    kind: FileMarkKind;
    member_id: string | null;
    contact_id: string | null;
    words: string;
    at: Date;
  };
};

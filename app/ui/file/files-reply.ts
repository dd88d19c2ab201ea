import type { FailedFile } from '../../domain/file/file-failure';
import type { FormReply } from '../form/form-reply';

/** How a form with files came back: how many of them are here, and what is wrong with the others. */
export type FilesReply = FormReply & { arrived?: { kept: number; of: number; failed: FailedFile[] } };

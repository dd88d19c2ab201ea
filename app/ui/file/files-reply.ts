import type { FailedFile } from '../../domain/file/file-failure';
import type { FormReply } from '../form/form-reply';

/**
 * How a form of answers came back: by the name of its field, what is wrong with the file; and the files that came where
 * none is asked for.
 */
export type AnswersReply = FormReply & { failed?: Record<string, FailedFile>; strays?: FailedFile[] };

/** How a form with files came back: how many of them are here, and what is wrong with the others. */
export type FilesReply = FormReply & { arrived?: { kept: number; of: number; failed: FailedFile[] } };

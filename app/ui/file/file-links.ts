/* Addresses and form names of the files of a step. */
import { stepAt } from '../path/path-links';

export const filesAt = (id: string, stepId: string) => `${stepAt(id, stepId)}/files`;
export const fileAt = (id: string, fileId: string) => `/onboardings/${id}/files/${fileId}`;
export const attachmentsAt = (id: string, stepId: string) => `${stepAt(id, stepId)}/attachments`;
export const customerFileAt = (fileId: string, readerId: string) => `/welcome/files/${fileId}?of=${readerId}`;

/** Names of the two forms that put something on a step. */
export const ATTACH_FORM = 'attach';
export const PICTURE_FORM = 'picture';
export const backFormOf = (fileId: string) => `back ${fileId}`;

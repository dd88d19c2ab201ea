/* Addresses and form names of the files of a step. */
import { stepAt } from '../path/path-links';

export const filesAt = (id: string, stepId: string) => `${stepAt(id, stepId)}/files`;
export const fileAt = (id: string, fileId: string) => `/onboardings/${id}/files/${fileId}`;
export const backFormOf = (fileId: string) => `back ${fileId}`;

import type { Mismatch } from '../../domain/starting-point/starting-point';
import { sayWrong } from '../../speech/en/starting-point/say-wrong';
import type { FormReply } from '../form/form-reply';

/** What doesn't fit together, where that is why a save was refused. */
export const wrongWords = ({ code, latest }: NonNullable<FormReply['refusal']>): string | null =>
  code === 'starting_point_unfit' && latest ? `Not saved: ${sayWrong(latest as Mismatch)}` : null;

import type { SignerGap } from '../../domain/review/signers';
import { Note } from '../kit/note';
import { signerWords } from './signer-words';

interface SignerNoteProps {
  gap: SignerGap | null;
  customer: string;
  /** Where it leads to, from another page than the customer's own. */
  onboardingId?: string;
}

/** Says that nobody can sign, why, and what helps. Everything else can go on meanwhile. */
export function SignerNote({ gap, customer, onboardingId = '' }: SignerNoteProps) {
  if (!gap) return null;
  const { says, cure } = signerWords(gap, customer);
  const at = `${onboardingId && `/onboardings/${onboardingId}`}#people`;
  return (
    <Note tone="wait" className="gap-l">
      <p dir="auto">
        <b>{says}</b> The points can be answered all the same. {cure ? <a href={at}>{cure}</a> : null}
      </p>
    </Note>
  );
}

/* What a red flag could cost. */
import type { Severity } from '../../../domain/handoff/red-flag';

export const SEVERITY_WORDS: Record<Severity, string> = {
  renewal: 'Could cost us the renewal',
  delay: 'Could slow us down',
  watch: 'Worth watching',
};

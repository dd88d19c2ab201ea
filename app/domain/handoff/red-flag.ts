/*
 * A red flag is a concern for customer success only. What it could cost is said in words, worst first.
 */

export const SEVERITIES = ['renewal', 'delay', 'watch'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const SEVERITY_WORDS: Record<Severity, string> = {
  renewal: 'Could cost us the renewal',
  delay: 'Could slow us down',
  watch: 'Worth watching',
};

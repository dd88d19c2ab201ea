/*
 * A red flag is a concern for customer success only. What it could cost stands worst first.
 */

export const SEVERITIES = ['renewal', 'delay', 'watch'] as const;
export type Severity = (typeof SEVERITIES)[number];

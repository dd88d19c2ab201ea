/*
 * The code that the first start shows at its console, as people copy it off a screen: in small letters, with its hyphen
 * drawn otherwise or left out, with spaces in it. Letters and digits alone count.
 */
export const bareCode = (typed: string): string => typed.toUpperCase().replace(/[\s\p{Pd}\p{Cf}]/gu, '');

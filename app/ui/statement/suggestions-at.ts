/** Where what programs suggested waits. */
export const suggestionsAt = (id: string) => `/onboardings/${id}/suggestions`;

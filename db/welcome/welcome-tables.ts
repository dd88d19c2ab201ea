/* What customers' pages were made from. */

export type WelcomeTables = {
  /** Written by triggers alone. */
  page_versions: { scope_id: string; version: string };
};

/* Copies that were taken, ready to be drawn. */
export type SaidExport = { id: string; title: string; beside: string };

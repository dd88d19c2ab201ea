/** Of what a contact did on a page that a copied link opened: perhaps it was somebody else who had that link. */
export const sayByCopy = (copiedBy: string | null | undefined): string =>
  copiedBy ? `, by the link that ${copiedBy} copied` : '';

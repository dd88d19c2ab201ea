/** What a cell is of, where its column has no head any more: on a phone. */
export const CellOf = ({ words }: { words: string }) => <span className="of">{words}</span>;

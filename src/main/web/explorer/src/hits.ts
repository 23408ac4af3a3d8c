/** A piece of a text that was found. */
export interface Piece {
  text: string;
  matched: boolean;
}

interface Highlight {
  fragments: readonly Piece[];
}

export function textOf(highlight: Highlight): string {
  return highlight.fragments.map((piece) => piece.text).join('');
}

/** Whether the name says the text already, of which a beginning and an end may be cut off. */
export function isSaid(text: string, name: string): boolean {
  const plain = (one: string) => one.replace(/[\s…]+|\.{3}/g, '').toLowerCase();
  return plain(name).includes(plain(text).replace(/[。.]$/, ''));
}

/** What was matched, once each, the longest first. */
export function matchedIn(hit: { highlights: readonly Highlight[] }): string[] {
  const pieces = hit.highlights.flatMap((one) => one.fragments.filter((piece) => piece.matched));
  return [...new Set(pieces.map((piece) => piece.text))].sort((a, b) => b.length - a.length);
}

/** The name in pieces, those that were matched told apart. */
export function piecesOf(name: string, matched: string[]): Piece[] {
  const words = matched.filter((word) => word.trim().length > 0);
  if (words.length === 0) {
    return [{ text: name, matched: false }];
  }
  const any = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'i');
  return name
    .split(any)
    .map((text, i) => ({ text, matched: i % 2 === 1 }))
    .filter((piece) => piece.text);
}

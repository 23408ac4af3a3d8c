/** Foot of every printed page: style sheets cannot read the address, and the policy allows no style in the page. */
const sheet = 'CSSStyleSheet' in window ? new CSSStyleSheet() : undefined;

/** What stands at the left and, before the number of the page, at the right. */
export function setPrintFoot(left: string, right: string): void {
  if (!sheet || !('adoptedStyleSheets' in document)) {
    return;
  }
  sheet.replaceSync(`@page {
    @bottom-left { content: ${quoted(left)}; font-size: 8pt; }
    @bottom-right { content: ${quoted(right)} "  " counter(page) " / " counter(pages); font-size: 8pt; }
  }`);
  if (!document.adoptedStyleSheets.includes(sheet)) {
    document.adoptedStyleSheets.push(sheet);
  }
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\s/g, ' ')}"`;
}

import { flushSync } from 'react-dom';

/** What a page has one by one. */
const items = 'li, tr, .line';

/** What a part of a page is, and what it is named by. */
const parts = '.opened, li:has(> a), section, article, aside, main';
const heads = 'h1, h2, h3, :scope > a';

function goTo(element: HTMLElement) {
  if (!element.matches('a[href], button, summary, [tabindex]')) {
    element.tabIndex = -1;
  }
  element.focus({ preventScroll: true });
}

/** Goes to the head of the part that a button is in, which goes with what it says. */
export function goToPart(button: Element): void {
  const part = button.closest<HTMLElement>(parts);
  const head = [...(part?.querySelectorAll<HTMLElement>(heads) ?? [])].find((one) => !one.closest('.message'));
  if (part) {
    goTo(head ?? part);
  }
}

/**
 * Has a button bring more, which may take the button away, and goes to the first of what came: else a reader without a mouse would begin
 * at the top again. Where nothing has come yet, that is the head of the part.
 */
export async function bring(button: HTMLElement, more: () => Promise<void> | void): Promise<void> {
  const before = new Set(document.querySelectorAll(items));
  const part = button.closest<HTMLElement>(parts);
  await flushSync(more);
  if (![button, document.body].includes(document.activeElement as HTMLElement)) {
    return;
  }
  const came = [...document.querySelectorAll<HTMLElement>(items)].find((one) => !before.has(one));
  if (came) {
    goTo(came.querySelector<HTMLElement>('a[href], button, summary') ?? came);
  } else if (!button.isConnected && part?.isConnected) {
    goTo(part.querySelector<HTMLElement>(heads) ?? part);
  }
}

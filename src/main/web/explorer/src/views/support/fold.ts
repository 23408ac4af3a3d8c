import type { Lang } from '../../texts';
import { linesOf, periodText, whats } from './cells';
import type { OfferRow } from './offers';

/**
 * Parts that stand folded under their whole, by id of the part: those of which the table would say nothing but what it says of the
 * whole. What has terms, stages, a time or money of its own, or a part that has, stands for itself. Rows come whole before parts.
 */
export function foldedUnder(rows: OfferRow[], lang: Lang): Map<string, string> {
  const kept = new Set<string>();
  for (const row of [...rows].reverse()) {
    const id = row.offer.thing.id;
    if (!row.parent || kept.has(id) || tellsMore(row, rows, lang)) {
      kept.add(id);
      if (row.parent) {
        kept.add(row.parent.thing.id);
      }
    }
  }
  const folded = new Map<string, string>();
  for (const { offer, parent } of rows) {
    if (parent && !kept.has(offer.thing.id)) {
      folded.set(offer.thing.id, folded.get(parent.thing.id) ?? parent.thing.id);
    }
  }
  return folded;
}

/** How many of what was found stand folded; among the rows there may be others, of which the source leaves the stage open. */
export function foldedOf(found: { thing: { id: string } }[], rows: OfferRow[], lang: Lang): number {
  const folded = foldedUnder(rows, lang);
  return found.filter((one) => folded.has(one.thing.id)).length;
}

function tellsMore(row: OfferRow, rows: OfferRow[], lang: Lang): boolean {
  const whole = rows.find((one) => one.offer === row.parent);
  if (!whole) {
    return true;
  }
  const stages = (of: OfferRow) => [...of.stages.keys()].sort().join();
  const terms = (of: OfferRow, what: (typeof whats)[number]) => JSON.stringify(linesOf(of.offer, what, lang));
  const own = (text: string | undefined, above: string | undefined) => text !== undefined && text !== above;
  return (
    row.offer.budgets.length > 0 ||
    stages(row) !== stages(whole) ||
    own(periodText(row.offer, lang), periodText(whole.offer, lang)) ||
    whats.some((what) => linesOf(row.offer, what, lang).length > 0 && terms(row, what) !== terms(whole, what))
  );
}

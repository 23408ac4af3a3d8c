import { thingHref } from '../../address';
import { exactYen, moneyText } from '../../format';
import { foreign, useLanguage } from '../../lang';
import { type Appropriation, appropriationsOf, type Total } from './appropriations';
import { besidesOf } from './besides';
import { texts } from './texts';

type Pillar = Total['pillars']['nodes'][number];

/** So many without an amount are named here; more only in the list of all that is left out. */
const mostNamed = 4;

/** What is counted under a pillar by whom, a ministry of an appropriation by its id; undefined for what names none. */
export function countedUnder(total: Total, pillar: Pillar, ministry: string | undefined): Appropriation[] {
  const among = (list: { id: string }[], id: string | undefined) =>
    id === undefined ? list.length === 0 : list.some((one) => one.id === id);
  return appropriationsOf(total).filter(
    (one) => one.amount !== null && among(one.pillars, pillar.key?.id) && among(one.ministries, ministry),
  );
}

interface OfPillarProps {
  total: Total;
  pillar: Pillar;
  stages: Map<string, string>;
  /** Of the list of all that is left out. */
  leftOut: string;
}

/** The money of a pillar, ministry by ministry as the API adds it up, and apart from it what it does not count. */
export function OfPillar({ total, pillar, stages, leftOut }: OfPillarProps) {
  const { lang, t } = useLanguage();
  const own = texts[lang];
  const besides = besidesOf(pillar.total.excluded.nodes, stages, own, lang, t);
  const named = besides.none.length > mostNamed ? [] : besides.none;
  return (
    <ul className="of-pillar">
      {pillar.total.ministries.nodes
        .filter((group) => group.total.count > 0)
        .map(({ key, total: its }) => (
          <li key={key?.id ?? ''}>
            <span className="by">
              {key ? (
                <a href={thingHref(key.id)} lang={foreign(key.name, lang)}>
                  {key.name}
                </a>
              ) : (
                own.noMinistry
              )}
            </span>
            <span className="yen" title={its.amount == null ? undefined : exactYen(its.amount, lang)}>
              {its.amount == null ? t.noAmount : moneyText(its.amount, lang)}
            </span>
            <span className="of">
              {countedUnder(total, pillar, key?.id).map((one) => (
                <span key={one.id} className="piece">
                  <a href={thingHref(one.programId)} lang={foreign(one.program, lang)}>
                    {one.program}
                  </a>{' '}
                  {one.amount !== null && moneyText(one.amount, lang)}
                </span>
              ))}
            </span>
          </li>
        ))}
      {[
        { name: own.uncounted, parts: besides.amounts },
        { name: own.withoutAmount, parts: named },
      ]
        .filter(({ parts }) => parts.length > 0)
        .map(({ name, parts }) => (
          <li key={name} className="quiet">
            <span className="by">{name}</span>
            <span className="of">
              {parts.map((part) => (
                <span key={part} className="piece">
                  {part}
                </span>
              ))}
            </span>
          </li>
        ))}
      <li className="quiet">
        <a href="#left-out">{leftOut}</a>
      </li>
    </ul>
  );
}

import { Fragment, useId, useState } from 'react';
import { thingHref } from '../../address';
import { exactYen, moneyText } from '../../format';
import { foreign, useLanguage } from '../../lang';
import { Margin, Opened, type Slides } from '../../thing/proof';
import { useNarrow } from '../frame';
import { type Appropriation, appropriationsOf, type Total } from './appropriations';
import { shortOf } from './lines';
import { texts } from './texts';

/** What stands under a pillar, or under none. */
export interface Part {
  of: Total['pillars']['nodes'][number];
  /** Whether it is asked for. */
  asked: boolean;
  rows: Appropriation[];
}

/** All that the picture has and the amounts at other stages of the year, pillar by pillar, that which is asked for first. */
export function partsOf(total: Total, others: Appropriation[], at: string): Part[] {
  const all = [...appropriationsOf(total), ...others];
  return total.pillars.nodes
    .map((of) => ({
      of,
      asked: (of.key?.id ?? 'none') === at,
      rows: all.filter(({ pillars }) => (of.key ? pillars.some(({ id }) => id === of.key?.id) : pillars.length === 0)),
    }))
    .sort((a, b) => Number(b.asked) - Number(a.asked));
}

interface FlowTableProps {
  parts: Part[];
  stages: Map<string, string>;
  slides: Slides;
}

/** The same as the picture, pillar by pillar. */
export function FlowTable({ parts, stages, slides }: FlowTableProps) {
  const { lang, t } = useLanguage();
  const own = texts[lang];
  const narrow = useNarrow();
  return (
    <table className="flow-table">
      <thead>
        <tr>
          <th scope="col">{own.program}</th>
          <th scope="col" className="beside">
            {own.ministry}
          </th>
          <th scope="col" className="beside">
            {own.body}
          </th>
          <th scope="col" className="beside">
            {own.group}
          </th>
          <th scope="col" className="yen">
            {own.amount}
          </th>
          {!narrow && (
            <th scope="col" className="proof">
              {own.proof}
            </th>
          )}
        </tr>
      </thead>
      {parts.map(({ of: { key, total: its }, asked, rows }) => (
        <tbody key={key?.id ?? ''} className={asked ? 'asked' : undefined}>
          <tr className="pillar-row">
            <th scope="rowgroup">
              {key && 'pillarNumber' in key && <b className={`numeral of-${key.pillarNumber}`}>{key.pillarNumber} </b>}
              {key?.name ?? own.noPillar} <small className="below">{own.items(its.count)}</small>
            </th>
            <td colSpan={3} className="beside">
              {own.items(its.count)}
            </td>
            <td className="yen">{its.amount == null ? t.noAmount : moneyText(its.amount, lang)}</td>
            {!narrow && <td />}
          </tr>
          {rows.map((one) => (
            <Row key={one.id} of={one} stages={stages} slides={slides} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ of, stages, slides }: { of: Appropriation; stages: Map<string, string>; slides: Slides }) {
  const { lang } = useLanguage();
  const own = texts[lang];
  const [open, setOpen] = useState(false);
  const id = useId();
  const inferred =
    [of.ministryInferred, of.pillarInferred, of.budgetInferred].some(Boolean) ||
    [...of.bodies, ...of.groups].some((one) => one.inferred);
  const narrow = useNarrow();
  const margin = (
    <Margin proofs={of.proofs} {...{ inferred, slides, open }} controls={id} toggle={() => setOpen(!open)} />
  );
  return (
    <Fragment>
      <tr>
        <th scope="row">
          <a href={thingHref(of.programId)} lang={foreign(of.program, lang)}>
            {of.program}
          </a>
          <small className="below">
            <Names of={of.ministries} none={own.noMinistry} />
            {of.bodies.length > 0 && (
              <span>
                {own.body} <Names of={of.bodies} none="" />
              </span>
            )}
            {of.groups.length > 0 && (
              <span>
                {own.group} <Names of={of.groups} none="" />
              </span>
            )}
          </small>
          {narrow && margin}
        </th>
        <td className="beside">
          <Names of={of.ministries} none={own.noMinistry} />
        </td>
        <td className="beside">
          <Names of={of.bodies} none={own.noBody} />
        </td>
        <td className="beside">
          <Names of={of.groups} none={own.noGroup} />
        </td>
        <td className="yen" title={of.amount === null ? of.explanation : exactYen(of.amount, lang)}>
          {of.amount === null ? <Uncounted of={of} stages={stages} /> : moneyText(of.amount, lang)}
        </td>
        {!narrow && <td className="proof">{margin}</td>}
      </tr>
      {open && (
        <tr className="proof-row">
          <td colSpan={narrow ? 2 : 6}>
            <Opened id={id} proofs={of.proofs} rationales={[...new Set(of.rationales)]} slips={[]} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

/** Names that lead to their pages; where there are none, that the source does not say. */
function Names({
  of,
  none,
}: {
  of: { id: string; name: string; short?: string | undefined; inferred?: boolean }[];
  none: string;
}) {
  const { lang, t } = useLanguage();
  if (of.length === 0) {
    return <span className="quiet">{none}</span>;
  }
  return (
    <span>
      {of.map((one, i) => (
        <Fragment key={one.id}>
          {i > 0 && (lang === 'JA' ? '、' : ', ')}
          <a
            href={thingHref(one.id)}
            title={one.inferred ? one.name + t.bracketed(t.inferred) : one.name}
            lang={foreign(one.name, lang)}
            className={one.inferred ? 'guessed' : undefined}
          >
            {shortOf(one)}
          </a>
        </Fragment>
      ))}
    </span>
  );
}

/** An amount that no total of this stage counts stands in brackets, with its stage or the reason. */
function Uncounted({ of, stages }: { of: Appropriation; stages: Map<string, string> }) {
  const { lang, t } = useLanguage();
  const why = of.stage ? stages.get(of.stage) : of.reason && t[of.reason];
  return (
    <>
      {of.uncounted != null && <span title={exactYen(of.uncounted, lang)}>〔{moneyText(of.uncounted, lang)}〕</span>}{' '}
      <span className="quiet">{why}</span>
    </>
  );
}

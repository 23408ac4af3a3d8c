import { Fragment, useId, useState } from 'react';
import { thingHref } from '../../address';
import { exactYen, moneyText, printedLines } from '../../format';
import { foreign, useLanguage } from '../../lang';
import { distinct } from '../../thing/facts';
import { Opened } from '../../thing/proof';
import { LinesCell } from '../lines-cell';
import { type Appropriation, appropriationsOf, type Total } from './appropriations';
import { shortOf } from './lines';
import { texts } from './texts';

interface FlowTableProps {
  total: Total;
  /** Amounts at other stages of the year. */
  others: Appropriation[];
  stages: Map<string, string>;
  /** The pillar that is asked for, which stands first. */
  at: string;
}

/** The same as the picture, pillar by pillar. */
export function FlowTable({ total, others, stages, at }: FlowTableProps) {
  const { lang, t } = useLanguage();
  const own = texts[lang];
  const all = [...appropriationsOf(total), ...others];
  const isAsked = (key: { id: string } | null | undefined) => (key?.id ?? 'none') === at;
  const pillars = [...total.pillars.nodes].sort((a, b) => Number(isAsked(b.key)) - Number(isAsked(a.key)));
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
          <th scope="col">{own.proof}</th>
        </tr>
      </thead>
      {pillars.map(({ key, total: its }) => (
        <tbody key={key?.id ?? ''} className={isAsked(key) ? 'asked' : undefined}>
          <tr className="pillar-row">
            <th scope="rowgroup">
              {key && 'pillarNumber' in key && <b className={`numeral of-${key.pillarNumber}`}>{key.pillarNumber} </b>}
              {key?.name ?? own.noPillar} <small className="below">{own.items(its.count)}</small>
            </th>
            <td colSpan={3} className="beside">
              {own.items(its.count)}
            </td>
            <td className="yen">{its.amount == null ? t.noAmount : moneyText(its.amount, lang)}</td>
            <td />
          </tr>
          {all
            .filter((one) => (key ? one.pillars.some((pillar) => pillar.id === key.id) : one.pillars.length === 0))
            .map((one) => (
              <Row key={one.id} of={one} stages={stages} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ of, stages }: { of: Appropriation; stages: Map<string, string> }) {
  const { lang } = useLanguage();
  const own = texts[lang];
  const [open, setOpen] = useState(false);
  const id = useId();
  const proofs = distinct(of.proofs);
  const lines = [...new Set(proofs.flatMap((proof) => printedLines(proof.lines).split(', ')))];
  const inferred =
    [of.ministryInferred, of.pillarInferred, of.budgetInferred].some(Boolean) ||
    [...of.bodies, ...of.groups].some((one) => one.inferred);
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
        <LinesCell {...{ lines, inferred, open, id }} toggle={() => setOpen(!open)} />
      </tr>
      {open && (
        <tr className="proof-row">
          <td colSpan={6}>
            <Opened id={id} proofs={proofs} rationales={[...new Set(of.rationales)]} slips={[]} />
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

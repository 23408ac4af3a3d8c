import { Fragment, useId, useState } from 'react';
import type { PillarFlowQuery } from '../../../gql/graphql';
import { thingHref } from '../../address';
import { exactYen, moneyText, printedLines } from '../../format';
import { foreign, useLanguage } from '../../lang';
import { distinct } from '../../thing/facts';
import { Opened } from '../../thing/proof';
import { LinesCell } from '../lines-cell';
import { type Appropriation, appropriationsOf } from './flow';
import { texts } from './texts';

type Total = NonNullable<PillarFlowQuery['budgetTotal']>;

interface FlowTableProps {
  total: Total;
  /** Amounts at other stages of the year. */
  others: Appropriation[];
  stages: Map<string, string>;
}

/** The same as the picture, pillar by pillar. */
export function FlowTable({ total, others, stages }: FlowTableProps) {
  const { lang, t } = useLanguage();
  const own = texts[lang];
  const all = [...appropriationsOf(total), ...others];
  return (
    <table className="flow-table">
      <thead>
        <tr>
          <th scope="col">{own.program}</th>
          <th scope="col">{own.ministry}</th>
          <th scope="col" className="yen">
            {own.amount}
          </th>
          <th scope="col">{own.proof}</th>
        </tr>
      </thead>
      {total.pillars.nodes.map(({ key, total: its }) => (
        <tbody key={key?.id ?? ''}>
          <tr className="pillar-row">
            <th scope="rowgroup">
              {key && 'pillarNumber' in key && <b className={`numeral of-${key.pillarNumber}`}>{key.pillarNumber} </b>}
              {key?.name ?? own.noPillar}
            </th>
            <td>{own.items(its.count)}</td>
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
  const inferred = of.ministryInferred || of.pillarInferred || of.budgetInferred;
  return (
    <Fragment>
      <tr>
        <th scope="row">
          <a href={thingHref(of.programId)} lang={foreign(of.program, lang)}>
            {of.program}
          </a>
        </th>
        <td>{of.ministries.map((ministry) => ministry.name).join('・') || own.noMinistry}</td>
        <td className="yen" title={of.amount === null ? of.explanation : exactYen(of.amount, lang)}>
          {of.amount === null ? <Uncounted of={of} stages={stages} /> : moneyText(of.amount, lang)}
        </td>
        <LinesCell {...{ lines, inferred, open, id }} toggle={() => setOpen(!open)} />
      </tr>
      {open && (
        <tr className="proof-row">
          <td colSpan={4}>
            <Opened id={id} proofs={proofs} rationales={[...new Set(of.rationales)]} slips={[]} />
          </td>
        </tr>
      )}
    </Fragment>
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

/** What the total leaves out, each with the reason; amounts of other stages are told as such. */
export function LeftOut({ total, others, stages }: FlowTableProps) {
  const { lang, t } = useLanguage();
  const own = texts[lang];
  const told = new Set(others.map((one) => one.programId));
  const isMoved = (one: Total['excluded']['nodes'][number]) => !one.budget && told.has(one.program.id);
  const nodes = total.excluded.nodes.filter((one) => !isMoved(one));
  const moved = (reason: string) => total.excluded.nodes.filter((one) => one.reason === reason && isMoved(one)).length;
  return (
    <section className="left-out-of">
      <h2>{own.leftOut(total.excluded.nodes.length)}</h2>
      {total.exclusionCounts
        .map((one) => ({ ...one, nodes: nodes.filter(({ reason }) => reason === one.reason) }))
        .filter((one) => one.nodes.length > 0)
        .map(({ reason, count, nodes: left }) => (
          <details key={reason}>
            <summary>
              {t[reason]} {count - moved(reason)}
            </summary>
            <ul>
              {left.map((one) => (
                <li key={one.program.id + (one.budget?.id ?? '')}>
                  <a href={thingHref(one.program.id)} lang={foreign(one.program.name, lang)}>
                    {one.program.name}
                  </a>{' '}
                  {one.amount != null && `〔${moneyText(one.amount, lang)}〕 `}
                  <span className="quiet">{one.explanation}</span>
                </li>
              ))}
            </ul>
          </details>
        ))}
      {[...new Set(others.map((one) => one.stage ?? ''))].map((stage) => (
        <details key={stage}>
          <summary>{own.atOther(stages.get(stage) ?? '', others.filter((one) => one.stage === stage).length)}</summary>
          <ul>
            {others
              .filter((one) => one.stage === stage)
              .map((one) => (
                <li key={one.id}>
                  <a href={thingHref(one.programId)} lang={foreign(one.program, lang)}>
                    {one.program}
                  </a>{' '}
                  <Uncounted of={one} stages={stages} />
                </li>
              ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

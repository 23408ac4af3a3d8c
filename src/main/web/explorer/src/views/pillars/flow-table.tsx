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

/** The same as the picture, pillar by pillar. */
export function FlowTable({ total }: { total: Total }) {
  const { lang, t } = useLanguage();
  const own = texts[lang];
  const all = appropriationsOf(total);
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
              <Row key={one.id} of={one} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ of }: { of: Appropriation }) {
  const { lang, t } = useLanguage();
  const own = texts[lang];
  const [open, setOpen] = useState(false);
  const id = useId();
  const proofs = distinct(of.proofs);
  const lines = [...new Set(proofs.flatMap((proof) => printedLines(proof.lines).split(', ')))];
  const inferred = of.ministryInferred || of.pillarInferred;
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
          {of.amount === null ? <span className="quiet">{of.reason && t[of.reason]}</span> : moneyText(of.amount, lang)}
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

/** What the total leaves out, each with the reason. */
export function LeftOut({ total }: { total: Total }) {
  const { lang, t } = useLanguage();
  return (
    <section className="left-out-of">
      <h2>{texts[lang].leftOut(total.excluded.nodes.length)}</h2>
      {total.exclusionCounts.map(({ reason, count }) => (
        <details key={reason}>
          <summary>
            {t[reason]} {count}
          </summary>
          <ul>
            {total.excluded.nodes
              .filter((one) => one.reason === reason)
              .map((one) => (
                <li key={one.program.id + (one.budget?.id ?? '')}>
                  <a href={thingHref(one.program.id)} lang={foreign(one.program.name, lang)}>
                    {one.program.name}
                  </a>{' '}
                  <span className="quiet">{one.explanation}</span>
                </li>
              ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

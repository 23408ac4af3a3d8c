import { useEffect, useId, useState } from 'react';
import { FactsDocument } from '../../gql/graphql';
import { thingHref } from '../address';
import { ask } from '../ask';
import { exactYen, fiscalYear, money } from '../format';
import { foreign, useLanguage } from '../lang';
import {
  inherited,
  isUncounted,
  moneyAbove,
  type Proof,
  type Relationship,
  type Row,
  slipsAt,
  type Told,
  valueIn,
} from './facts';
import { Margin, Opened, type Slides } from './proof';
import { ToldText, ValueText } from './told';

interface Context {
  slides: Slides;
  slips: Told[];
  /** Of things by their ids, for those that are named by their id alone. */
  names: Map<string, string>;
  /** Whether the node is of a kind that tells about the document, such as its slips. */
  noted?: boolean;
}

/** A fact on a line, its proof in the margin; opened, the proof takes the row below. */
export function FactRow({ row, notes = true, ...context }: { row: Row; notes?: boolean } & Context) {
  switch (row.form) {
    case 'money':
      return <MoneyRows field={row.field} told={row.told} {...context} />;
    case 'value':
      return (
        <Line
          field={row.field}
          label={row.label}
          proofs={row.value.evidence}
          above={row.above}
          inferred={false}
          rationales={[]}
          {...context}
        >
          <ValueText value={row.value} />
        </Line>
      );
    case 'told':
      return (
        <Line
          field={row.field}
          label={row.label}
          proofs={row.told.evidence}
          inferred={row.told.assertion === 'INFERRED'}
          rationales={row.told.rationale ? [row.told.rationale] : []}
          more={valueIn(row.told, 'LOCALIZED_TEXT') ? row.told : undefined}
          {...context}
        >
          <ToldText told={row.told} notes={notes} />
        </Line>
      );
    case 'links':
      return row.field === moneyAbove ? <MoneyAbove row={row} {...context} /> : <Links row={row} {...context} />;
  }
}

/** Links of one proof stand on one line; those that are proved otherwise have their own. */
function Links({ row, ...context }: { row: Extract<Row, { form: 'links' }> } & Context) {
  const { lang } = useLanguage();
  const lines: Relationship[][] = [];
  for (const link of row.links) {
    const before = lines[lines.length - 1];
    if (before?.[0] && said(before[0]) === said(link) && (row.above || sameProof(before[0], link))) {
      before.push(link);
    } else {
      lines.push([link]);
    }
  }
  return lines.map((links, i) => (
    <Line
      key={links[0]?.relationshipId}
      field={row.field}
      label={i === 0 ? row.label : ''}
      proofs={links.flatMap((link) => link.evidence)}
      inferred={links.some((link) => link.assertion === 'INFERRED')}
      above={row.above}
      rationales={[...new Set(links.flatMap((link) => (link.rationale ? [link.rationale] : [])))]}
      {...context}
    >
      {links.map((link, n) => (
        <span key={link.relationshipId}>
          {n > 0 && (lang === 'JA' ? '、' : ', ')}
          <a href={thingHref(link.otherId)} lang={foreign(link.otherLabel, lang)}>
            {link.otherLabel}
          </a>
        </span>
      ))}
      {links[0] && <Properties link={links[0]} names={context.names} />}
    </Line>
  ));
}

/** What tells how a fact is known is told by the margin. */
const ofTheMargin = new Set(['from', 'followsFromStated', 'depth']);

/** A truth value is said by its name where it holds, and not at all where it does not. */
function Properties({ link, names }: { link: Relationship; names: Map<string, string> }) {
  const { lang, t } = useLanguage();
  const told = link.properties.filter((one) => !ofTheMargin.has(one.field) && one.value !== t.no);
  if (told.length === 0) {
    return null;
  }
  return (
    <small className="properties">
      {told.map((one) =>
        one.field === inherited ? (
          <a key={one.field} href={thingHref(one.value)}>
            {names.get(one.value) ?? one.value}
          </a>
        ) : (
          <span key={one.field} title={one.label} lang={foreign(one.value, lang)}>
            {one.value === t.yes ? one.label : one.value}
          </span>
        ),
      )}
    </small>
  );
}

/** What a relationship says of itself, as one text. */
function said(link: Relationship): string {
  return link.properties
    .filter((one) => !ofTheMargin.has(one.field))
    .map((one) => `${one.field} ${one.value}`)
    .join('\n');
}

function sameProof(a: Relationship, b: Relationship): boolean {
  const lines = (link: Relationship) => link.evidence.map((proof) => proof.lines).join(' ');
  return a.assertion === b.assertion && a.rationale === b.rationale && lines(a) === lines(b);
}

interface LineProps extends Context {
  field: string;
  label: string;
  proofs: Proof[];
  inferred: boolean;
  above?: boolean;
  rationales: string[];
  more?: Told | undefined;
  children: React.ReactNode;
}

function Line({ field, label, proofs, inferred, above, noted, rationales, more, slides, slips, children }: LineProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const here = slipsAt(field, proofs, slips);
  const ends = more?.relationships ?? [];
  return (
    <li className="fact">
      <span className="label">{label}</span>
      <span className="body">{children}</span>
      <Margin
        proofs={proofs}
        inferred={inferred}
        above={above ?? false}
        noted={noted ?? false}
        slip={here.length > 0}
        slides={slides}
        open={open}
        controls={id}
        toggle={() => setOpen(!open)}
      />
      {open && (
        <Opened id={id} proofs={proofs} rationales={rationales} slips={here}>
          {ends.map((group) => (
            <div key={group.label}>
              <b className="name">{group.label}</b>
              <p>
                {group.relationships.nodes.map((link) => (
                  <a key={link.relationshipId} className="other" href={thingHref(link.otherId)}>
                    {link.otherLabel}
                  </a>
                ))}
              </p>
            </div>
          ))}
        </Opened>
      )}
    </li>
  );
}

interface MoneyProps extends Context {
  field: string;
  told: Told[];
  above?: boolean;
}

/** Amounts of what the thing belongs to, which are asked for by their ids. */
function MoneyAbove({ row, ...context }: { row: Extract<Row, { form: 'links' }> } & Context) {
  const { lang, other, t } = useLanguage();
  const [told, setTold] = useState<Told[]>();
  const ids = row.links.map((link) => link.otherId).join(' ');
  useEffect(() => {
    let wanted = true;
    const answers = ids.split(' ').map((id) => ask(FactsDocument, { id, lang, other, first: 1 }));
    Promise.all(answers).then(
      (all) => wanted && setTold(all.flatMap((one) => (one.facts ? [one.facts] : [])).reverse()),
      () => wanted && setTold(undefined),
    );
    return () => {
      wanted = false;
    };
  }, [ids, lang, other]);
  if (!told) {
    return <Links row={row} {...context} />;
  }
  return (
    <>
      <li className="remark">
        <b>{t.noAmount}</b> <span className="quiet">{t.moneyOfAbove}</span>
      </li>
      <MoneyRows field={row.field} told={told} above {...context} />
    </>
  );
}

/** Amounts by fiscal year: the year once, the stage, the amount set by place, a bar, and what says that it is in no total. */
function MoneyRows({ field, told, above = false, ...context }: MoneyProps) {
  const { lang, t } = useLanguage();
  const amounts = told.map((one) => valueIn(one, 'YEN')?.values[0]?.number ?? 0);
  const most = Math.max(...amounts, 1);
  const stages = new Set(told.map((one) => valueIn(one, 'ENUM')?.values[0]?.text));
  return (
    <>
      {told.map((one, i) => {
        const year = valueIn(one, 'FISCAL_YEAR')?.values[0]?.number ?? 0;
        const before = told[i - 1];
        const repeated = before && valueIn(before, 'FISCAL_YEAR')?.values[0]?.number === year;
        const amount = valueIn(one, 'YEN');
        const yen = amount?.values[0]?.number;
        const set = yen == null ? undefined : money(yen, lang);
        const [whole, fraction] = set?.number.split('.') ?? [];
        const uncounted = above || isUncounted(one);
        const inferred = one.assertion === 'INFERRED';
        return (
          <Line
            key={one.thingId}
            field={field}
            label=""
            proofs={one.evidence}
            inferred={inferred}
            above={above}
            rationales={one.rationale ? [one.rationale] : []}
            {...context}
          >
            <span className="money">
              <span className="year">
                {repeated ? <span className="unseen">{fiscalYear(year, lang)}</span> : fiscalYear(year, lang)}
              </span>
              <span className="stage">{valueIn(one, 'ENUM')?.values[0]?.label}</span>
              {set ? (
                <span className="sum" title={exactYen(yen ?? 0, lang)}>
                  <span className="whole">
                    {uncounted && '〔'}
                    {whole}
                  </span>
                  <span className="fraction">
                    {fraction && `.${fraction}`}
                    {uncounted && '〕'}
                  </span>
                  <small>{set.unit}</small>
                </span>
              ) : (
                <span className="sum none">{t.unknownAmount}</span>
              )}
              <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                {yen != null && (
                  <rect
                    width={(100 * yen) / most}
                    height="10"
                    className={uncounted ? 'uncounted' : inferred ? 'inferred' : undefined}
                  />
                )}
              </svg>
              {uncounted && !above && <small className="quiet uncounted-word">{t.notCounted}</small>}
            </span>
          </Line>
        );
      })}
      {stages.size > 1 && <li className="quiet remark">{t.stagesDiffer}</li>}
    </>
  );
}

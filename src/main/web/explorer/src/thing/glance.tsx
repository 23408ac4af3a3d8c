import { thingHref } from '../address';
import { decimal, exactYen, fiscalYear, money } from '../format';
import { foreign, useLanguage } from '../lang';
import { type Facts, type Group, isNoted, isUncounted, type Reading, type Row, type Told, valueIn } from './facts';
import { keysOf } from './keys';
import { ValueText } from './told';

interface GlanceProps {
  basics: Row[];
  groups: Group[];
  facts: Facts;
  reading: Reading;
}

/** The first things that one wants to know, in a line: latest money, who answers for it, to what it belongs, and plain values. */
export function Glance({ basics, groups, facts, reading }: GlanceProps) {
  const { lang } = useLanguage();
  const amounts = groups.flatMap((group) => group.rows).find((row) => row.form === 'money');
  const { links, counts, values } = keysOf(basics, groups, facts, reading);
  if (!amounts && links.length + counts.length + values.length === 0) {
    return null;
  }
  const named = links.map((row) => {
    const ends = [...new Map(row.links.map((link) => [link.otherId, link.otherLabel]))];
    return (
      <div key={row.label}>
        <dt>{row.label}</dt>
        <dd>
          {ends.slice(0, namedAtMost).map(([id, label]) => (
            <a key={id} href={thingHref(id)} lang={foreign(label, lang)}>
              {label}
            </a>
          ))}
          {ends.length > namedAtMost && <small>+{ends.length - namedAtMost}</small>}
        </dd>
      </div>
    );
  });
  const plain = values.map((row) => (
    <div key={row.key}>
      <dt>{row.label}</dt>
      <dd>
        <ValueText value={row.value} />
      </dd>
    </div>
  ));
  return (
    <div className="glance">
      {amounts?.form === 'money' && (
        <dl aria-label={amounts.label}>
          <LatestMoney told={amounts.told} />
        </dl>
      )}
      {links.length + counts.length + values.length > 0 && (
        <dl aria-label={facts.label}>
          {isNoted(facts, reading) && plain}
          {counts.map(({ row, group }) => (
            <div key={row.label}>
              <dt>{row.label}</dt>
              <dd>
                <a href={`#${group}`}>
                  <b>{decimal(row.total, lang)}</b>
                </a>
              </dd>
            </div>
          ))}
          {named}
          {!isNoted(facts, reading) && plain}
        </dl>
      )}
    </div>
  );
}

const namedAtMost = 2;

/** So many fiscal years as the tables of budgets have beside each other. */
const latestYears = 3;

/** The amounts of the latest fiscal years, the newest first, all stages of a year together: they are not compared. */
export function latestOf(told: Told[]): { year: number; told: Told[] }[] {
  const yearOf = (one: Told) => valueIn(one, 'FISCAL_YEAR')?.values[0]?.number ?? 0;
  const years = [...new Set(told.map(yearOf))].sort((a, b) => b - a).slice(0, latestYears);
  return years.map((year) => ({ year, told: told.filter((one) => yearOf(one) === year) }));
}

function LatestMoney({ told }: { told: Told[] }) {
  const { lang } = useLanguage();
  return latestOf(told).map(({ year, told: amounts }) => (
    <div key={year}>
      <dt>{fiscalYear(year, lang)}</dt>
      <dd>
        {amounts.map((one) => (
          <Latest key={one.thingId} told={one} />
        ))}
      </dd>
    </div>
  ));
}

function Latest({ told }: { told: Told }) {
  const { lang, t } = useLanguage();
  const stage = valueIn(told, 'ENUM')?.values[0]?.label ?? '';
  const yen = valueIn(told, 'YEN')?.values[0]?.number;
  const set = yen == null ? undefined : money(yen, lang);
  const uncounted = isUncounted(told);
  return (
    <span title={yen == null ? undefined : exactYen(yen, lang)}>
      {set ? (
        <span className="whole-amount">
          <b>
            {uncounted && '〔'}
            {set.number}
            {uncounted && '〕'}
          </b>
          {'\u00a0'}
          <small>{set.unit}</small>
        </span>
      ) : (
        <span className="quiet">{t.unknownAmount}</span>
      )}{' '}
      <small lang={foreign(stage, lang)}>{stage}</small>
    </span>
  );
}

import { thingHref } from '../address';
import { exactYen, fiscalYear, money } from '../format';
import { foreign, useLanguage } from '../lang';
import { type Facts, type Group, isUncounted, type Row, type Told, valueIn } from './facts';
import { ValueText } from './told';

/** The first things that one wants to know, in a line: latest money, who answers for it, to what it belongs, and plain values. */
export function Glance({ basics, groups, facts }: { basics: Row[]; groups: Group[]; facts: Facts }) {
  const rows = groups.flatMap((group) => group.rows);
  const amounts = rows.find((row) => row.form === 'money');
  const from = (group: string, most: number) =>
    (groups.find((one) => one.key === group)?.rows ?? [])
      .filter((row): row is Extract<Row, { form: 'links' }> => row.form === 'links' && row.total <= 3)
      .slice(0, most);
  const links = [...from('BODIES', 2), ...from('CONNECTIONS', 1)];
  const values = basics.filter((row): row is Extract<Row, { form: 'value' }> => row.form === 'value').slice(0, 4);
  if (!amounts && links.length + values.length === 0) {
    return null;
  }
  return (
    <dl className="glance" aria-label={facts.label}>
      {amounts?.form === 'money' && <LatestMoney told={amounts.told} />}
      {links.map((row) => (
        <div key={row.label}>
          <dt>{row.label}</dt>
          <dd>
            {row.links.slice(0, 2).map((link) => (
              <a key={link.otherId} href={thingHref(link.otherId)}>
                {link.otherLabel}
              </a>
            ))}
            {row.total > 2 && <small>+{row.total - 2}</small>}
          </dd>
        </div>
      ))}
      {values.map((row) => (
        <div key={row.key}>
          <dt>{row.label}</dt>
          <dd>
            <ValueText value={row.value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

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
        <b>
          {uncounted && '〔'}
          {set.number}
          {uncounted && '〕'}
        </b>
      ) : (
        <span className="quiet">{t.unknownAmount}</span>
      )}{' '}
      <small>
        {set?.unit} <span lang={foreign(stage, lang)}>{stage}</span>
      </small>
    </span>
  );
}

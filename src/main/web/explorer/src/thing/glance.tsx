import { thingHref } from '../address';
import { exactYen, fiscalYear, money } from '../format';
import { foreign, useLanguage } from '../lang';
import { type Facts, type Group, type Row, type Told, valueIn } from './facts';
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

/** The newest amount of each stage that the last two fiscal years have, at equal size: stages are not compared. */
function LatestMoney({ told }: { told: Told[] }) {
  const { lang, t } = useLanguage();
  const year = (one: Told) => valueIn(one, 'FISCAL_YEAR')?.values[0]?.number ?? 0;
  const stage = (one: Told) => valueIn(one, 'ENUM')?.values[0];
  const last = Math.max(...told.map(year));
  const newest = new Map<string, Told>();
  for (const one of told.filter((each) => year(each) >= last - 1)) {
    const key = stage(one)?.text ?? '';
    const kept = newest.get(key);
    if (!kept || year(kept) <= year(one)) {
      newest.set(key, one);
    }
  }
  const shown = [...newest.values()].sort((a, b) => year(b) - year(a)).slice(0, 2);
  return shown.map((one) => {
    const yen = valueIn(one, 'YEN')?.values[0]?.number;
    const set = yen == null ? undefined : money(yen, lang);
    return (
      <div key={one.thingId}>
        <dt lang={foreign(stage(one)?.label ?? '', lang)}>
          {fiscalYear(year(one), lang)} {stage(one)?.label}
        </dt>
        <dd title={yen == null ? undefined : exactYen(yen, lang)}>
          {set ? (
            <>
              <b>{set.number}</b> <small>{set.unit}</small>
            </>
          ) : (
            <span className="quiet">{t.unknownAmount}</span>
          )}
        </dd>
      </div>
    );
  });
}

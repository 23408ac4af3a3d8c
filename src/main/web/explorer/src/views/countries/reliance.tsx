import { thingHref } from '../../address';
import { foreign, useLanguage } from '../../lang';
import type { Slides } from '../../thing/proof';
import { dateText } from '../dates';
import { useNarrow } from '../frame';
import { ProvenItem, ProvenRow } from '../proven';
import { claimOf, reliedText } from './claims';
import { type Axis, axisOf, type Country, type Reliance, type Statement } from './matrix';
import { texts } from './texts';

interface RelianceProps {
  on: Country;
  reliances: Reliance[];
  statements: Statement[];
  names: Map<string, string>;
  slides: Slides;
}

/** Who relies on the country since when: a line for each from its year on, with what is relied on beside it. */
export function RelianceLines({ on, reliances, statements, names, slides }: RelianceProps) {
  const { lang } = useLanguage();
  const t = texts[lang];
  const narrow = useNarrow();
  const axis = axisOf(reliances.flatMap((one) => one.since ?? []));
  const told = (one: Reliance) => reliedText(one, names);
  const claims = (one: Reliance) => [claimOf(one, one.node.label, told(one).join(lang === 'JA' ? '、' : ', '))];
  const since = (one: Reliance) => (one.since ? dateText(one.since, lang) : t.unknownYear);
  return (
    <section className="wide view-part reliance" aria-labelledby="reliance">
      <h2 id="reliance">
        {t.reliance(on.label)} <span className="number">{new Set(reliances.map((one) => one.node.id)).size}</span>
      </h2>
      {narrow ? (
        <ul className="view-list">
          {reliances.map((one) => (
            <ProvenItem key={one.relationshipId} claims={claims(one)} slides={slides}>
              <p>
                <span className="since">{since(one)}</span> <Party one={one} />
              </p>
              <p className="quiet">{told(one).join(lang === 'JA' ? '、' : ', ')}</p>
            </ProvenItem>
          ))}
        </ul>
      ) : (
        <table className="view-table">
          <thead>
            <tr>
              <th scope="col">{t.year}</th>
              <th scope="col">{t.party}</th>
              <th scope="col" className="time">
                <span className="unseen">{t.line}</span>
                <Scale axis={axis} />
              </th>
              <th scope="col">{t.coverage}</th>
              <th scope="col">{t.effect}</th>
              <th scope="col" className="proof">
                {texts[lang].proof}
              </th>
            </tr>
          </thead>
          <tbody>
            {reliances.map((one) => (
              <ProvenRow key={one.relationshipId} width={6} claims={claims(one)} slides={slides}>
                <td className="since">{since(one)}</td>
                <th scope="row">
                  <Party one={one} />
                </th>
                <td className="time">{one.since && <Line axis={axis} since={one.since} />}</td>
                {told(one).map((text, i) => (
                  <td key={i === 0 ? 'coverage' : 'effect'}>{text}</td>
                ))}
              </ProvenRow>
            ))}
          </tbody>
        </table>
      )}
      <p className="quiet">{t.relianceNote}</p>
      {statements.length > 0 && (
        <>
          <h3>{t.ofList}</h3>
          <ul className="view-list statements">
            {statements.map((one, i) => (
              <ProvenItem
                key={one.id}
                claims={[claimOf({ ...one, relationshipId: one.id }, '', one.text ?? '')]}
                slides={slides}
              >
                <div>
                  {one.of.id !== statements[i - 1]?.of.id && (
                    <a href={thingHref(one.of.id)} lang={foreign(one.of.label, lang)}>
                      {one.of.label}
                    </a>
                  )}
                  <p lang={foreign(one.text ?? '', lang)}>{one.text}</p>
                </div>
              </ProvenItem>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Party({ one }: { one: Reliance }) {
  const { lang } = useLanguage();
  return (
    <a
      className="in-table"
      href={thingHref(one.node.id)}
      title={one.node.otherLabel}
      lang={foreign(one.node.label, lang)}
    >
      {one.node.label}
    </a>
  );
}

const size = 360;

function at(axis: Axis, year: number): number {
  return ((year - axis.from) / (axis.to - axis.from)) * size;
}

function Scale({ axis }: { axis: Axis }) {
  return (
    <svg viewBox={`0 0 ${size} 18`} width={size} height="18" aria-hidden="true">
      {axis.ticks.map((year) => (
        <text
          key={year}
          x={at(axis, year) < size - 36 ? at(axis, year) : size}
          y="13"
          textAnchor={at(axis, year) < size - 36 ? 'start' : 'end'}
        >
          {year}
        </text>
      ))}
    </svg>
  );
}

function Line({ axis, since }: { axis: Axis; since: string }) {
  const from = at(axis, Number(since.slice(0, 4)));
  return (
    <svg viewBox={`0 0 ${size} 22`} width={size} height="22" aria-hidden="true">
      {axis.ticks.map((year) => (
        <line key={year} className="tick" x1={at(axis, year)} x2={at(axis, year)} y1="-10" y2="32" />
      ))}
      <line className="since-line" x1={from} x2={size} y1="11" y2="11" />
      <circle cx={from + 4} cy="11" r="4" />
    </svg>
  );
}

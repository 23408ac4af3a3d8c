import { CountriesDocument } from '../../../gql/graphql';
import { thingHref } from '../../address';
import { useHashTarget } from '../../arrival';
import { useAnswer } from '../../ask';
import { foreign, useLanguage } from '../../lang';
import { Failed, Loading } from '../../states';
import { slidesOfProofs } from '../../thing/facts';
import type { Slides } from '../../thing/proof';
import { useTitle } from '../../title';
import { ViewTools } from '../../view-tools';
import { dateText } from '../dates';
import { SlideList, useNarrow, ViewHead } from '../frame';
import { type Claim, ProvenItem, ProvenRow, proofsOfClaims } from '../proven';
import { type Country, type Matrix, matrixOf, reliedOn, unusualKinds } from './matrix';
import { claimOf, RelianceLines } from './reliance';
import './style.css';
import { texts } from './texts';

export default function CountriesPage() {
  const { lang, other } = useLanguage();
  const t = texts[lang];
  useTitle(t.title);
  const variables = { lang, other };
  const answer = useAnswer(CountriesDocument, variables);
  useHashTarget(answer.state === 'answered');
  if (answer.state === 'loading') {
    return <Loading rows={14} />;
  }
  if (answer.state === 'failed') {
    return <Failed error={answer.error} again={answer.again} />;
  }
  const countries = answer.data.countries?.nodes ?? [];
  const names = new Map(
    answer.data.ontology?.enums.flatMap((one) => one.values.map((value) => [value.value, value.label] as const)),
  );
  const matrix = matrixOf(countries);
  const reliance = reliedOn(countries);
  const members = matrix.regions.flatMap((one) => one.countries);
  const slides = slidesOfProofs([
    ...(reliance?.reliances.flatMap((one) => one.evidence) ?? []),
    ...members.flatMap((one) => proofsOfClaims(claimsOf(one, names, lang))),
  ]);
  const first = reliance?.reliances[0]?.since;
  const parties = new Set(reliance?.reliances.map((one) => one.node.id)).size;
  return (
    <>
      <ViewHead
        title={t.title}
        lead={
          members.length === 0
            ? t.nothing
            : reliance && first
              ? t.lead(reliance.on.label, parties, members.length, matrix.frameworks.length, dateText(first, lang))
              : t.leadWithout(members.length, matrix.frameworks.length)
        }
      />
      {reliance && <RelianceLines {...reliance} names={names} slides={slides} />}
      {members.length > 0 && <Frameworks matrix={matrix} names={names} slides={slides} />}
      <SlideList slides={slides} />
      <ViewTools
        title={t.title}
        query={CountriesDocument}
        variables={variables}
        fileName="countries"
        table={() => [
          [t.region, t.country, ...matrix.frameworks.map((one) => one.label)],
          ...matrix.regions.flatMap((group) =>
            group.countries.map((country) => [
              group.region?.label ?? '',
              country.label,
              ...matrix.frameworks.map((one) => rolesIn(country, one.id, names).join(', ')),
            ]),
          ),
        ]}
      />
    </>
  );
}

function rolesIn(country: Country, framework: string, names: Map<string, string>): string[] {
  return country.frameworks.edges
    .filter((part) => part.node.id === framework)
    .map((part) => names.get(part.role) ?? part.role);
}

function claimsOf(country: Country, names: Map<string, string>, lang: 'JA' | 'EN'): Claim[] {
  const t = texts[lang];
  return country.frameworks.edges.map((part) =>
    claimOf(
      part,
      part.node.acronym ?? part.node.label,
      [names.get(part.role) ?? part.role, part.since && t.since(dateText(part.since, lang))].filter(Boolean).join(' '),
    ),
  );
}

interface FrameworksProps {
  matrix: Matrix;
  names: Map<string, string>;
  slides: Slides;
}

/** Countries by region, frameworks beside each other, the role in the cell. */
function Frameworks({ matrix, names, slides }: FrameworksProps) {
  const { lang } = useLanguage();
  const t = texts[lang];
  const narrow = useNarrow();
  const { frameworks, regions, without } = matrix;
  const width = frameworks.length + 2;
  const unusual = unusualKinds(regions.flatMap((group) => group.countries));
  return (
    <section className="wide view-part" aria-labelledby="matrix">
      <h2 id="matrix">{t.matrix}</h2>
      {narrow ? (
        regions.map((group) => (
          <div key={group.region?.id}>
            <h3 className="region">{group.region?.label ?? t.elsewhere}</h3>
            <ul className="view-list">
              {group.countries.map((country) => (
                <ProvenItem key={country.id} claims={claimsOf(country, names, lang)} slides={slides}>
                  <Name country={country} kind={unusual.get(country.id)} />
                  {frameworks.map((one) => {
                    const roles = rolesIn(country, one.id, names);
                    return roles.length === 0 ? null : (
                      <p key={one.id} className="role-line">
                        <span className="quiet">{one.acronym ?? one.label}</span> {join(roles, lang)}
                      </p>
                    );
                  })}
                </ProvenItem>
              ))}
            </ul>
          </div>
        ))
      ) : (
        <table className="view-table frameworks">
          <thead>
            <tr>
              <th scope="col">{t.country}</th>
              {frameworks.map((one) => (
                <th key={one.id} scope="col">
                  <a className="in-table" href={thingHref(one.id)} title={one.label} lang={foreign(one.label, lang)}>
                    {one.acronym ?? one.label}
                  </a>
                  {one.acronym && one.acronym !== one.label && (
                    <small lang={foreign(one.label, lang)}>{one.label}</small>
                  )}
                </th>
              ))}
              <th scope="col" className="proof">
                {t.proof}
              </th>
            </tr>
          </thead>
          {regions.map((group) => (
            <tbody key={group.region?.id}>
              <tr>
                <th scope="rowgroup" colSpan={width} className="region">
                  <b>{group.region?.label ?? t.elsewhere}</b> <span className="number">{group.countries.length}</span>
                </th>
              </tr>
              {group.countries.map((country) => (
                <ProvenRow key={country.id} width={width} claims={claimsOf(country, names, lang)} slides={slides}>
                  <th scope="row">
                    <Name country={country} kind={unusual.get(country.id)} />
                  </th>
                  {frameworks.map((one) => (
                    <td key={one.id}>{join(rolesIn(country, one.id, names), lang)}</td>
                  ))}
                </ProvenRow>
              ))}
            </tbody>
          ))}
        </table>
      )}
      {unusual.size > 0 && <p className="quiet">{t.unusual}</p>}
      {without.length > 0 && (
        <p className="without">
          <b>{t.without}</b>{' '}
          {without.map((country) => (
            <span key={country.id}>
              <Name country={country} />{' '}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

function join(words: string[], lang: 'JA' | 'EN'): string {
  return words.join(lang === 'JA' ? '・' : ', ');
}

function Name({ country, kind }: { country: Country; kind?: string | undefined }) {
  const { lang } = useLanguage();
  return (
    <>
      <a
        className="in-table"
        href={thingHref(country.id)}
        title={country.otherLabel}
        lang={foreign(country.label, lang)}
      >
        {country.label}
      </a>
      {kind && <small className="quiet"> {kind}</small>}
    </>
  );
}

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
import { ProvenItem, ProvenRow, proofsOfClaims } from '../proven';
import { type Context, claimsOf, claimsOfCounts, countOf, countText, roleIn } from './claims';
import { participationFile, relianceFile } from './file';
import { type Country, countsOf, matrixOf, reliedOn, statementsOf, unusualKinds } from './matrix';
import { RelianceLines } from './reliance';
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
  const counts = countsOf(answer.data.counted?.nodes ?? []);
  const reliance = reliedOn(countries);
  const statements = statementsOf(answer.data.reliance?.nodes ?? [], reliance?.on.id);
  const members = matrix.regions.flatMap((one) => one.countries);
  const context = { matrix, counts, names };
  const slides = slidesOfProofs([
    ...(reliance?.reliances.flatMap((one) => one.evidence) ?? []),
    ...statements.flatMap((one) => one.evidence),
    ...proofsOfClaims(claimsOfCounts(context, lang)),
    ...members.flatMap((one) => proofsOfClaims(claimsOf(one, context, lang))),
  ]);
  const first = reliance?.reliances[0]?.since;
  const parties = new Set(reliance?.reliances.map((one) => one.node.id)).size;
  const named = members.filter((one) => one.frameworks.edges.length > 0).length;
  return (
    <>
      <ViewHead
        title={t.title}
        lead={
          members.length === 0
            ? t.nothing
            : reliance && first
              ? t.lead(reliance.on.label, parties, named, matrix.frameworks.length, dateText(first, lang))
              : t.leadWithout(named, matrix.frameworks.length)
        }
      />
      {reliance && <RelianceLines {...reliance} {...{ statements, names, slides }} />}
      {members.length > 0 && <Frameworks {...context} slides={slides} />}
      <SlideList slides={slides} />
      <ViewTools
        title={t.title}
        query={CountriesDocument}
        variables={variables}
        tables={[
          ...(reliance
            ? [
                {
                  name: t.relianceFile,
                  fileName: 'reliance',
                  table: () => relianceFile(reliance.reliances, names, lang),
                },
              ]
            : []),
          { name: t.participationFile, fileName: 'participation', table: () => participationFile(context, lang) },
        ]}
      />
    </>
  );
}

interface FrameworksProps extends Context {
  slides: Slides;
}

/** Countries by region, frameworks beside each other, the role in the cell. */
function Frameworks({ slides, ...context }: FrameworksProps) {
  const { lang } = useLanguage();
  const t = texts[lang];
  const narrow = useNarrow();
  const { frameworks, regions, through, without } = context.matrix;
  const counted = claimsOfCounts(context, lang);
  const isThrough = [...through.values()].some((one) => one.size > 0);
  const width = frameworks.length + 2;
  const unusual = unusualKinds(regions.flatMap((group) => group.countries));
  return (
    <section className="wide view-part" aria-labelledby="matrix">
      <h2 id="matrix">{t.matrix}</h2>
      {narrow && counted.length > 0 && (
        <ul className="view-list">
          <ProvenItem claims={counted} slides={slides}>
            <b>{t.numbers}</b>
            {frameworks.map((one) => (
              <div key={one.id} className="role-line">
                <span className="quiet">{one.acronym ?? one.label}</span> <Counts framework={one.id} {...context} />
              </div>
            ))}
          </ProvenItem>
        </ul>
      )}
      {narrow ? (
        regions.map((group) => (
          <div key={group.region?.id}>
            <h3 className="region">{group.region?.label ?? t.elsewhere}</h3>
            <ul className="view-list">
              {group.countries.map((country) => (
                <ProvenItem key={country.id} claims={claimsOf(country, context, lang)} slides={slides}>
                  <Name country={country} kind={unusual.get(country.id)} />
                  {frameworks.map((one) => {
                    const role = roleIn(country, one.id, context, lang);
                    return role === '' ? null : (
                      <p key={one.id} className="role-line">
                        <span className="quiet">{one.acronym ?? one.label}</span> {role}
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
          {counted.length > 0 && (
            <tbody>
              <ProvenRow width={width} claims={counted} slides={slides}>
                <th scope="row">{t.numbers}</th>
                {frameworks.map((one) => (
                  <td key={one.id}>
                    <Counts framework={one.id} {...context} />
                  </td>
                ))}
              </ProvenRow>
            </tbody>
          )}
          {regions.map((group) => (
            <tbody key={group.region?.id}>
              <tr>
                <th scope="rowgroup" colSpan={width} className="region">
                  <b>{group.region?.label ?? t.elsewhere}</b> <span className="number">{group.countries.length}</span>
                </th>
              </tr>
              {group.countries.map((country) => (
                <ProvenRow key={country.id} width={width} claims={claimsOf(country, context, lang)} slides={slides}>
                  <th scope="row">
                    <Name country={country} kind={unusual.get(country.id)} />
                  </th>
                  {frameworks.map((one) => (
                    <td key={one.id}>{roleIn(country, one.id, context, lang)}</td>
                  ))}
                </ProvenRow>
              ))}
            </tbody>
          ))}
        </table>
      )}
      {counted.length > 0 && <p className="quiet">{t.numbersNote}</p>}
      {unusual.size > 0 && <p className="quiet">{t.unusual}</p>}
      {isThrough && <p className="quiet">{t.throughNote}</p>}
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

/** How many take part according to the document, and how many it names. */
function Counts({ framework, matrix, counts }: Context & { framework: string }) {
  const { lang } = useLanguage();
  const t = texts[lang];
  return (
    <>
      {counts.get(framework)?.map((one) => (
        <span key={one.id} className="count">
          <b>{countText(one, lang)}</b>{' '}
          <small className="quiet" lang={foreign(one.name ?? '', lang)}>
            {countOf(one, lang)}
          </small>
        </span>
      ))}
      <small className="quiet">{t.namedBelow(matrix.named.get(framework) ?? 0)}</small>
    </>
  );
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

import { SlipsDocument, type SlipsQuery, type SourceAnomalyWhere } from '../../../gql/graphql';
import { thingHref } from '../../address';
import { useHashTarget } from '../../arrival';
import { useAnswer, useKept } from '../../ask';
import { decimal, plainLines } from '../../format';
import { foreign, useLanguage } from '../../lang';
import { Failed, Kept, Loading } from '../../states';
import { useTitle } from '../../title';
import { ViewTools } from '../../view-tools';
import { useNarrow, ViewHead } from '../frame';
import { Select, useSettings } from '../settings';
import { isAbout, placesOf } from './places';
import { SlipRow } from './row';
import './style.css';
import { texts } from './texts';

export type Slip = NonNullable<SlipsQuery['sourceAnomalies']>['nodes'][number];

export default function SlipsPage() {
  const { lang } = useLanguage();
  const t = texts[lang];
  useTitle(t.title);
  const [read, set] = useSettings('slips');
  const [kind, certainty, find] = [read('kind'), read('certainty'), read('find')];
  const where = {
    ...(kind && { anomalyKind: { eq: kind } }),
    ...(certainty && { certainty: { eq: certainty } }),
  } as SourceAnomalyWhere;
  const variables = { where, lang };
  const answer = useAnswer(SlipsDocument, variables);
  const kept = useKept(answer.state === 'answered' ? { data: answer.data, variables } : undefined);
  useHashTarget(kept !== undefined);
  if (!kept) {
    return answer.state === 'failed' ? <Failed error={answer.error} again={answer.again} /> : <Loading rows={14} />;
  }
  const { ontology, sourceAnomalies, all } = kept.data;
  const slips = (sourceAnomalies?.nodes ?? []).filter((one) => !find.trim() || isAbout(one, find));
  const valuesOf = (index: number) => ontology?.enums[index]?.values ?? [];
  const [kinds, certainties, served] = [valuesOf(0), valuesOf(1), valuesOf(2)];
  const names = new Map<string, string>([...kinds, ...certainties, ...served].map((one) => [one.value, one.label]));
  const name = (value: string) => names.get(value) ?? value;
  const groups = kinds
    .map((one) => ({ ...one, slips: inOrder(slips, one.value, certainties) }))
    .filter((one) => one.slips.length > 0);
  const most = [...groups].sort((a, b) => b.slips.length - a.slips.length)[0];
  const certain = certainties[0];
  const there = new Set(all?.facets.flatMap((facet) => facet.buckets.map((one) => one.value)));
  const options = (values: typeof kinds) => [
    { value: '', label: t.all },
    ...values.filter((one) => there.has(one.value)).map((one) => ({ value: one.value, label: one.label })),
  ];
  return (
    <>
      <ViewHead
        title={t.title}
        answer={answer}
        lead={
          Object.keys(kept.variables.where).length > 0 || find || !most || !certain
            ? t.leadChosen(slips.length)
            : t.lead(
                slips.length,
                certain.label,
                slips.filter((one) => one.certainty === certain.value).length,
                most.label,
                most.slips.length,
              )
        }
      >
        <label className="setting">
          <span>{t.find}</span>
          <input type="search" value={find} onChange={(event) => set({ find: event.target.value }, true)} />
        </label>
        <Select label={t.kind} value={kind} options={options(kinds)} choose={(value) => set({ kind: value })} />
        <Select
          label={t.certainty}
          value={certainty}
          options={options(certainties)}
          choose={(value) => set({ certainty: value })}
        />
      </ViewHead>
      <Kept answer={answer}>
        <Groups {...{ groups, slips, certain, name }} variables={kept.variables} />
      </Kept>
    </>
  );
}

interface GroupsProps {
  groups: { value: string; label: string; slips: Slip[] }[];
  slips: Slip[];
  /** The greatest certainty. */
  certain: { value: string; label: string } | undefined;
  name: (value: string) => string;
  variables: Record<string, unknown>;
}

function Groups({ groups, slips, certain, name, variables }: GroupsProps) {
  const { lang } = useLanguage();
  const t = texts[lang];
  const narrow = useNarrow();
  const [, , hrefWith] = useSettings('slips');
  return (
    <>
      {slips.length === 0 && (
        <p className="wide">
          {t.nothing} <a href={hrefWith({ kind: '', certainty: '', find: '' })}>{t.showAll}</a>
        </p>
      )}
      {slips.length > 0 && (
        <p className="wide quiet slip-note">
          {certain && t.certaintyNote(certain.label)} {t.servedNote}
        </p>
      )}
      {groups.length > 1 && (
        <nav className="contents" aria-label={t.kind}>
          <ul className="wide">
            {groups.map((group) => (
              <li key={group.value}>
                <a href={`#${group.value}`}>
                  {group.label} <span className="number">{decimal(group.slips.length, lang)}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {groups.map((group) => (
        <section key={group.value} id={group.value} className="wide slip-group" aria-labelledby={`${group.value}-head`}>
          <h2 id={`${group.value}-head`}>
            {group.label} <span className="number">{decimal(group.slips.length, lang)}</span>
          </h2>
          {narrow ? (
            <ul className="view-list slip-list">
              {group.slips.map((slip) => (
                <SlipRow key={slip.id} slip={slip} sure={slip.certainty === certain?.value} narrow name={name}>
                  <SlipName slip={slip} />
                </SlipRow>
              ))}
            </ul>
          ) : (
            <table className="view-table">
              <thead>
                <tr>
                  <th scope="col" className="certainty">
                    {t.certainty}
                  </th>
                  <th scope="col">{t.slip}</th>
                  <th scope="col" className="words">
                    {t.printedMeant}
                  </th>
                  <th scope="col" className="served">
                    {t.served}
                  </th>
                  <th scope="col" className="where">
                    {t.where}
                  </th>
                </tr>
              </thead>
              <tbody>
                {group.slips.map((slip) => (
                  <SlipRow
                    key={slip.id}
                    slip={slip}
                    sure={slip.certainty === certain?.value}
                    narrow={false}
                    name={name}
                  >
                    <SlipName slip={slip} />
                  </SlipRow>
                ))}
              </tbody>
            </table>
          )}
        </section>
      ))}
      <ViewTools
        title={t.title}
        query={SlipsDocument}
        variables={variables}
        fileName="slips"
        table={() => [
          ['id', t.kind, t.certainty, t.slip, t.printed, t.meant, t.served, t.explanation, t.slides, t.lines],
          ...groups.flatMap((group) =>
            group.slips.map((slip) => [
              slip.id,
              group.label,
              name(slip.certainty),
              slip.label,
              slip.printed ?? '',
              slip.meant ?? '',
              name(slip.served),
              slip.explanation ?? '',
              placesOf(slip.evidence)
                .map(({ section, document }) => section?.name ?? document)
                .join('; '),
              placesOf(slip.evidence)
                .map(({ lines }) => plainLines(lines))
                .join('; '),
            ]),
          ),
        ]}
      />
    </>
  );
}

/** Of a kind, the more certain ones first, else in the order of the document. */
function inOrder(slips: Slip[], kind: string, certainties: { value: string }[]): Slip[] {
  const rank = (slip: Slip) => certainties.findIndex((one) => one.value === slip.certainty);
  return slips.filter((one) => one.anomalyKind === kind).sort((a, b) => rank(a) - rank(b));
}

function SlipName({ slip }: { slip: Slip }) {
  const { lang } = useLanguage();
  return (
    <>
      <a className="in-table" href={thingHref(slip.id)} lang={foreign(slip.label, lang)}>
        {slip.label}
      </a>
      {slip.explanation && (
        <small className="quiet" lang={foreign(slip.explanation, lang)}>
          {slip.explanation}
        </small>
      )}
    </>
  );
}

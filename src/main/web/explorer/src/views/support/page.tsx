import {
  OffersDocument,
  type OffersQuery,
  SupportChoicesDocument,
  type SupportChoicesQuery,
} from '../../../gql/graphql';

import { pageHref, thingHref, useAddress } from '../../address';
import { useHashTarget } from '../../arrival';

import { useAnswer } from '../../ask';
import { fiscalYear as yearName } from '../../format';
import { foreign, useLanguage } from '../../lang';
import { Failed, Loading } from '../../states';
import { slidesOfProofs } from '../../thing/facts';
import { useTitle } from '../../title';
import { ViewTools } from '../../view-tools';
import { SlideList, useNarrow, ViewHead } from '../frame';
import { Select, useSettings } from '../settings';
import { foldedOf } from './fold';
import { OfferList } from './list';
import { cappedInOtherYear, countsAt, left, ofOtherYears, partsOf, proofsOfOffer, yearsOf } from './offers';
import './style.css';
import { OfferTable, tableOf } from './table';
import { texts } from './texts';

interface Settings {
  group: string;
  stage: string;
  year: string;
}

/** Stands for no choice of a group or year, which is not the same as nothing said in the address. */
const any = 'any';

export default function SupportPage() {
  const { lang } = useLanguage();
  const choices = useAnswer(SupportChoicesDocument, { lang });
  useTitle(texts[lang].title);
  if (choices.state === 'loading') {
    return <Loading rows={14} />;
  }
  if (choices.state === 'failed') {
    return <Failed error={choices.error} again={choices.again} />;
  }
  return <Support choices={choices.data} />;
}

function Support({ choices }: { choices: SupportChoicesQuery }) {
  const { lang, other } = useLanguage();
  const t = texts[lang];
  const asked = useAddress().searchParams;
  const groups = choices.applicantGroups?.nodes ?? [];
  const stages = choices.developmentStages?.nodes ?? [];
  const years = [...new Set(choices.budgetTotal?.sums.map((sum) => sum.fiscalYear))].sort((a, b) => b - a);
  const settings: Settings = {
    group: asked.get('group') ?? groups[0]?.id ?? any,
    stage: asked.get('stage') ?? '',
    year: asked.get('year') ?? String(years[0] ?? any),
  };
  const [, write] = useSettings('support');
  const set = (change: Partial<Settings>) => write({ ...settings, ...change });
  const year = /^\d{4}$/.test(settings.year) ? Number(settings.year) : undefined;
  const variables = {
    groups: settings.group === any ? null : [settings.group],
    stage: settings.stage || null,
    fiscalYear: year ?? null,
    lang,
    other,
  };
  const answer = useAnswer(OffersDocument, variables);
  const group = groups.find((one) => one.id === settings.group);
  const stage = stages.find((one) => one.id === settings.stage);
  const context = {
    stages,
    stage: settings.stage,
    choose: (id: string) => set({ stage: id }),
    year,
    stageNames: new Map(
      choices.ontology?.enums.flatMap((one) => one.values.map((value) => [value.value, value.label] as const)),
    ),
  };
  const data = answer.state === 'answered' ? answer.data : undefined;
  const found = data?.supportFor?.offers;
  const counts = data ? countsAt(data) : new Map<string, number>();
  const parts =
    data &&
    partsOf(
      data,
      stages.map((one) => one.id),
      settings.stage,
    );
  return (
    <>
      <ViewHead
        title={t.title}
        lead={
          found && (
            <>
              {t.lead({
                group: group?.label ?? '',
                year: year ? yearName(year, lang) : '',
                stage: stage?.label ?? '',
                found: found.totalCount,
                staged: parts?.staged.length ?? 0,
                folded: parts ? foldedOf(found.nodes, [...parts.staged, ...parts.unstaged], lang) : 0,
                capped: found.nodes.filter((one) => !one.notKnown.includes('CAP')).length,
                cappedBefore: found.nodes.filter(cappedInOtherYear).length,
                gaps: stage ? [] : stages.filter((one) => !counts.has(one.id)).map((one) => one.label),
              })}
              {group && stage && (
                <span className="quiet counted-otherwise">
                  {' '}
                  {t.countedOtherwise}{' '}
                  <a href={pageHref('coverage', { year: year ? String(year) : '', cell: `${stage.id},${group.id}` })}>
                    {t.seeCoverage}
                  </a>
                </span>
              )}
            </>
          )
        }
      >
        <Select
          label={t.group}
          value={settings.group}
          options={[{ value: any, label: t.everybody }, ...groups.map((one) => ({ value: one.id, label: one.label }))]}
          choose={(id) => set({ group: id })}
        />
        <Select
          label={t.stage}
          value={settings.stage}
          options={[{ value: '', label: t.anyStage }, ...stages.map((one) => ({ value: one.id, label: one.label }))]}
          choose={context.choose}
        />
        <Select
          label={t.year}
          value={year ? String(year) : any}
          options={[
            ...years.map((one) => ({ value: String(one), label: yearName(one, lang) })),
            { value: any, label: t.anyYear },
          ]}
          choose={(value) => set({ year: value })}
        />
      </ViewHead>
      {answer.state === 'loading' && <Loading rows={12} />}
      {answer.state === 'failed' && <Failed error={answer.error} again={answer.again} />}
      {data && parts && <Found data={data} parts={parts} counts={counts} context={context} variables={variables} />}
    </>
  );
}

export interface OfferContext {
  stages: { id: string; label: string }[];
  stage: string;
  choose: (stage: string) => void;
  year: number | undefined;
  /** Stages of a budget by their value. */
  stageNames: Map<string, string>;
}

interface FoundProps {
  data: OffersQuery;
  parts: ReturnType<typeof partsOf>;
  counts: Map<string, number>;
  context: OfferContext;
  variables: Record<string, unknown>;
}

function Found({ data, parts, counts, context, variables }: FoundProps) {
  const { lang, t: commonTexts } = useLanguage();
  const t = texts[lang];
  const narrow = useNarrow();
  useHashTarget();
  const { ended, others } = ofOtherYears(data, context.year);
  const rows = [...parts.staged, ...parts.unstaged];
  const slides = slidesOfProofs(rows.flatMap(proofsOfOffer));
  const Rows = narrow ? OfferList : OfferTable;
  return (
    <>
      {rows.length === 0 && (
        <div className="wide">
          <p>{t.nothing}</p>
          <p className="quiet">{t.nothingHelp}</p>
        </div>
      )}
      <Rows parts={parts} counts={counts} slides={slides} context={context} />
      {parts.possible.length > 0 && (
        <section className="wide view-part may" aria-labelledby="possible">
          <h2 id="possible">
            {t.possible} <span className="number">{t.of(parts.possible.length)}</span>
          </h2>
          <p className="quiet">{t.possibleNote}</p>
          <ul>
            {parts.possible.map((offer) => (
              <li key={offer.thing.id}>
                <a className="in-table" href={thingHref(offer.thing.id)} lang={foreign(offer.thing.label, lang)}>
                  {offer.thing.label}
                </a>
                <span className="quiet">
                  {left(offer)
                    .map((one) => t.unknown[one])
                    .join(lang === 'JA' ? '、' : ', ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="wide view-part foot-notes">
        {[
          { title: t.ended, offers: ended },
          { title: t.otherYears, offers: others },
        ]
          .filter((part) => part.offers.length > 0)
          .map((part) => (
            <p key={part.title}>
              <b className="foot-title">{part.title}</b>
              {part.offers.map((offer) => (
                <span key={offer.thing.id} className="piece">
                  <a href={thingHref(offer.thing.id)} lang={foreign(offer.thing.label, lang)}>
                    {offer.thing.label}
                  </a>
                  {yearsOf(offer).length > 0 && (
                    <span className="quiet">{commonTexts.bracketed(t.inYears(yearsOf(offer)))}</span>
                  )}
                </span>
              ))}
            </p>
          ))}
        <p className="quiet">{t.noteNotGiven}</p>
      </div>
      <SlideList slides={slides} />
      <ViewTools
        title={t.title}
        query={OffersDocument}
        variables={variables}
        fileName="support"
        table={() => tableOf(parts, context, lang)}
      />
    </>
  );
}

import { useRef, useState } from 'react';
import { DatasetDocument, PillarFlowDocument, type PillarFlowQuery } from '../../../gql/graphql';
import { type Answer, useAnswer, useKept } from '../../ask';
import { fiscalYear, listed, moneyText } from '../../format';
import { useLanguage } from '../../lang';
import { Failed, Kept, Loading } from '../../states';
import { slidesOfProofs } from '../../thing/facts';
import { useTitle } from '../../title';
import { latestFirst, stagesOf } from '../../totals';
import { ViewTools } from '../../view-tools';
import { SlideList, useNarrow, ViewHead } from '../frame';
import { Radios, Select, useSettings } from '../settings';
import { Sideways } from '../sideways';
import { type Appropriation, appropriationsOf, elsewhere, type Total } from './appropriations';
import { type By, flowOf, type Room } from './flow';
import { FlowTable, partsOf } from './flow-table';
import { LeftOut } from './left-out';
import { OfPillar } from './of-pillar';
import { Picture } from './picture';
import { readingOf, upper } from './reading';
import './style.css';
import { type PillarTexts, texts } from './texts';

type Stage = 'INITIAL' | 'INITIAL_DRAFT' | 'REQUEST' | 'SUPPLEMENTARY';
interface Money {
  fiscalYear: number;
  stage: Stage;
  count: number;
}

export default function PillarsPage() {
  const { lang } = useLanguage();
  const [read] = useSettings('pillars');
  const answer = useAnswer(DatasetDocument, {});
  useTitle(texts[lang].title);
  if (answer.state === 'loading') {
    return <Loading rows={14} />;
  }
  if (answer.state === 'failed') {
    return <Failed error={answer.error} again={answer.again} />;
  }
  const sums = latestFirst(answer.data.budgetTotal?.sums ?? []);
  const year = Number(read('year'));
  const chosen =
    sums.find((sum) => sum.fiscalYear === year && sum.stage === read('stage').toUpperCase()) ??
    sums.find((sum) => sum.fiscalYear === year) ??
    sums[0];
  return chosen ? <Asked sums={sums} chosen={chosen} /> : <p className="wide">{texts[lang].nothing}</p>;
}

function Asked({ sums, chosen }: { sums: Money[]; chosen: Money }) {
  const { lang } = useLanguage();
  const variables = { fiscalYear: chosen.fiscalYear, stage: chosen.stage, lang };
  const answer = useAnswer(PillarFlowDocument, variables);
  const kept = useKept(answer.state === 'answered' ? { answer: answer.data, variables } : undefined);
  if (!kept) {
    return answer.state === 'failed' ? <Failed error={answer.error} again={answer.again} /> : <Loading rows={14} />;
  }
  return <Shown {...kept} sums={sums} chosen={chosen} coming={answer} />;
}

interface ShownProps {
  answer: PillarFlowQuery;
  sums: Money[];
  variables: { fiscalYear: number; stage: Stage; lang: 'JA' | 'EN' };
  /** What is chosen, which is shown as soon as its answer has come. */
  chosen: Money;
  coming: Answer<unknown>;
}

function Shown({ answer, sums, variables, chosen, coming }: ShownProps) {
  const { lang, t } = useLanguage();
  const own = texts[lang];
  const [read, write] = useSettings('pillars');
  const at = read('at');
  const asked = at && `pillar ${at === 'none' ? '' : at}`;
  const [touched, light] = useState<string>();
  const lit = touched ?? asked;
  const picture = useRef<SVGSVGElement>(null);
  const total = answer.budgetTotal;
  const by: By = read('by') === 'count' ? 'count' : 'amount';
  const narrow = useNarrow();
  const view = read('view') || (narrow ? 'table' : 'picture');
  const stages = stagesOf(answer.ontology);
  if (!total) {
    return <p className="wide">{own.nothing}</p>;
  }
  const others = elsewhere(total);
  const parts = partsOf(total, others, at);
  const slides = slidesOfProofs(parts.flatMap((part) => part.rows.flatMap((one) => one.proofs)));
  const room = roomOf(lang);
  const flow = flowOf(total, by, own, room);
  const pillar = total.pillars.nodes.find(({ key }) => asked === `pillar ${key?.id ?? ''}`);
  const shown = lit && [...flow.nodes, ...flow.sides.marks].some((mark) => mark.key === lit) ? lit : undefined;
  const head = (
    <ViewHead
      title={own.title}
      answer={coming}
      lead={
        asked && pillar ? (
          <b>{ofPillar(pillar, own, lang)}</b>
        ) : (
          <Sentence total={total} stage={stages.get(variables.stage) ?? ''} year={variables.fiscalYear} />
        )
      }
    >
      <Select
        label={own.year}
        value={`${chosen.fiscalYear} ${chosen.stage}`}
        options={sums.map((sum) => ({
          value: `${sum.fiscalYear} ${sum.stage}`,
          label: `${fiscalYear(sum.fiscalYear, lang)} ${stages.get(sum.stage)}`,
        }))}
        choose={(value) => {
          const [year = '', stage = ''] = value.split(' ');
          write({ year, stage: stage.toLowerCase() });
        }}
      />
      <Radios
        label={own.by}
        value={by}
        options={[
          { value: 'amount', label: own.amount },
          { value: 'count', label: own.count },
        ]}
        choose={(value) => write({ by: value === 'amount' ? '' : value })}
      />
      <Radios
        label={own.view}
        value={view}
        options={[
          { value: 'picture', label: own.picture },
          { value: 'table', label: own.table },
        ]}
        choose={(value) => write({ view: value })}
      />
    </ViewHead>
  );
  return (
    <Kept head={head} answer={coming}>
      <div className="wide">
        {pillar && (
          <OfPillar
            {...{ total, pillar, stages }}
            leftOut={own.leftOutOf(nameOf(pillar.key, own), pillar.total.excluded.totalCount)}
          />
        )}
        {view === 'picture' ? (
          <>
            <Key />
            <Sideways label={own.pictureLabel}>
              <Picture
                key={`${variables.fiscalYear} ${variables.stage}`}
                flow={flow}
                nameWidth={room.name}
                by={by}
                picture={picture}
                lit={shown}
                light={light}
              />
            </Sideways>
            <p className="reading" aria-live="polite">
              {shown && shown !== asked ? (
                readingOf(flow, shown, by, own, lang, t)
              ) : (
                <span className="quiet">
                  {own.hint} {t.arrows} {own.keys}
                </span>
              )}
            </p>
          </>
        ) : (
          <FlowTable {...{ parts, stages, slides }} />
        )}
        {pillar && (
          <LeftOut
            title={own.leftOutOf(nameOf(pillar.key, own), pillar.total.excluded.totalCount)}
            nodes={pillar.total.excluded.nodes}
            stages={stages}
            open
          />
        )}
        <LeftOut
          title={own.leftOut(total.excluded.totalCount)}
          nodes={total.excluded.nodes}
          stages={stages}
          open={!pillar && window.location.hash === '#left-out'}
        />
      </div>
      {view !== 'picture' && <SlideList slides={slides} />}
      <ViewTools
        title={own.title}
        query={PillarFlowDocument}
        variables={variables}
        fileName={`pillars-${variables.fiscalYear}`}
        {...(view === 'picture' && { picture: () => picture.current })}
        table={() => [
          [
            'id',
            ...[own.program, own.ministry, own.body, own.group, own.pillar],
            ...[own.yenOf(own.amount), own.yenOf(own.uncounted), own.otherStage, t.leftOut],
          ],
          ...pillarTotals(total, own),
          ...[...appropriationsOf(total), ...others].map((one) => [
            one.programId,
            one.program,
            ...[one.ministries, one.bodies, one.groups, one.pillars].map((of) => names(of, lang)),
            one.amount,
            one.uncounted ?? null,
            one.stage ? (stages.get(one.stage) ?? '') : '',
            one.reason ? t[one.reason] : '',
          ]),
        ]}
      />
    </Kept>
  );
}

/** What the words need, in the two languages. */
function roomOf(lang: 'JA' | 'EN'): Room {
  return lang === 'JA'
    ? { width: 1264, margins: [744, 190], pitch: 24, name: 31, side: 22, lang: 'ja' }
    : { width: 1264, margins: [780, 258], pitch: 24, name: 42, side: 23, lang: 'en' };
}

function nameOf(key: Total['pillars']['nodes'][number]['key'], own: PillarTexts): string {
  return key && 'pillarNumber' in key ? own.numbered(key.pillarNumber, key.name) : own.noPillar;
}

/** What is counted under a pillar in one sentence. */
function ofPillar({ key, total }: Total['pillars']['nodes'][number], own: PillarTexts, lang: 'JA' | 'EN'): string {
  const name = upper(nameOf(key, own));
  return total.amount == null ? own.headNone(name) : own.head(name, moneyText(total.amount, lang), total.count);
}

function names(list: Pick<Appropriation['bodies'][number], 'name'>[], lang: 'JA' | 'EN'): string {
  return listed(
    list.map((one) => one.name),
    lang,
  );
}

/** What is counted for each pillar and for all, as the rows of a file. */
export function pillarTotals(total: Total, own: PillarTexts): (string | number | null)[][] {
  const row = (id: string, pillar: string, of: { count: number; amount?: number | null }) => [
    ...[id, own.sumOf(own.items(of.count)), '', '', '', pillar],
    ...[of.amount ?? null, null, '', ''],
  ];
  return [
    row('', '', total),
    ...total.pillars.nodes.map(({ key, total: its }) => row(key?.id ?? '', key?.name ?? own.noPillar, its)),
  ];
}

/** What is counted, and how it is spread over the pillars. */
function Sentence({ total, stage, year }: { total: Total; stage: string; year: number }) {
  const { lang } = useLanguage();
  const own = texts[lang];
  const parts = total.pillars.nodes.map(({ key, total: its }) => {
    const name = nameOf(key, own);
    if (!key) {
      return its.amount == null ? own.noneNone : own.partNone(its.count, moneyText(its.amount, lang));
    }
    return its.amount == null ? own.none(name) : own.part(name, its.count, moneyText(its.amount, lang));
  });
  return (
    <>
      <b>
        {total.amount != null && own.answer(fiscalYear(year, lang), stage, moneyText(total.amount, lang), total.count)}
      </b>
      {own.within(parts)}
    </>
  );
}

function Key() {
  const { lang } = useLanguage();
  const own = texts[lang];
  return (
    <p className="key">
      {(['stated', 'guessed', 'unknown'] as const).map((kind) => (
        <span key={kind}>
          <svg viewBox="0 0 28 12" className="flow sample" aria-hidden="true">
            <g className={`band ${kind} of-none`}>
              {kind === 'unknown' ? <path d="M0,6H28" className="line" /> : <path d="M1,1H27V11H1Z" className="body" />}
            </g>
          </svg>{' '}
          {kind === 'guessed' ? own.inferred : own[kind]}
        </span>
      ))}
      <span>
        <svg viewBox="0 0 28 12" className="flow sample" aria-hidden="true">
          <path d="M0,6H28" className="thread" />
        </svg>{' '}
        {own.thread}
      </span>
    </p>
  );
}

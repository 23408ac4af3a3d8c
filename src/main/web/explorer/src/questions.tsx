import type { ReactNode } from 'react';
import {
  ConnectionsDocument,
  type DatasetQuery,
  GapsDocument,
  MoneyByPillarDocument,
  MoneyOfProgrammeDocument,
  SupportDocument,
  UnderPillarDocument,
  WhereIsDocument,
} from '../gql/graphql';
import { pageHref, thingHref } from './address';
import { type Answer, useAnswer } from './ask';
import { era, moneyText, printedLines } from './format';
import { useLanguage } from './lang';
import { FailedPart } from './states';

interface Latest {
  fiscalYear: number;
  stage: NonNullable<DatasetQuery['budgetTotal']>['sums'][number]['stage'];
}

interface Asked {
  latest: Latest;
  dataset: NonNullable<DatasetQuery['dataset']>;
}

/** Questions by reader, each with its answer below it and leading to where the answer is told. */
export function Questions({ latest, dataset }: Asked) {
  const { t } = useLanguage();
  return (
    <section className="wide questions" aria-labelledby="questions">
      <h2 id="questions">{t.questionsTitle}</h2>
      <div>
        <h3>{t.planning}</h3>
        <ul>
          <UnderPillar latest={latest} />
          <MoneyOfHubs latest={latest} />
          <Slips dataset={dataset} />
        </ul>
      </div>
      <div>
        <h3>{t.analysis}</h3>
        <ul>
          <Gaps />
          <Connections />
          <Forum />
        </ul>
      </div>
      <div>
        <h3>{t.supporting}</h3>
        <ul>
          <Venture latest={latest} />
          <Ceilings />
        </ul>
      </div>
    </section>
  );
}

interface QuestionProps {
  text: string;
  href: string;
  /** What its answer is told from. */
  of?: Answer<unknown>;
  children: ReactNode;
}

function Question({ text, href, of, children }: QuestionProps) {
  return (
    <li>
      <a href={href}>{text}</a>
      <span className="answer">
        {of?.state === 'failed' ? <FailedPart error={of.error} again={of.again} /> : children || ' '}
      </span>
    </li>
  );
}

function UnderPillar({ latest }: { latest: Latest }) {
  const { lang, t } = useLanguage();
  const answer = useAnswer(UnderPillarDocument, { pillar: 'pillar:2', ...latest, lang });
  const total = answer.state === 'answered' ? answer.data.budgetTotal : undefined;
  const programmes = new Set(total?.counted.nodes.map((one) => one.program.id));
  return (
    <Question of={answer} text={t.askUnderPillar} href={pageHref('pillars', { at: 'pillar:2' })}>
      {total &&
        [t.programmes(programmes.size), total.amount != null && moneyText(total.amount, lang)]
          .filter(Boolean)
          .join(' · ')}
    </Question>
  );
}

function MoneyOfHubs({ latest }: { latest: Latest }) {
  const { lang, t } = useLanguage();
  const id = 'program:device-hub-strengthening';
  const answer = useAnswer(MoneyOfProgrammeDocument, { program: id });
  const labels = useAnswer(MoneyByPillarDocument, { ...latest, lang });
  const stages = labels.state === 'answered' ? (labels.data.ontology?.enums[0]?.values ?? []) : [];
  const sums = answer.state === 'answered' ? (answer.data.budgetTotal?.sums ?? []) : [];
  return (
    <Question of={answer} text={t.askHub} href={`${thingHref(id)}#BUDGET`}>
      {sums.map((sum) => (
        <span key={`${sum.fiscalYear}${sum.stage}`} className="piece">
          {lang === 'JA' ? era(sum.fiscalYear) : `FY${sum.fiscalYear}`}{' '}
          {stages.find((stage) => stage.value === sum.stage)?.label} {moneyText(sum.amount, lang)}
        </span>
      ))}
    </Question>
  );
}

function Slips({ dataset }: { dataset: Asked['dataset'] }) {
  const { t } = useLanguage();
  const slips = dataset.counts.find((one) => one.type === 'SOURCE_ANOMALY');
  return (
    <Question text={t.askSlips} href={pageHref('slips')}>
      {slips && t.places(slips.count)}
    </Question>
  );
}

function Gaps() {
  const { lang, t } = useLanguage();
  const variables = { group: 'group:large-company', lang };
  const answer = useAnswer(GapsDocument, variables);
  const rows = answer.state === 'answered' ? (answer.data.coverage?.rows ?? []) : [];
  const gaps = rows.filter((row) => row.cells.every((cell) => cell.gap));
  return (
    <Question of={answer} text={t.askGaps} href={pageHref('coverage', { column: variables.group })}>
      {rows.length > 0 && t.stagesWithout(gaps.length, rows.length)}
      {gaps.length > 0 && (
        <span className="piece">{gaps.map((row) => row.heading.name).join(lang === 'JA' ? '、' : ', ')}</span>
      )}
    </Question>
  );
}

function Connections() {
  const { lang, t } = useLanguage();
  const variables = { from: 'country:br', to: 'country:jp', lang };
  const answer = useAnswer(ConnectionsDocument, variables);
  const paths = answer.state === 'answered' ? (answer.data.paths?.nodes ?? []) : [];
  return (
    <Question
      of={answer}
      text={t.askConnections}
      href={pageHref('connections', { from: variables.from, to: variables.to })}
    >
      {paths.slice(0, 3).map((path) => (
        <span key={path.text} className="piece">
          {path.text}
        </span>
      ))}
    </Question>
  );
}

function Forum() {
  const { t } = useLanguage();
  const text = 'MDSAP Forum';
  const answer = useAnswer(WhereIsDocument, { text });
  const slides = answer.state === 'answered' ? (answer.data.sections?.nodes ?? []) : [];
  return (
    <Question of={answer} text={t.askForum} href={pageHref('source', { find: text })}>
      {slides.length > 0 && t.linesOf(printedLines(slides.map((slide) => slide.lines).join(',')))}
    </Question>
  );
}

function Venture({ latest }: { latest: Latest }) {
  const { lang, t } = useLanguage();
  const group = 'group:medical-venture';
  const stage = 'stage:clinical';
  const variables = { groups: [group], stage, fiscalYear: latest.fiscalYear, lang };
  const answer = useAnswer(SupportDocument, variables);
  const offers = answer.state === 'answered' ? answer.data.supportFor?.offers : undefined;
  return (
    <Question
      of={answer}
      text={t.askVenture}
      href={pageHref('support', { group, stage, year: String(latest.fiscalYear) })}
    >
      {offers && t.items(offers.totalCount)}
      {offers?.nodes.slice(0, 3).map((offer) => (
        <span key={offer.thing.id} className="piece">
          {offer.thing.label}
        </span>
      ))}
    </Question>
  );
}

function Ceilings() {
  const { lang, t } = useLanguage();
  const variables = { groups: ['group:startup'], lang };
  const answer = useAnswer(SupportDocument, variables);
  const offers = answer.state === 'answered' ? answer.data.supportFor?.offers : undefined;
  // As the view counts them. Where not all came, there is no telling how many.
  const whole = offers && offers.nodes.length === offers.totalCount;
  const known = offers?.nodes.filter((offer) => !offer.notKnown.includes('CAP'));
  return (
    <Question of={answer} text={t.askCap} href={pageHref('support', { group: variables.groups[0], year: 'any' })}>
      {whole && known && t.ofWhich(known.length, offers.totalCount)}
      {known?.slice(0, 3).map((offer) => (
        <span key={offer.thing.id} className="piece">
          {offer.thing.label}
        </span>
      ))}
    </Question>
  );
}

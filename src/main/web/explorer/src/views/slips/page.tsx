import { SlipsDocument, type SlipsQuery, type SourceAnomalyWhere } from '../../../gql/graphql';
import { useHashTarget } from '../../arrival';
import { useAnswer, useKept } from '../../ask';
import { decimal, plainLines } from '../../format';
import { foreign, useLanguage } from '../../lang';
import { useSourceName } from '../../source-name';
import { Failed, Kept, Loading } from '../../states';
import { SlideName } from '../../thing/proof';
import { useTitle } from '../../title';
import { ViewTools } from '../../view-tools';
import { ViewHead } from '../frame';
import { Radios, Select, useSettings } from '../settings';
import { Counts, type Named } from './counts';
import { type Group, groupsByKind, groupsBySlide, slipsOf } from './groups';
import { inOrder, isAbout, isOn, placesOf, type Slide, slidesOf } from './places';
import { SlipRow } from './row';
import './style.css';
import { texts } from './texts';

export type Slip = NonNullable<SlipsQuery['sourceAnomalies']>['nodes'][number];

export default function SlipsPage() {
  const { lang } = useLanguage();
  const t = texts[lang];
  useTitle(t.title);
  const [read, set] = useSettings('slips');
  const [kind, certainty, find, slide] = [read('kind'), read('certainty'), read('find'), read('slide')];
  const byKind = read('by') === 'kind';
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
  const valuesOf = (index: number) => ontology?.enums[index]?.values ?? [];
  const there = all?.nodes ?? [];
  const kinds = valuesOf(0).filter((one) => there.some((slip) => slip.anomalyKind === one.value));
  const certainties = valuesOf(1).filter((one) => there.some((slip) => slip.certainty === one.value));
  const found = inOrder(sourceAnomalies?.nodes ?? [], certainties).filter((one) => !find.trim() || isAbout(one, find));
  const slips = slide ? found.filter((one) => isOn(one, slide)) : found;
  const names = new Map([...kinds, ...certainties, ...valuesOf(2)].map((one) => [one.value as string, one.label]));
  const slides = slidesOf(found, '');
  const countOf = (value: string) => slips.filter((one) => one.anomalyKind === value).length;
  const most = [...kinds].sort((a, b) => countOf(b.value) - countOf(a.value))[0];
  const certain = certainties[0];
  const options = (values: Named[]) => [{ value: '', label: t.all }, ...values];
  return (
    <>
      <ViewHead
        title={t.title}
        answer={answer}
        lead={
          Object.keys(kept.variables.where).length > 0 || find || slide || !most || !certain
            ? t.leadChosen(slips.length)
            : t.lead(
                slips.length,
                certain.label,
                slips.filter((one) => one.certainty === certain.value).length,
                most.label,
                countOf(most.value),
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
        <Radios
          label={t.by}
          value={byKind ? 'kind' : ''}
          options={[
            { value: '', label: t.bySlide },
            { value: 'kind', label: t.byKind },
          ]}
          choose={(value) => set({ by: value })}
        />
      </ViewHead>
      <Kept answer={answer}>
        <Counts {...{ kinds, certainties, slips: there }} />
        <Groups
          groups={byKind ? groupsByKind(slips, kinds) : groupsBySlide(slidesOf(slips, slide), t.noMinistry)}
          name={(value) => names.get(value) ?? value}
          {...{ slides, slide, certainties, byKind }}
          variables={kept.variables}
        />
      </Kept>
    </>
  );
}

interface GroupsProps {
  groups: Group[];
  /** All that have slips. */
  slides: Slide[];
  /** That is chosen. */
  slide: string;
  /** The greatest one first. */
  certainties: Named[];
  byKind: boolean;
  name: (value: string) => string;
  variables: Record<string, unknown>;
}

function Groups({ groups, slides, slide, certainties, byKind, name, variables }: GroupsProps) {
  const { lang } = useLanguage();
  const t = texts[lang];
  const [, , hrefWith] = useSettings('slips');
  const certain = certainties[0];
  const showAll = <a href={hrefWith({ kind: '', certainty: '', find: '', slide: '' })}>{t.showAll}</a>;
  return (
    <>
      {groups.length === 0 ? (
        <p className="wide">
          {t.nothing} {showAll}
        </p>
      ) : (
        <p className="wide quiet slip-note">
          {certain && t.certaintyNote(certain.label)} {slide && showAll}
        </p>
      )}
      {slides.length > 1 && <SlideIndex slides={slides} chosen={slide} />}
      {groups.length > 1 && (
        <nav className="contents" aria-label={byKind ? t.kind : t.slides}>
          <ul className="wide">
            {groups.map((group) => (
              <li key={group.key}>
                <a href={`#${group.key}`} lang={foreign(group.label, lang)}>
                  {group.label} <span className="number">{decimal(group.count, lang)}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {groups.map((group) => (
        <section key={group.key} id={group.key} className="wide slip-group" aria-labelledby={`${group.key}-head`}>
          <h2 id={`${group.key}-head`} lang={foreign(group.label, lang)}>
            {group.label} <span className="number">{decimal(group.count, lang)}</span>
          </h2>
          {group.parts.map((part) => (
            <div key={part.slide?.key ?? ''} className={part.slide ? 'slip-slide' : undefined}>
              {part.slide && <SlideHead slide={part.slide} />}
              <ul className={part.slide ? 'slip-rows' : 'slip-rows of-kind'}>
                {part.slips.map((slip) => (
                  <SlipRow
                    key={slip.id}
                    slip={slip}
                    rank={certainties.findIndex((one) => one.value === slip.certainty)}
                    under={part.slide?.key}
                    name={name}
                  />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
      {groups.length > 0 && <p className="wide quiet slip-note">{t.servedNote}</p>}
      <ViewTools
        title={t.title}
        query={SlipsDocument}
        variables={variables}
        fileName="slips"
        table={() => [
          ['id', t.kind, t.certainty, t.slip, t.printed, t.meant, t.served, t.explanation, t.slides, t.lines],
          ...slipsOf(groups).map((slip) => [
            slip.id,
            name(slip.anomalyKind),
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
        ]}
      />
    </>
  );
}

/** A slide at the side of its slips, or above them; those that begin on another slide are a step away. */
function SlideHead({ slide }: { slide: Slide }) {
  const { lang, t: common } = useLanguage();
  const t = texts[lang];
  const [, , hrefWith] = useSettings('slips');
  const lines = slide.proof.section?.lines;
  return (
    <h3>
      <SlideName proof={slide.proof} /> {lines && <small className="quiet">{common.linesOf(plainLines(lines))}</small>}{' '}
      {slide.touching > slide.slips.length && (
        <a className="touching" href={hrefWith({ slide: slide.key })}>
          {t.onSlide(slide.touching)}
          <span className="unseen"> {t.shared}</span>
        </a>
      )}
    </h3>
  );
}

/** The slides that have slips, folded: a planner chooses the own one. */
function SlideIndex({ slides, chosen }: { slides: Slide[]; chosen: string }) {
  const { lang, t: common } = useLanguage();
  const nameOf = useSourceName();
  const [, , hrefWith] = useSettings('slips');
  return (
    <details className="wide slip-index">
      <summary>{texts[lang].slideIndex(slides.filter((one) => one.proof.section).length)}</summary>
      <ol>
        {slides.map(({ key, proof, touching }) => (
          <li key={key}>
            <span className="number">{decimal(touching, lang)}</span>
            <span>
              <a
                href={hrefWith({ slide: key })}
                aria-current={key === chosen ? 'true' : undefined}
                lang={foreign(proof.section?.name ?? nameOf(proof.document), lang)}
              >
                {proof.section?.name ?? nameOf(proof.document)}
              </a>{' '}
              <span className="quiet">{proof.section && common.linesOf(plainLines(proof.section.lines))}</span>
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

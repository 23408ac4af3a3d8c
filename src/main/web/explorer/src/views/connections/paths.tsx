import { lazy, type RefObject, Suspense, useId, useState } from 'react';
import type { FoundPathFragment } from '../../../gql/graphql';
import { thingHref } from '../../address';
import { bring } from '../../focus';
import { listed } from '../../format';
import { foreign, useLanguage } from '../../lang';
import type { Lang } from '../../texts';
import type { Proof } from '../../thing/facts';
import { Cited, Margin, Opened, type Slides } from '../../thing/proof';
import { saidOf } from '../../thing/properties';
import { useNarrow } from '../frame';
import { heightOf } from './height';
import type { PathSettings } from './page';
import { texts } from './texts';

const PathPicture = lazy(() => import('./picture'));

/** So many paths can be told apart in one picture. */
const mostDrawn = 12;

/** So many paths are told at once. */
const atOnce = 25;

export function proofsOfPath(path: FoundPathFragment): Proof[] {
  return path.steps.flatMap((step) => step.relationships.flatMap((one) => one.evidence));
}

interface PathListProps {
  paths: FoundPathFragment[];
  /** Those that are drawn beside each other; of the others, the one that is chosen. */
  short: FoundPathFragment[];
  settings: PathSettings;
  set: (change: Partial<PathSettings>) => void;
  slides: Slides;
  picture: RefObject<SVGSVGElement | null>;
}

/** The picture, and below it the same paths as sentences: that which is chosen is lit in the picture. */
export function PathList({ paths, short, settings, set, slides, picture }: PathListProps) {
  const { lang, t: common } = useLanguage();
  const t = texts[lang];
  const narrow = useNarrow();
  const [most, setMost] = useState(atOnce);
  const rows = Math.max(most, settings.path);
  const chosen = paths[settings.path - 1] ?? paths[0];
  if (!chosen) {
    return null;
  }
  const first = short.slice(0, mostDrawn);
  const drawn = narrow ? [chosen] : first.includes(chosen) ? first : [...first, chosen];
  return (
    <>
      <figure className="wide path-figure">
        <Suspense fallback={<svg className="path-picture" width="1" height={heightOf(drawn)} aria-hidden="true" />}>
          <PathPicture paths={drawn} chosen={chosen} downwards={narrow} picture={picture} />
        </Suspense>
        <figcaption className="quiet">
          {narrow || paths.length > drawn.length ? t.pictureOfChosen : t.pictureNote}
        </figcaption>
      </figure>
      <section className="wide paths" aria-label={t.paths}>
        <ol>
          {paths.slice(0, rows).map((path, i) => (
            <PathRow
              key={path.text}
              path={path}
              number={i + 1}
              chosen={path === chosen}
              light={() => set({ path: i + 1 })}
              {...{ settings, set, slides }}
            />
          ))}
        </ol>
        <p className="quiet via-note">{t.viaNote}</p>
        {paths.length > rows && (
          <button
            type="button"
            className="button"
            onClick={({ currentTarget }) => bring(currentTarget, () => setMost(rows + atOnce))}
          >
            {common.next}
          </button>
        )}
      </section>
    </>
  );
}

interface PathRowProps {
  path: FoundPathFragment;
  number: number;
  chosen: boolean;
  light: () => void;
  settings: PathSettings;
  set: (change: Partial<PathSettings>) => void;
  slides: Slides;
}

function PathRow({ path, number, chosen, light, settings, set, slides }: PathRowProps) {
  const { lang } = useLanguage();
  const t = texts[lang];
  const [open, setOpen] = useState(false);
  const id = useId();
  const names = new Map(path.things.map((thing) => [thing.id, thing.label]));
  const between = path.things.slice(1, -1);
  return (
    <li className={chosen ? 'path-row chosen' : 'path-row'}>
      <input type="radio" name="path" checked={chosen} onChange={light} aria-label={t.show(number)} />
      <p>
        <Thing id={path.things[0]?.id ?? ''} name={path.things[0]?.label ?? ''} />
        {path.steps.map((step) => (
          <span key={step.to.id}>
            {' '}
            <span className={step.relationships.every((one) => one.assertion === 'INFERRED') ? 'rel inferred' : 'rel'}>
              {labelsOf(step, lang)}
            </span>{' '}
            <Thing id={step.to.id} name={names.get(step.to.id) ?? step.to.id} />
          </span>
        ))}
      </p>
      <Margin
        proofs={proofsOfPath(path)}
        inferred={path.assertion === 'INFERRED'}
        slides={slides}
        open={open}
        controls={id}
        toggle={() => setOpen(!open)}
      />
      {open && (
        <div id={id} className="path-proof">
          <div className="opened">
            {path.steps.map((step, i) => (
              <div key={step.to.id}>
                <b className="name">
                  {t.step} {i + 1}
                </b>
                <p>
                  {names.get(step.from.id)} <span className="rel">{labelsOf(step, lang)}</span> {names.get(step.to.id)}{' '}
                  <StepProof step={step} slides={slides} />
                </p>
              </div>
            ))}
            {between.map((thing) => (
              <div key={thing.id}>
                <b className="name" />
                <p className="choices">
                  <span lang={foreign(thing.label, lang)}>{thing.label}</span>
                  {!settings.via.includes(thing.id) && (
                    <button type="button" className="button" onClick={() => set({ via: [...settings.via, thing.id] })}>
                      {t.via}
                      <span className="unseen"> {thing.label}</span>
                    </button>
                  )}
                  <button
                    type="button"
                    className="button"
                    onClick={() =>
                      set({
                        avoid: [...settings.avoid, thing.id],
                        via: settings.via.filter((one) => one !== thing.id),
                        through: settings.through.filter((one) => one !== thing.id),
                      })
                    }
                  >
                    {t.avoid}
                    <span className="unseen"> {thing.label}</span>
                  </button>
                </p>
              </div>
            ))}
          </div>
          <Opened id={`${id}-slides`} proofs={proofsOfPath(path)} rationales={[]} slips={[]} />
        </div>
      )}
    </li>
  );
}

type Step = FoundPathFragment['steps'][number];

function labelsOf(step: Step, lang: Lang): string {
  return listed([...new Set(step.relationships.map((one) => one.label))], lang);
}

function Thing({ id, name }: { id: string; name: string }) {
  const { lang } = useLanguage();
  return (
    <a className="in-table" href={thingHref(id)} lang={foreign(name, lang)}>
      {name}
    </a>
  );
}

/** Qualities of the relationships, their lines, and why those are concluded that are. */
function StepProof({ step, slides }: { step: Step; slides: Slides }) {
  const { lang, t } = useLanguage();
  const said = step.relationships.flatMap((one) =>
    saidOf(one.properties, lang).map(({ label, text, named }) => (named ? text : `${label} ${text}`)),
  );
  const why = step.relationships.flatMap((one) => (one.rationale ? [one.rationale] : []));
  return (
    <>
      {said.length > 0 && <small className="quiet">{[...new Set(said)].join(lang === 'JA' ? '、' : ', ')} </small>}
      <Cited proofs={step.relationships.flatMap((one) => one.evidence)} slides={slides} />
      {[...new Set(why)].map((one) => (
        <span key={one} className="quiet rationale" lang={foreign(one, lang)}>
          {t.inferredSince(one)}
        </span>
      ))}
    </>
  );
}

import { NamesOfDocument, type PathsBetweenQuery } from '../../../gql/graphql';
import { thingHref } from '../../address';
import { useAnswer } from '../../ask';
import { foreign, useLanguage } from '../../lang';
import { common, type PathSettings } from './page';
import { texts } from './texts';

interface HeldBackProps {
  paths: NonNullable<PathsBetweenQuery['paths']>;
  settings: PathSettings;
  set: (change: Partial<PathSettings>) => void;
  /** How many pillars, groups and stages are not passed. */
  held: number;
}

/** What the paths were kept from, with a button to pass it, and what the reader chose. */
export function HeldBack({ paths, settings, set, held }: HeldBackProps) {
  const { lang } = useLanguage();
  const t = texts[lang];
  const { via, avoid, through } = settings;
  const things = through.filter((id) => id !== common);
  const ids = [...via, ...avoid, ...things];
  const answer = useAnswer(NamesOfDocument, ids.length > 0 ? { ids, lang } : undefined);
  const nodes = answer.state === 'answered' ? answer.data.nodes : [];
  const name = (id: string) => nodes?.find((node) => node?.id === id)?.label ?? id;
  const chosen = [
    { title: t.via, ids: via, without: (id: string) => ({ via: via.filter((one) => one !== id) }) },
    { title: t.avoid, ids: avoid, without: (id: string) => ({ avoid: avoid.filter((one) => one !== id) }) },
    { title: t.passed, ids: things, without: (id: string) => ({ through: through.filter((one) => one !== id) }) },
  ];
  return (
    <section className="wide view-part held-back" aria-labelledby="held-back">
      <h2 id="held-back">{t.heldBack}</h2>
      <ul>
        {held > 0 && (
          <Line name={t.commonplaces(held)} why={t.commonplacesWhy}>
            <button type="button" className="button" onClick={() => set({ through: [...through, common] })}>
              {t.pass}
              <span className="unseen"> {t.commonplaces(held)}</span>
            </button>
          </Line>
        )}
        {paths.heldBack.map(({ node, degree }) => (
          <Line key={node.id} name={node.label} href={thingHref(node.id)} why={t.heldBackWhy} degree={t.degree(degree)}>
            <button type="button" className="button" onClick={() => set({ through: [...through, node.id] })}>
              {t.pass}
              <span className="unseen"> {node.label}</span>
            </button>
          </Line>
        ))}
        {through.includes(common) && (
          <Line name={t.commonplaces(0).replace(/[（(].*/, '')} why={t.passed}>
            <button
              type="button"
              className="button"
              onClick={() => set({ through: through.filter((one) => one !== common) })}
            >
              {t.leaveOut}
            </button>
          </Line>
        )}
        {chosen.flatMap((part) =>
          part.ids.map((id) => (
            <Line key={part.title + id} name={name(id)} href={thingHref(id)} why={part.title}>
              <button type="button" className="button" onClick={() => set(part.without(id))}>
                {t.remove}
                <span className="unseen"> {name(id)}</span>
              </button>
            </Line>
          )),
        )}
      </ul>
    </section>
  );
}

interface LineProps {
  name: string;
  href?: string;
  why: string;
  degree?: string;
  children: React.ReactNode;
}

function Line({ name, href, why, degree, children }: LineProps) {
  const { lang } = useLanguage();
  return (
    <li>
      <span lang={foreign(name, lang)}>
        {href ? (
          <a className="in-table" href={href}>
            {name}
          </a>
        ) : (
          name
        )}{' '}
        <span className="number">{degree}</span>
      </span>
      <span className="quiet" lang={foreign(why, lang)}>
        {why}
      </span>
      <span>{children}</span>
    </li>
  );
}

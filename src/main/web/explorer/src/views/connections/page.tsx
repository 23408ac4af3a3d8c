import { useMemo, useRef } from 'react';
import {
  CommonplacesDocument,
  NamesOfDocument,
  PathsBetweenDocument,
  type PathsBetweenQuery,
} from '../../../gql/graphql';
import { useAddress } from '../../address';
import { useAnswer, useKept } from '../../ask';
import { plainLines } from '../../format';
import { useLanguage } from '../../lang';
import { Failed, Kept, Loading } from '../../states';
import { slidesOfProofs } from '../../thing/facts';
import { useTitle } from '../../title';
import { ViewTools } from '../../view-tools';
import { SlideList, ViewHead } from '../frame';
import { useSettings } from '../settings';
import { ThingBox } from '../thing-box';
import { HeldBack } from './held-back';
import { PathList, proofsOfPath } from './paths';
import './style.css';
import { texts } from './texts';

/** Asked where the address names no ends, so that the page shows what it is for. */
const example = { from: 'country:br', to: 'country:jp' };

/** More than the shortest paths are read by few, so that they are asked for. */
const firstAsked = 25;
const mostAsked = 200;

/** At most so many things may be avoided. */
const mostAvoided = 50;

export interface PathSettings {
  from: string;
  to: string;
  via: string[];
  avoid: string[];
  /** Ids of what is passed although it usually is not; `common` stands for pillars, groups and stages. */
  through: string[];
  /** Number of the path that is lit. */
  path: number;
  longer: boolean;
}

export const common = 'common';

export function settingsOf(address: URL): PathSettings {
  const asked = address.searchParams;
  const ids = (name: string) => asked.get(name)?.split(',').filter(Boolean) ?? [];
  return {
    from: asked.get('from') ?? example.from,
    to: asked.get('to') ?? example.to,
    via: ids('via'),
    avoid: ids('avoid'),
    through: ids('through'),
    path: Math.max(1, Number(asked.get('path')) || 1),
    longer: asked.has('longer'),
  };
}

export default function ConnectionsPage() {
  const { lang } = useLanguage();
  const commonplaces = useAnswer(CommonplacesDocument, { lang });
  useTitle(texts[lang].title);
  if (commonplaces.state === 'loading') {
    return <Loading rows={12} />;
  }
  if (commonplaces.state === 'failed') {
    return <Failed error={commonplaces.error} again={commonplaces.again} />;
  }
  const { pillars, applicantGroups, developmentStages } = commonplaces.data;
  const nodes = [pillars, applicantGroups, developmentStages].flatMap((list) => list?.nodes ?? []);
  return <Connections commonplaces={nodes.map((node) => node.id)} />;
}

function Connections({ commonplaces }: { commonplaces: string[] }) {
  const { lang } = useLanguage();
  const t = texts[lang];
  const settings = settingsOf(useAddress());
  const [, write] = useSettings('connections');
  const { from, to, via, avoid, through } = settings;
  const held = through.includes(common)
    ? []
    : commonplaces.filter((id) => ![from, to, ...via, ...through, ...avoid].includes(id));
  const variables = {
    from,
    to,
    via: via.length > 0 ? { things: via } : null,
    avoiding: { things: [...avoid, ...held].slice(0, mostAvoided) },
    through: through.filter((id) => id !== common),
    first: settings.longer ? mostAsked : firstAsked,
    lang,
  };
  const same = from === to;
  const answer = useAnswer(PathsBetweenDocument, same ? undefined : variables);
  const paths = answer.state === 'answered' ? answer.data.paths : undefined;
  const kept = useKept(paths ? { paths, variables, longer: settings.longer } : undefined);
  // Without paths, as where both ends are the same, the ends are named by themselves.
  const ends = useAnswer(NamesOfDocument, same || answer.state === 'failed' ? { ids: [from, to], lang } : undefined);
  const nameOf = (i: 0 | 1) =>
    (i === 0 ? paths?.from : paths?.to)?.label ??
    (ends.state === 'answered' ? ends.data.nodes?.[i]?.label : undefined) ??
    '';
  const set = (change: Partial<PathSettings>) => {
    const next = { ...settings, path: 1, ...change };
    const changed = {
      from: next.from,
      to: next.to,
      via: next.via.join(','),
      avoid: next.avoid.join(','),
      through: next.through.join(','),
      path: next.path > 1 ? String(next.path) : '',
      longer: next.longer ? '1' : '',
    };
    // Arrows go through the paths.
    write(changed, Object.keys(change).join() === 'path');
  };
  return (
    <>
      <ViewHead title={t.title} answer={answer} lead={kept && !same && leadOf(kept.paths, lang)}>
        <ThingBox label={t.from} name={nameOf(0)} choose={(id) => set({ from: id, via: [], avoid: [], through: [] })} />
        <ThingBox label={t.to} name={nameOf(1)} choose={(id) => set({ to: id, via: [], avoid: [], through: [] })} />
        <button type="button" className="button" onClick={() => set({ from: to, to: from })}>
          {t.swap}
        </button>
      </ViewHead>
      {same && <p className="wide">{t.same}</p>}
      {!same && !kept && answer.state === 'loading' && <Loading rows={12} />}
      {!kept && answer.state === 'failed' && <Failed error={answer.error} again={answer.again} />}
      {!same && kept && (
        <Kept answer={answer}>
          <Found {...kept} settings={settings} set={set} held={held.length} />
        </Kept>
      )}
    </>
  );
}

type Found = NonNullable<PathsBetweenQuery['paths']>;

/** The shortest paths and, where those are direct, the next longer ones. */
export function shortOf(paths: Found): Found['nodes'] {
  const length = Math.max(paths.shortest ?? 0, 2);
  return paths.nodes.filter((path) => path.length <= length);
}

/** Whether there may be more of those than were brought, which come before all others: that cannot be if a longer one did. */
export function moreShort(paths: Found): boolean {
  const known = paths.nodes.length === paths.totalCount && !paths.truncated;
  return !known && shortOf(paths).length === paths.nodes.length;
}

export function leadOf(paths: Found, lang: 'JA' | 'EN'): string {
  const t = texts[lang];
  const short = shortOf(paths);
  if (paths.shortest == null) {
    return t.none(paths.from.label, paths.to.label, paths.searchedLength);
  }
  const length = short[short.length - 1]?.length ?? 1;
  const { from, to, shortest } = paths;
  return t.lead(from.label, to.label, shortest === 1, short.length, length, moreShort(paths));
}

interface FoundProps {
  paths: Found;
  settings: PathSettings;
  set: (change: Partial<PathSettings>) => void;
  held: number;
  variables: Record<string, unknown>;
  /** Whether the longer ones were asked for too. */
  longer: boolean;
}

function Found({ paths, settings, set, held, variables, longer }: FoundProps) {
  const { lang, t: words } = useLanguage();
  const t = texts[lang];
  const picture = useRef<SVGSVGElement>(null);
  const shown = useMemo(() => (longer ? paths.nodes : shortOf(paths)), [paths, longer]);
  const slides = slidesOfProofs(shown.flatMap(proofsOfPath));
  const more = paths.totalCount - shown.length;
  return (
    <>
      {shown.length === 0 && <p className="wide">{t.noneHelp}</p>}
      {shown.length > 0 && <PathList paths={shown} short={shortOf(paths)} {...{ settings, set, slides, picture }} />}
      <div className="wide more-paths">
        {(longer || more > 0) && (
          <button type="button" className="button" onClick={() => set({ longer: !longer })}>
            {longer
              ? t.shorter
              : (moreShort(paths) ? t.others : t.longer)(more, Math.min(more, mostAsked - shown.length))}
          </button>
        )}
        {longer && more > 0 && <p className="quiet">{t.notAll(shown.length, paths.totalCount)}</p>}
        {paths.truncated && <p className="quiet">{t.truncated}</p>}
      </div>
      <HeldBack paths={paths} settings={settings} set={set} held={held} />
      <SlideList slides={slides} />
      <ViewTools
        title={`${t.title} ${paths.from.label} – ${paths.to.label}`}
        query={PathsBetweenDocument}
        variables={variables}
        fileName="connections"
        {...(shown.length > 0 && { picture: () => picture.current })}
        table={() => [
          [t.number, t.length, t.sentence, t.assertion, t.lines],
          ...shown.map((path, i) => [
            i + 1,
            path.length,
            path.text,
            path.assertion === 'INFERRED' ? words.inferred : words.stated,
            path.steps
              .map((step) => step.relationships.flatMap((one) => one.evidence.map((proof) => plainLines(proof.lines))))
              .map((lines) => [...new Set(lines)].join('; '))
              .join(' / '),
          ]),
        ]}
      />
    </>
  );
}

import type { LeftOutFragment } from '../../../gql/graphql';
import { thingHref } from '../../address';
import { useHashTarget } from '../../arrival';
import { exactYen, moneyText } from '../../format';
import { foreign, useLanguage } from '../../lang';
import { leftOutKinds } from '../../totals';
import { texts } from './texts';

/** Each may tell its pillars; those of one pillar need not. */
type Left = LeftOutFragment & { pillars?: { pillarNumber: number }[] };

interface LeftOutProps {
  title: string;
  nodes: Left[];
  stages: Map<string, string>;
  /** Whether it is what the reader asked for. */
  open: boolean;
}

/** What the total leaves out, each with the reason and its pillars; amounts of other stages are told as such. */
export function LeftOut({ title, nodes: left, stages, open }: LeftOutProps) {
  const { lang, t } = useLanguage();
  const own = texts[lang];
  useHashTarget(open);
  return (
    <section className="left-out-of" {...(open && { id: 'left-out' })}>
      <h2>{title}</h2>
      {leftOutKinds(left, stages, t).map(({ key, label, stage, nodes }) => (
        <details key={key} open={open}>
          <summary>{stage ? own.atOther(label, nodes.length) : `${label} ${nodes.length}`}</summary>
          <ul>
            {nodes.map((one) => (
              <li key={one.program.id + (one.budget?.id ?? '')}>
                <a href={thingHref(one.program.id)} lang={foreign(one.program.name, lang)}>
                  {one.program.name}
                </a>{' '}
                <Why of={one} stages={stages} />{' '}
                {one.pillars && (
                  <span className="quiet">{own.ofPillars(one.pillars.map((pillar) => pillar.pillarNumber))}</span>
                )}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

/** In brackets what no total of this stage counts, with its stage; else the reason in words. */
function Why({ of, stages }: { of: Left; stages: Map<string, string> }) {
  const { lang } = useLanguage();
  const bracketed = (yen: number | null | undefined) =>
    yen != null && <span title={exactYen(yen, lang)}>〔{moneyText(yen, lang)}〕</span>;
  if (of.otherStages.length > 0) {
    return of.otherStages.map((other) => (
      <span key={other.id}>
        {bracketed(other.amount)} <span className="quiet">{stages.get(other.stage)}</span>{' '}
      </span>
    ));
  }
  return (
    <>
      {bracketed(of.amount)} <span className="quiet">{of.explanation}</span>
    </>
  );
}

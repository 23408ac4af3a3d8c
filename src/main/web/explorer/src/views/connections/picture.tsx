import { type RefObject, useMemo } from 'react';
import type { FoundPathFragment } from '../../../gql/graphql';
import { thingHref } from '../../address';
import { foreign, useLanguage } from '../../lang';
import { boxHeight } from './height';
import { curve, partsOfPath, pictureOf } from './layout';
import { texts } from './texts';

/** The paths in one picture, of which the chosen one is lit. Every thing in it is a link. */
export default function PathPicture({
  paths,
  chosen,
  downwards,
  picture: drawn,
}: {
  paths: FoundPathFragment[];
  chosen: FoundPathFragment;
  downwards: boolean;
  picture: RefObject<SVGSVGElement | null>;
}) {
  const { lang } = useLanguage();
  const t = texts[lang];
  const picture = useMemo(() => pictureOf(paths, downwards, lang), [paths, downwards, lang]);
  const lit = partsOfPath(chosen);
  const links = [...picture.links].sort((a, b) => Number(lit.has(a.key)) - Number(lit.has(b.key)));
  return (
    <svg ref={drawn} className="path-picture" viewBox={`0 0 ${picture.width} ${picture.height}`} width={picture.width}>
      <title>{t.picture}</title>
      {links.map((link) => (
        <g key={link.key} className={lit.has(link.key) ? 'link lit' : 'link'}>
          <path d={curve(link.points)} className={link.inferred ? 'inferred' : undefined} />
          {lit.has(link.key) && (
            <text x={link.x} y={link.y - 6} textAnchor="middle" lang={foreign(link.label, lang)}>
              {link.label}
            </text>
          )}
        </g>
      ))}
      {picture.boxes.map((one) => (
        <a
          key={one.id}
          href={thingHref(one.id)}
          className={lit.has(one.id) ? 'box lit' : 'box'}
          lang={foreign(one.name, lang)}
        >
          <title>{one.name}</title>
          <rect x={one.x - one.width / 2} y={one.y - boxHeight / 2} width={one.width} height={boxHeight} />
          {one.lines.map((line, i) => (
            <text key={line} x={one.x - one.width / 2 + 6} y={one.y + 5 + (i - (one.lines.length - 1) / 2) * 19}>
              {line}
            </text>
          ))}
        </a>
      ))}
    </svg>
  );
}

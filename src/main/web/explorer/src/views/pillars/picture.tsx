import { type RefObject, useRef, useState } from 'react';
import { thingHref } from '../../address';
import { moneyText, plain } from '../../format';
import { useLanguage } from '../../lang';
import {
  type By,
  type Flow,
  labelled,
  leading,
  mostOfReason,
  type Node,
  nameLines,
  pathOf,
  threadsOf,
  through,
} from './flow';
import { cutLines, linesOf, widthOf } from './lines';
import { Grounds, nameAt, SideMark, sideAt, Threads } from './picture-sides';
import { texts } from './texts';
import { walk } from './walk';

interface PictureProps {
  flow: Flow;
  by: By;
  /** How much of a programme's name stands on a line, in units of half a letter. */
  nameWidth: number;
  picture: RefObject<SVGSVGElement | null>;
  /** The mark that is lit, by its key. */
  lit: string | undefined;
  light: (key: string | undefined) => void;
}

/** The flow as SVG: one tab stop, within which arrows walk. */
export function Picture({ flow, by, nameWidth, picture, lit, light }: PictureProps) {
  const { lang } = useLanguage();
  const own = texts[lang];
  const [stop, setStop] = useState(flow.nodes[0]?.key ?? '');
  const marks = useRef(new Map<string, HTMLOrSVGElement>());
  const chain = new Set(lit ? through(flow, lit).map((one) => one.id) : []);
  const threads = lit ? threadsOf(flow, lit) : [];
  const nodes = new Set(
    flow.links
      .filter((link) => chain.has(link.appropriation.id))
      .flatMap((link) => [(link.source as Node).key, (link.target as Node).key])
      .concat(threads.flatMap((one) => [one.from, one.to])),
  );
  const dim = (is: boolean) => (lit && !is ? ' dim' : '');
  const press = (event: React.KeyboardEvent, key: string) => {
    if (event.key.startsWith('Arrow')) {
      event.preventDefault();
      const next = walk(flow, key, event.key);
      setStop(next);
      marks.current.get(next)?.focus();
    } else if (event.key === 'Escape') {
      (event.currentTarget as SVGElement).blur();
      light(undefined);
    }
  };
  const behaviour = (key: string, id: string | undefined) => ({
    ref: (element: HTMLElement | SVGElement | null) => {
      if (element) {
        marks.current.set(key, element);
      }
    },
    ...(id && { href: thingHref(id) }),
    tabIndex: key === stop ? 0 : -1,
    onKeyDown: (event: React.KeyboardEvent) => press(event, key),
    onFocus: () => {
      setStop(key);
      light(key);
    },
    onBlur: () => light(undefined),
    onPointerEnter: () => light(key),
    onPointerLeave: () => light(undefined),
  });
  const isLit = (key: string) => nodes.has(key) || key === lit;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture has no element for its marks together.
    <svg
      ref={picture}
      viewBox={`0 0 ${flow.width} ${flow.height}`}
      className="flow"
      role="group"
      aria-label={own.pictureLabel}
    >
      <g className="heads">
        <text x={sideAt('group')} y="12" textAnchor="end">
          {own.group}
        </text>
        <text x={sideAt('body')} y="12" textAnchor="end">
          {own.body}
        </text>
        <text x={nameAt} y="12">
          {own.program}
        </text>
        {[own.amount, own.ministry, own.pillar].map((head, column) => {
          const node = flow.nodes.find((one) => one.column === column);
          const x = column === 0 ? (node?.x0 ?? 0) - 10 : column === 1 ? (node?.x1 ?? 0) : (node?.x0 ?? 0);
          return (
            <text key={head} x={x} y="12" textAnchor={column === 2 ? 'start' : 'end'}>
              {head}
            </text>
          );
        })}
      </g>
      <Threads
        sides={flow.sides}
        heights={heightsOf(flow)}
        lit={lit ? new Set(threads.map((one) => one.key)) : undefined}
      />
      <Grounds sides={flow.sides} />
      <g className="bands">
        {flow.links.map((link) => {
          const id = link.appropriation.id;
          const kind = link.unknown ? 'unknown' : link.inferred ? 'guessed' : 'stated';
          return (
            <g
              key={`${id} ${(link.source as Node).key}`}
              className={`band ${kind} of-${link.pillarNumber ?? 'none'}${dim(chain.has(id))}`}
              onPointerEnter={() => light(`budget ${id}`)}
              onPointerLeave={() => light(undefined)}
            >
              {link.unknown ? (
                <path d={pathOf(link) ?? ''} className="line" />
              ) : (
                <path d={outline(link)} className="body" />
              )}
            </g>
          );
        })}
      </g>
      {flow.sides.marks.map((side) => (
        <a key={side.key} className={`mark side${dim(isLit(side.key))}`} {...behaviour(side.key, side.id)}>
          <SideMark side={side} />
        </a>
      ))}
      {flow.nodes.map((node) => (
        <a
          key={node.key}
          className={`mark of-${node.column === 1 ? 'ministry' : (node.pillarNumber ?? 'none')}${dim(isLit(node.key))}`}
          {...behaviour(node.key, node.ids[0])}
        >
          <Label node={node} by={by} nameWidth={nameWidth} />
        </a>
      ))}
    </svg>
  );
}

/** A band between two marks, as an area, so that its edge can be dashed. */
function outline(link: Flow['links'][number]): string {
  const [from, to] = [link.source as Node, link.target as Node];
  const half = (link.width ?? 0) / 2;
  const [x0, x1] = [from.x1 ?? 0, to.x0 ?? 0];
  const [y0, y1] = [link.y0 ?? 0, link.y1 ?? 0];
  const middle = (x0 + x1) / 2;
  return (
    `M${x0},${y0 - half}C${middle},${y0 - half} ${middle},${y1 - half} ${x1},${y1 - half}` +
    `L${x1},${y1 + half}C${middle},${y1 + half} ${middle},${y0 + half} ${x0},${y0 + half}Z`
  );
}

function amountOf(node: Node, by: By, lang: 'JA' | 'EN'): string | undefined {
  const told = labelled(node);
  if (told === undefined || told === null) {
    return undefined;
  }
  return by === 'count' ? texts[lang].counted(told) : plain(moneyText(told, lang));
}

/** Of what stands instead of an amount, in units of half a letter. */
const reasonWidth = 13;

function Label({ node, by, nameWidth }: { node: Node; by: By; nameWidth: number }) {
  const { lang, t } = useLanguage();
  const own = texts[lang];
  const [x0, x1, y0, y1] = [node.x0 ?? 0, node.x1 ?? 0, node.y0 ?? 0, node.y1 ?? 0];
  const thick = Math.max(y1 - y0, 2);
  const middle = (y0 + y1) / 2;
  const amount = amountOf(node, by, lang) ?? (node.told === null ? (node.reason ? own[node.reason] : t.noAmount) : '');
  const known = node.told !== null;
  const rect = (
    <rect x={x0} y={middle - thick / 2} width={x1 - x0} height={thick} className={known ? 'known' : 'hollow'} />
  );
  if (node.column === 1) {
    const name = (lang === 'EN' && node.short) || node.name;
    const width = widthOf(`${name} ${amount}`, 700) + 6;
    return (
      <>
        <rect x={(x0 + x1 - width) / 2} y={y0 - 20} width={width} height="18" className="ground" />
        {rect}
        <text x={(x0 + x1) / 2} y={y0 - 7} className="name over" textAnchor="middle">
          {name} <tspan className="sum">{amount}</tspan>
        </text>
      </>
    );
  }
  if (node.column === 2) {
    const lines = linesOf(node.name, lang === 'JA' ? 24 : 40, lang.toLowerCase());
    return (
      <>
        {rect}
        <text x={x1 + 8} y={middle - 4 - (lines.length - 1) * 8} className="name">
          {node.pillarNumber && <tspan className="numeral">{node.pillarNumber} </tspan>}
          {lines.map((line, i) => (
            <tspan key={line} {...(i > 0 && { x: x1 + 8, dy: 17 })}>
              {`${line} `}
            </tspan>
          ))}
          <tspan x={x1 + 8} dy="18" className="sum">
            {amount}
          </tspan>
        </text>
      </>
    );
  }
  const lines = nameLines(node.name, nameWidth, lang.toLowerCase());
  const amounts = known ? [amount] : cutLines(amount, reasonWidth, lang.toLowerCase(), mostOfReason);
  return (
    <>
      {rect}
      <text x={nameAt} y={middle + 5 - ((lines.length - 1) * leading) / 2} className="name">
        {lines.at(-1)?.endsWith('…') && <title>{node.name}</title>}
        {lines.map((line, i) => (
          <tspan key={line} {...(i > 0 && { x: nameAt, dy: leading })}>
            {line}
          </tspan>
        ))}
      </text>
      <text x={x0 - 10} y={middle + 5 - ((amounts.length - 1) * leading) / 2} className="sum" textAnchor="end">
        {amounts.map((line, i) => (
          <tspan key={line} {...(i > 0 && { x: x0 - 10, dy: leading })}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}

/** The height of the middle of each programme's mark. */
function heightsOf(flow: Flow): Map<string, number> {
  return new Map(flow.nodes.map((node) => [node.key, ((node.y0 ?? 0) + (node.y1 ?? 0)) / 2]));
}

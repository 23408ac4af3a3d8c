import { useId, useState } from 'react';
import { thingHref } from '../../address';
import { printedLines } from '../../format';
import { foreign, useLanguage } from '../../lang';
import { useSourceName } from '../../source-name';
import { slideKey } from '../../thing/facts';
import { Opened, SlideName } from '../../thing/proof';
import type { Slip } from './page';
import { placesOf } from './places';
import { texts } from './texts';

interface SlipRowProps {
  slip: Slip;
  /** How certain it is that this is a slip and what is meant; the first is the greatest certainty. */
  rank: number;
  /** The slide under which it stands; elsewhere the row names the first one in the place of its kind. */
  under: string | undefined;
  name: (value: string) => string;
}

/** A slip on a line: what is printed and meant, or else its name. It opens in place to all that there is of it. */
export function SlipRow({ slip, rank, under, name }: SlipRowProps) {
  const { lang, t: common } = useLanguage();
  const t = texts[lang];
  const nameOf = useSourceName();
  const places = placesOf(slip.evidence);
  const place = places.find((one) => slideKey(one) === under) ?? places[0];
  const inWords = Boolean(slip.printed && slip.meant);
  const sure = rank === 0;
  const kind = under ? name(slip.anomalyKind) : (place?.section?.name ?? nameOf(place?.document ?? ''));
  const label = <span lang={foreign(slip.label, lang)}>{slip.label}</span>;
  const [open, setOpen] = useState(false);
  return (
    <li className="slip-row">
      <details id={slip.id} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span className={sure ? 'certainty sure' : 'certainty'}>
            <CertaintyMark rank={rank} /> <span className="certainty-name">{name(slip.certainty)}</span>
          </span>
          <span className="words">{inWords ? <Words slip={slip} sure={sure} /> : label}</span>
          <span className="also">{inWords && label}</span>
          <span className="kind" lang={foreign(kind, lang)}>
            {kind}
          </span>
          <span className="where">
            {place && common.linesOf(printedLines(place.lines))}
            {places.length > 1 && <> {t.otherSlides(places.length - 1)}</>}
          </span>
        </summary>
        <Whole {...{ slip, sure, name, open, inWords }} />
      </details>
    </li>
  );
}

interface WholeProps extends Omit<SlipRowProps, 'under' | 'rank'> {
  sure: boolean;
  open: boolean;
  /** Whether the line says what is printed and meant, and not the name. */
  inWords: boolean;
}

const marks = ['●', '◐'];

/** Stands before the name of a certainty, and in its place where there is no room. */
export function CertaintyMark({ rank }: { rank: number }) {
  return <span aria-hidden="true">{marks[rank] ?? '○'}</span>;
}

/** All that there is of a slip; the text of the lines, which the service gives, only where it is opened. */
function Whole({ slip, sure, name, open, inWords }: WholeProps) {
  const { lang, t: common } = useLanguage();
  const t = texts[lang];
  const id = useId();
  const { nodes, totalCount } = slip.concerns;
  return (
    <div className="claims">
      <div className="opened">
        <div className={inWords ? undefined : 'told-above'}>
          <b className="name">{t.slip}</b>
          <p>
            <a href={thingHref(slip.id)} lang={foreign(slip.label, lang)}>
              {slip.label}
            </a>
          </p>
        </div>
        {!inWords && (slip.printed || slip.meant) && (
          <div>
            <b className="name">{t.printedMeant}</b>
            <p>
              <Words slip={slip} sure={sure} />
            </p>
          </div>
        )}
        {slip.explanation && (
          <div>
            <b className="name">{t.explanation}</b>
            <p lang={foreign(slip.explanation, lang)}>{slip.explanation}</p>
          </div>
        )}
        <div>
          <b className="name">{t.served}</b>
          <p>{name(slip.served)}</p>
        </div>
        {nodes.length > 0 && (
          <div>
            <b className="name">{t.concerns}</b>
            <p>
              {nodes.map((one) => (
                <a key={one.id} className="other" href={thingHref(one.id)} lang={foreign(one.label, lang)}>
                  {one.label}
                </a>
              ))}
              {totalCount > nodes.length && t.andMore(totalCount - nodes.length)}
            </p>
          </div>
        )}
        {!open && (
          <div>
            <b className="name">{t.where}</b>
            <p>
              {placesOf(slip.evidence).map((proof) => (
                <span key={slideKey(proof)} className="place">
                  <SlideName proof={proof} /> <span className="quiet">{common.linesOf(printedLines(proof.lines))}</span>
                </span>
              ))}
            </p>
          </div>
        )}
      </div>
      {open && <Opened id={id} proofs={slip.evidence} rationales={[]} slips={[]} />}
    </div>
  );
}

/** What is printed beside what is meant; a guess is neither struck out nor set bold. */
function Words({ slip, sure }: { slip: Slip; sure: boolean }) {
  const { lang } = useLanguage();
  const t = texts[lang];
  // What nothing is put in the place of is not struck out.
  const Printed = slip.meant ? 'del' : 'span';
  return (
    <span className={sure ? undefined : 'guess'}>
      {slip.printed ? (
        <Printed lang="ja">
          <span className="unseen">{t.printed} </span>
          {slip.printed}
        </Printed>
      ) : (
        slip.meant && <span className="quiet">…</span>
      )}
      {slip.meant && (
        <>
          <span aria-hidden="true"> → </span>
          <ins lang="ja">
            <span className="unseen">{t.meant} </span>
            {slip.meant}
          </ins>
        </>
      )}
    </span>
  );
}

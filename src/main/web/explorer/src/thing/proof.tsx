import { useState } from 'react';
import { PassageDocument } from '../../gql/graphql';
import { thingHref } from '../address';
import { useAnswer } from '../ask';
import { bring } from '../focus';
import { printedLines, withoutMarks } from '../format';
import { foreign, useLanguage } from '../lang';
import { useSourceName } from '../source-name';
import { FailedPart } from '../states';
import { bySlide, type Proof, slideKey, type Told } from './facts';

export type Slides = Map<string, { letter: string; proof: Proof; lines: string[] }>;

/** A slip that touches a fact; the page tells of it, or its own page does. */
export type Slip = Pick<Told, 'thingId' | 'label'> & { elsewhere?: boolean };

interface MarginProps {
  proofs: Proof[];
  inferred: boolean;
  above?: boolean;
  /** Whether it is told about the lines, and not by them. */
  noted?: boolean;
  /** Slips that touch the fact, which the page tells of. */
  slips?: Slip[];
  slides: Slides;
  open: boolean;
  controls: string;
  toggle: () => void;
}

/** The proof of a fact in the margin: a bar, the slides by letter, the lines, and a word where it is not simply stated. */
export function Margin({
  proofs,
  inferred,
  above = false,
  noted = false,
  slips = [],
  slides,
  open,
  controls,
  toggle,
}: MarginProps) {
  const { t } = useLanguage();
  if (proofs.length === 0) {
    return <span className="margin derived">{above ? t.fromAbove : t.derived}</span>;
  }
  const cited = citedOf(proofs, slides);
  const shown = cited.slice(0, 3);
  return (
    <span className={inferred ? 'margin inferred' : noted ? 'margin noted' : 'margin'}>
      <button type="button" aria-expanded={open} aria-controls={controls} onClick={toggle}>
        <span className="unseen">{t.openProof('')}</span>
        {shown.map(({ letter, lines }) => (
          <Siglum key={letter} letter={letter} text={shorten(lines)} />
        ))}
        {cited.length > shown.length && '… '}
        {inferred && <em>{t.inferred}</em>}
        {noted && <em>{t.noted}</em>}
        {above && <em>{t.fromAbove}</em>}
      </button>
      {slips[0] && (
        <a
          className="slip"
          href={slips[0].elsewhere ? thingHref(slips[0].thingId) : `#${slips[0].thingId}`}
          title={slips[0].label}
        >
          ※ {t.slipHere}
          {slips.length > 1 && <span className="unseen"> {t.places(slips.length)}</span>}
        </a>
      )}
    </span>
  );
}

/** The slides that are cited by their letters, in the order of these, each with its lines. */
function citedOf(proofs: Proof[], slides: Slides): { letter: string; lines: string }[] {
  const order = [...slides.keys()];
  return bySlide(proofs)
    .sort((a, b) => order.indexOf(slideKey(a)) - order.indexOf(slideKey(b)))
    .map((proof) => ({ letter: slides.get(slideKey(proof))?.letter ?? '', lines: printedLines(proof.lines) }));
}

/** The letter of a slide and what is cited of it, of which the first is not parted from the letter. */
function Siglum({ letter, text }: { letter: string; text: string }) {
  const [first = '', ...more] = text.split(', ');
  return (
    <>
      <span className="cited">
        <span className="first-cited">
          <b>{letter}</b> {first}
          {more.length > 0 && ','}
        </span>
        {more.length > 0 && ` ${more.join(', ')}`}
      </span>{' '}
    </>
  );
}

/** What proves a part of a fact: the slides by their letters, and the lines in words. */
export function Cited({ proofs, slides }: { proofs: Proof[]; slides: Slides }) {
  const { t } = useLanguage();
  return (
    <span className="quiet">
      {citedOf(proofs, slides).map(({ letter, lines }) => (
        <Siglum key={letter} letter={letter} text={t.linesOf(lines)} />
      ))}
    </span>
  );
}

/** So many lines as fit into the margin. */
function shorten(lines: string): string {
  const parts = lines.split(', ');
  return parts.length > 4 ? `${parts.slice(0, 3).join(', ')} …` : lines;
}

interface OpenedProps {
  id: string;
  proofs: Proof[];
  rationales: string[];
  slips: Pick<Told, 'thingId' | 'label'>[];
  children?: React.ReactNode;
}

/** The proof opened: why it is inferred, each slide with its lines, their text where the service has it, and slips. */
export function Opened({ id, proofs, rationales, slips, children }: OpenedProps) {
  const { lang, t } = useLanguage();
  return (
    <div className="opened" id={id}>
      {rationales.map((rationale) => (
        <div key={rationale}>
          <b className="name">{t.reason}</b>
          <p lang={foreign(rationale, lang)}>{rationale}</p>
        </div>
      ))}
      {bySlide(proofs).map((proof) => (
        <Slide key={`${proof.document} ${proof.lines}`} proof={proof} />
      ))}
      {children}
      {slips.map((slip) => (
        <div key={slip.thingId} className="slip">
          <b className="name">{t.slipsTitle}</b>
          <p>
            <a href={thingHref(slip.thingId)} lang={foreign(slip.label, lang)}>
              {slip.label}
            </a>
          </p>
        </div>
      ))}
    </div>
  );
}

/** So many lines are shown at first. */
const linesAtFirst = 12;

function Slide({ proof }: { proof: Proof }) {
  const { t } = useLanguage();
  const answer = useAnswer(PassageDocument, { document: proof.document, lines: proof.lines });
  const passage = answer.state === 'answered' ? answer.data.passage : undefined;
  const [all, setAll] = useState(false);
  const lines = (passage?.textLines ?? [])
    .map((line) => ({ ...line, text: withoutMarks(line.text) }))
    .filter((line) => line.text);
  // A button for a single line would take its place.
  const shown = all || lines.length === linesAtFirst + 1 ? lines : lines.slice(0, linesAtFirst);
  return (
    <>
      <div>
        <b className="name">{t.slide}</b>
        <p>
          <SlideName proof={proof} />
          {proof.section?.ministry && <span className="quiet"> {proof.section.ministry}</span>}{' '}
          <span className="quiet">{t.linesOf(printedLines(proof.lines))}</span>
        </p>
      </div>
      {shown.map((line) => (
        <div key={line.number} className="line">
          <b className="name">{t.lineNumber(line.number)}</b>
          <p lang="ja">{line.text}</p>
        </div>
      ))}
      {lines.length > shown.length && (
        <div>
          <span />
          <p>
            …{' '}
            <button
              type="button"
              className="button"
              onClick={({ currentTarget }) => bring(currentTarget, () => setAll(true))}
            >
              {t.moreOf(lines.length - shown.length)}
            </button>
          </p>
        </div>
      )}
      {answer.state === 'failed' && (
        <div>
          <span />
          <p>
            <FailedPart error={answer.error} again={answer.again} />
          </p>
        </div>
      )}
      {passage?.textAbsence && (
        <div>
          <span />
          <p className="quiet">{t.noText}</p>
        </div>
      )}
    </>
  );
}

/** A slide, or for lines of none the document, by its name in the reader's language, with the printed heading beside it where the two differ. */
export function SlideName({ proof }: { proof: Proof }) {
  const { lang, t } = useLanguage();
  const nameOf = useSourceName();
  const { section } = proof;
  if (!section) {
    return <a href={thingHref(proof.document)}>{nameOf(proof.document) || proof.document}</a>;
  }
  const { heading, name } = section;
  return (
    <a
      href={thingHref(section.thingId)}
      lang={foreign(name, lang)}
      title={heading ? (heading === name ? undefined : heading) : t.headingLost}
    >
      {heading ? name : `〔${name}〕`}
    </a>
  );
}

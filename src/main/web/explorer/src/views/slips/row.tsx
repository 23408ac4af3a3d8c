import { type ReactNode, useId, useState } from 'react';
import { printedLines } from '../../format';
import { useLanguage } from '../../lang';
import { slideKey } from '../../thing/facts';
import { Opened, SlideName } from '../../thing/proof';
import type { Slip } from './page';
import { placesOf } from './places';
import { texts } from './texts';

interface SlipRowProps {
  slip: Slip;
  /** Whether what is meant is certain. */
  sure: boolean;
  narrow: boolean;
  name: (value: string) => string;
  children: ReactNode;
}

/** A slip on a row: what is printed beside what is meant, and the slide and lines, which open to their text. */
export function SlipRow({ slip, sure, narrow, name, children }: SlipRowProps) {
  const { lang } = useLanguage();
  const [open, setOpen] = useState(false);
  const id = useId();
  const place = <Place slip={slip} open={open} id={id} toggle={() => setOpen(!open)} />;
  const opened = open && <Opened id={id} proofs={slip.evidence} rationales={[]} slips={[]} />;
  if (narrow) {
    return (
      <li>
        {children}
        <p>
          <Words slip={slip} doubt={sure ? '' : name(slip.certainty)} />
        </p>
        <p>
          <Certainty sure={sure} label={name(slip.certainty)} />{' '}
          <small className="quiet">
            {texts[lang].served}: {name(slip.served)}
          </small>
        </p>
        <div className="where">{place}</div>
        {opened}
      </li>
    );
  }
  return (
    <>
      <tr>
        <td className="certainty">
          <Certainty sure={sure} label={name(slip.certainty)} />
        </td>
        <th scope="row">{children}</th>
        <td className="words">
          <Words slip={slip} doubt={sure ? '' : name(slip.certainty)} />
        </td>
        <td className="served">{name(slip.served)}</td>
        <td className="where">{place}</td>
      </tr>
      {opened && (
        <tr className="opened-row">
          <td colSpan={5}>{opened}</td>
        </tr>
      )}
    </>
  );
}

function Certainty({ sure, label }: { sure: boolean; label: string }) {
  return <span className={sure ? 'sure' : 'unsure'}>{label}</span>;
}

/** What is printed beside what is meant; a guess is neither struck out nor set bold, and says so. */
function Words({ slip, doubt }: { slip: Slip; doubt: string }) {
  const { lang } = useLanguage();
  const t = texts[lang];
  // What nothing is put in the place of is not struck out.
  const Printed = slip.meant ? 'del' : 'span';
  return (
    <span className={doubt ? 'guess' : undefined}>
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
          {doubt && <small className="quiet"> {t.doubt(doubt)}</small>}
        </>
      )}
    </span>
  );
}

interface PlaceProps {
  slip: Slip;
  open: boolean;
  id: string;
  toggle: () => void;
}

function Place({ slip, open, id, toggle }: PlaceProps) {
  const { lang, t: common } = useLanguage();
  return (
    <>
      {placesOf(slip.evidence).map((proof) => (
        <span key={slideKey(proof)} className="place">
          <SlideName proof={proof} /> <span className="quiet">{common.linesOf(printedLines(proof.lines))}</span>
        </span>
      ))}
      <button type="button" className="open-text" aria-expanded={open} aria-controls={id} onClick={toggle}>
        {texts[lang].open}
        <span className="unseen"> {slip.label}</span>
      </button>
    </>
  );
}

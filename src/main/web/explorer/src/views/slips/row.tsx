import { type ReactNode, useId, useState } from 'react';
import { printedLines } from '../../format';
import { useLanguage } from '../../lang';
import { distinct } from '../../thing/facts';
import { Opened, SlideName } from '../../thing/proof';
import type { Slip } from './page';
import { texts } from './texts';

interface SlipRowProps {
  slip: Slip;
  narrow: boolean;
  name: (value: string) => string;
  children: ReactNode;
}

/** A slip on a row: what is printed beside what is meant, and the slide and lines, which open to their text. */
export function SlipRow({ slip, narrow, name, children }: SlipRowProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const place = <Place slip={slip} open={open} id={id} toggle={() => setOpen(!open)} />;
  const opened = open && <Opened id={id} proofs={slip.evidence} rationales={[]} slips={[]} />;
  if (narrow) {
    return (
      <li>
        {children}
        <p>
          <Words slip={slip} />
        </p>
        <p className="quiet">
          {name(slip.certainty)} · {name(slip.served)}
        </p>
        <div className="where">{place}</div>
        {opened}
      </li>
    );
  }
  return (
    <>
      <tr>
        <td className="certainty">{name(slip.certainty)}</td>
        <th scope="row">{children}</th>
        <td className="words">
          <Words slip={slip} />
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

function Words({ slip }: { slip: Slip }) {
  const { lang } = useLanguage();
  const t = texts[lang];
  return (
    <>
      {slip.printed ? (
        <del lang="ja">
          <span className="unseen">{t.printed} </span>
          {slip.printed}
        </del>
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
    </>
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
      {distinct(slip.evidence).map((proof) => (
        <span key={proof.document + proof.lines} className="place">
          <SlideName proof={proof} />
        </span>
      ))}
      <span className="margin">
        <button type="button" aria-expanded={open} aria-controls={id} onClick={toggle}>
          <span className="unseen">{texts[lang].openText(slip.label)}: </span>
          {common.linesOf(slip.evidence.map((proof) => printedLines(proof.lines)).join(', '))}
        </button>
      </span>
    </>
  );
}

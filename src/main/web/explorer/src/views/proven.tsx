import { type ReactNode, useId, useState } from 'react';
import { foreign, useLanguage } from '../lang';
import type { Proof } from '../thing/facts';
import { Cited, Margin, Opened, type Slides } from '../thing/proof';

/** One of the facts that a row tells, with its own proof. */
export interface Claim {
  key: string;
  name: string;
  text: string;
  inferred: boolean;
  /** Whether it is said of what the thing belongs to, and not of the thing itself. */
  above?: boolean;
  rationale?: string | null | undefined;
  evidence: Proof[];
}

interface Proven {
  claims: Claim[];
  /** Whether the row is inferred, where the API says that of it; else it is if one of its facts is. */
  inferred?: boolean | undefined;
  slides: Slides;
  className?: string | undefined;
  children: ReactNode;
}

/** A row of a table with its proof in the last cell; opened, the proof takes the row below. */
export function ProvenRow({ width, claims, inferred, slides, className, children }: Proven & { width: number }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <tr className={className}>
        {children}
        <td className="proof">
          <MarginOf {...{ claims, inferred, slides, open, id }} toggle={() => setOpen(!open)} />
        </td>
      </tr>
      {open && (
        <tr className="opened-row">
          <td colSpan={width}>
            <Claims id={id} claims={claims} slides={slides} />
          </td>
        </tr>
      )}
    </>
  );
}

/** The same where there is no room for a table. */
export function ProvenItem({ claims, inferred, slides, className, children }: Proven) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li className={className}>
      {children}
      <MarginOf {...{ claims, inferred, slides, open, id }} toggle={() => setOpen(!open)} />
      {open && <Claims id={id} claims={claims} slides={slides} />}
    </li>
  );
}

interface MarginOfProps {
  claims: Claim[];
  inferred: boolean | undefined;
  slides: Slides;
  open: boolean;
  id: string;
  toggle: () => void;
}

function MarginOf({ claims, inferred, slides, open, id, toggle }: MarginOfProps) {
  return (
    <Margin
      proofs={proofsOfClaims(claims)}
      inferred={inferred ?? claims.some((one) => one.inferred)}
      above={claims.some((one) => one.above)}
      slides={slides}
      open={open}
      controls={id}
      toggle={toggle}
    />
  );
}

export function proofsOfClaims(claims: Claim[]): Proof[] {
  return claims.flatMap((one) => one.evidence);
}

/** Each fact with its lines and why it is concluded, then the slides with the text of the lines. */
function Claims({ id, claims, slides }: { id: string; claims: Claim[]; slides: Slides }) {
  const { lang, t } = useLanguage();
  const several = claims.length > 1 || claims.some((one) => one.rationale);
  return (
    <div id={id} className="claims">
      {several && (
        <div className="opened">
          {claims.map((claim, i) => (
            <div key={claim.key}>
              <b className="name">{claim.name === claims[i - 1]?.name ? '' : claim.name}</b>
              <p>
                <span lang={foreign(claim.text, lang)}>{claim.text}</span>{' '}
                <Cited proofs={claim.evidence} slides={slides} />
                {claim.rationale && (
                  <span className="quiet rationale" lang={foreign(claim.rationale, lang)}>
                    {t.inferredSince(claim.rationale)}
                  </span>
                )}
              </p>
            </div>
          ))}
        </div>
      )}
      <Opened id={`${id}-slides`} proofs={proofsOfClaims(claims)} rationales={[]} slips={[]} />
    </div>
  );
}

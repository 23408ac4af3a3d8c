import { useId, useState } from 'react';
import { thingHref } from '../address';
import { foreign, useLanguage } from '../lang';
import type { Told } from './facts';
import { Margin, Opened, type Slides } from './proof';

interface SlipRowsProps {
  slips: Told[];
  total: number;
  /** Address of the list of all of them. */
  list: string | undefined;
  slides: Slides;
}

/** What the source prints wrongly about the thing, beside what it means. */
export function SlipRows({ slips, total, list, slides }: SlipRowsProps) {
  const { t } = useLanguage();
  return (
    <section className="wide group slips" id="SLIPS" aria-labelledby="SLIPS-head">
      <h2 id="SLIPS-head">
        {t.slipsTitle} <span className="number">{total}</span>
      </h2>
      <ul>
        {slips.map((slip) => (
          <Slip key={slip.thingId} slip={slip} slides={slides} />
        ))}
        {slips.length < total && list && (
          <li className="more">
            <a href={list}>{t.allInList(t.slipsTitle, total)}</a>
          </li>
        )}
      </ul>
    </section>
  );
}

function Slip({ slip, slides }: { slip: Told; slides: Slides }) {
  const { lang, t } = useLanguage();
  const [open, setOpen] = useState(false);
  const id = useId();
  const text = (field: string) =>
    slip.values
      .find((value) => value.field === field)
      ?.values.map((one) => one.label)
      .join(' ');
  const explanation = text('explanation');
  return (
    <li className="fact" id={slip.thingId}>
      <span className="label">{text('certainty') && <small>{text('certainty')}</small>}</span>
      <span className="body">
        <a href={thingHref(slip.thingId)} lang={foreign(slip.label, lang)}>
          {slip.label}
        </a>
        {(text('printed') || text('meant')) && (
          <span className="slip-text">
            <del lang="ja" title={t.printed}>
              {text('printed') ?? '…'}
            </del>
            {text('meant') && (
              <>
                <span aria-hidden="true"> → </span>
                <ins lang="ja" title={t.meant}>
                  {text('meant')}
                </ins>
              </>
            )}
          </span>
        )}
      </span>
      <Margin
        proofs={slip.evidence}
        inferred={slip.assertion === 'INFERRED'}
        slides={slides}
        open={open}
        controls={id}
        toggle={() => setOpen(!open)}
      />
      {open && <Opened id={id} proofs={slip.evidence} rationales={explanation ? [explanation] : []} slips={[]} />}
    </li>
  );
}

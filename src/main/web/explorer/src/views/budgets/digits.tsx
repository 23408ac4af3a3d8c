import { slipHref } from '../../address';
import { exactYen } from '../../format';
import { useLanguage } from '../../lang';
import { digits } from './table';
import { texts } from './texts';

interface DigitsProps {
  yen: number | null;
  printed?: string | null | undefined;
  /** With a sign, as changes are. */
  signed?: boolean;
  /** In no total. */
  bracketed?: boolean;
  before?: string | undefined;
  guess?: boolean;
  /** Slips of the source that concern it. */
  slips?: { id: string; label: string }[];
}

/** An amount set by place: signs and brackets hang outside, and what is not known is no zero. */
export function Digits({ yen, printed, signed, bracketed, before, guess, slips = [] }: DigitsProps) {
  const { lang, t } = useLanguage();
  const mark = slips[0] && (
    <a className="slip" href={slipHref(slips[0].id)} title={slips[0].label}>
      ※<span className="unseen"> {slips[0].label}</span>
      {slips.length > 1 && <span className="unseen"> {t.places(slips.length)}</span>}
    </a>
  );
  if (yen === null) {
    return (
      <span className="digits none" title={texts[lang].unknown}>
        <span className="whole">…</span>
        <span className="fraction">{mark}</span>
      </span>
    );
  }
  const [whole, fraction] = digits(yen, lang, printed);
  const sign = !signed || yen === 0 ? '' : yen > 0 ? '+' : lang === 'JA' ? '▲' : '−';
  return (
    <span className={guess ? 'digits guess' : 'digits'} title={exactYen(yen, lang)}>
      <span className="whole">
        {before && <small>{before}</small>}
        {sign}
        {bracketed && '〔'}
        <span className="figure">{whole}</span>
      </span>
      <span className="fraction">
        <span className="figure">{fraction}</span>
        {bracketed && '〕'}
        {mark}
      </span>
    </span>
  );
}

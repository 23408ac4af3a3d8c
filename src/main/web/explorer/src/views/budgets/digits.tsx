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
  /** The slip of the source that concerns it. */
  slip?: string | undefined;
}

/** An amount set by place: signs and brackets hang outside, and what is not known is no zero. */
export function Digits({ yen, printed, signed, bracketed, before, guess, slip }: DigitsProps) {
  const { lang } = useLanguage();
  const mark = slip && (
    <b className="slip" title={slip}>
      ※
    </b>
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

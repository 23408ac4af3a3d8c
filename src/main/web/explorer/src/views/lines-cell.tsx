import { useLanguage } from '../lang';

interface LinesCellProps {
  /** Printed; empty where nothing is cited. */
  lines: string[];
  inferred: boolean;
  open: boolean;
  /** Of what is opened in the row below. */
  id: string;
  toggle: () => void;
}

/** The last cell of a row with several facts: the lines that prove them, which open below it. */
export function LinesCell(props: LinesCellProps) {
  return (
    <td className={props.inferred ? 'lines inferred' : 'lines'}>
      <Lines {...props} />
    </td>
  );
}

/** The same where there is no room for a last cell. */
export function LinesBelow(props: LinesCellProps) {
  return (
    <span className={props.inferred ? 'lines inferred' : 'lines'}>
      <Lines {...props} />
    </span>
  );
}

function Lines({ lines, inferred, open, id, toggle }: LinesCellProps) {
  const { t } = useLanguage();
  return (
    lines.length > 0 && (
      <button type="button" aria-expanded={open} aria-controls={id} onClick={toggle}>
        <span className="unseen">{t.openProof('')}</span>
        {lines.slice(0, 2).join(', ')}
        {lines.length > 2 && ' …'}
        {inferred && <em> {t.inferred}</em>}
      </button>
    )
  );
}

import { PassageDocument } from '../../gql/graphql';
import { useAnswer } from '../ask';
import { withoutMarks } from '../format';
import { useLanguage } from '../lang';
import { FailedPart } from '../states';
import { distinct, type Facts, type Proof } from './facts';

interface TextLine {
  number: number;
  text: string;
}

/** Lines of a document as a group of the page, those without words left out. */
export function PassageText({ lines }: { lines: readonly TextLine[] }) {
  const { t } = useLanguage();
  const text = lines.map((line) => ({ ...line, text: withoutMarks(line.text) })).filter((line) => line.text);
  return (
    text.length > 0 && (
      <section className="wide group" id="TEXT" aria-labelledby="TEXT-head">
        <h2 id="TEXT-head">{t.textOfSlide}</h2>
        <ol className="passage" lang="ja">
          {text.map((line) => (
            <li key={line.number}>
              <span className="number">{line.number}</span>
              {line.text}
            </li>
          ))}
        </ol>
      </section>
    )
  );
}

/** The lines on which a note about the document rests, which are what it is read for; many are read on their slides. */
export function NotedLines({ facts }: { facts: Facts }) {
  const [proof, ...more] = distinct(facts.evidence);
  return proof && more.length === 0 ? <Lines proof={proof} /> : null;
}

function Lines({ proof }: { proof: Proof }) {
  const answer = useAnswer(PassageDocument, { document: proof.document, lines: proof.lines });
  if (answer.state === 'failed') {
    return (
      <p className="wide">
        <FailedPart error={answer.error} again={answer.again} />
      </p>
    );
  }
  return <PassageText lines={(answer.state === 'answered' && answer.data.passage?.textLines) || []} />;
}

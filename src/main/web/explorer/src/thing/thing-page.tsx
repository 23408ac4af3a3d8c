import { useState } from 'react';
import { FactsDocument, ReadingDocument } from '../../gql/graphql';
import { useAnswer, useKept } from '../ask';
import { plainLines } from '../format';
import { useLanguage } from '../lang';
import { SearchBox } from '../search-box';
import { Failed, Loading } from '../states';
import { useTitle } from '../title';
import { ViewTools } from '../view-tools';
import { bySlide, type Facts, groupsOf, type Proof, type Reading, type Row } from './facts';
import { shownAtFirst } from './group';
import { Thing } from './thing';

/** How many of a field are asked for where those shown at first are not enough. */
const most = 200;

export function ThingPage({ id }: { id: string }) {
  const { lang, other, t } = useLanguage();
  const [first, setFirst] = useState(shownAtFirst + 1);
  const variables = { id, lang, other, first };
  const answer = useAnswer(FactsDocument, variables);
  const reading = useAnswer(ReadingDocument, { lang });
  const told = answer.state === 'answered' ? answer.data.facts : undefined;
  const kept = useKept(told ? { facts: told, variables } : undefined);
  useTitle(kept?.facts.label ?? '');
  if (answer.state === 'failed' && !kept) {
    return answer.error.code === 'BAD_REQUEST' ? (
      <Unknown id={id} />
    ) : (
      <Failed error={answer.error} again={answer.again} />
    );
  }
  if (reading.state === 'failed') {
    return <Failed error={reading.error} again={reading.again} />;
  }
  if (!kept || reading.state !== 'answered' || !reading.data.ontology) {
    return answer.state === 'answered' && !kept ? <Unknown id={id} /> : <Loading rows={14} />;
  }
  const { facts } = kept;
  return (
    <>
      <Thing
        facts={facts}
        reading={reading.data.ontology}
        more={() => setFirst(most)}
        failed={answer.state === 'failed' ? answer : undefined}
      />
      <ViewTools
        title={facts.label}
        query={FactsDocument}
        variables={kept.variables}
        fileName={id.replace(':', '-')}
        table={() => table(facts, reading.data.ontology as Reading)}
      />
    </>
  );
  function table(told: Facts, ontology: Reading) {
    const { groups } = groupsOf(told, ontology, t.basics);
    return [
      [t.fileGroup, t.fileField, t.fileFact, 'id', t.fileLines],
      ...groups.flatMap((group) => group.rows.flatMap((row) => lines(group.label, row))),
    ];
  }
}

function lines(group: string, row: Row): string[][] {
  const printed = (proofs: Proof[]) =>
    bySlide(proofs)
      .map((proof) => plainLines(proof.lines))
      .join('; ');
  switch (row.form) {
    case 'value':
      return [[group, row.label, row.value.values.map((one) => one.label).join('; '), '', printed(row.value.evidence)]];
    case 'links':
      return row.links.map((link) => [group, row.label, link.otherLabel, link.otherId, printed(link.evidence)]);
    case 'told':
      return [[group, row.label, row.told.label, row.told.thingId, printed(row.told.evidence)]];
    case 'money':
      return row.told.map((one) => [group, row.label, one.label, one.thingId, printed(one.evidence)]);
  }
}

function Unknown({ id }: { id: string }) {
  const { t } = useLanguage();
  useTitle(t.unknownTitle);
  return (
    <div className="wide message">
      <h1>{t.unknownTitle}</h1>
      <p>{t.unknownText(id)}</p>
      <SearchBox initial={id.slice(id.indexOf(':') + 1).replaceAll('-', ' ')} />
    </div>
  );
}

import { DatasetDocument, PillarMoneyDocument } from '../../../gql/graphql';
import { useAnswer } from '../../ask';
import { exactYen, fiscalYear, moneyText } from '../../format';
import { useLanguage } from '../../lang';
import { latestSum, stagesOf } from '../../totals';
import { besidesOf, besidesText } from './besides';
import './head.css';
import { texts } from './texts';

/** The latest money of a pillar, with its stage and what it leaves out, at the head of the pillar's page. */
export default function PillarHead({ id }: { id: string }) {
  const { lang, t } = useLanguage();
  const own = texts[lang];
  const dataset = useAnswer(DatasetDocument, {});
  const latest = dataset.state === 'answered' ? latestSum(dataset.data.budgetTotal?.sums ?? []) : undefined;
  const variables = latest && { pillar: id, fiscalYear: latest.fiscalYear, stage: latest.stage, lang };
  const answer = useAnswer(PillarMoneyDocument, variables);
  const total = answer.state === 'answered' ? answer.data.budgetTotal : undefined;
  if (!latest || answer.state !== 'answered' || !total) {
    return null;
  }
  const stages = stagesOf(answer.data.ontology);
  const when = `${fiscalYear(latest.fiscalYear, lang)} ${stages.get(latest.stage) ?? ''}`;
  return (
    <p className="pillar-money">
      <b title={total.amount == null ? undefined : exactYen(total.amount, lang)}>
        {total.amount == null ? own.headNone(when) : own.head(when, moneyText(total.amount, lang), total.count)}
      </b>{' '}
      {besidesText(besidesOf(total.excluded.nodes, stages, own, lang, t), own)}
    </p>
  );
}

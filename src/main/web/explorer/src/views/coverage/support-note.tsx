import { CoverageSupportDocument } from '../../../gql/graphql';
import { pageHref } from '../../address';
import { useAnswer } from '../../ask';
import { useLanguage } from '../../lang';
import { texts } from './texts';

export interface SupportAsked {
  group: string;
  stage: string;
  year: number | undefined;
}

/** Support has a view of its own, which counts otherwise: how many it has for the same group, stage and year. */
export function SupportNote({ asked: { group, stage, year } }: { asked: SupportAsked }) {
  const { lang } = useLanguage();
  const own = texts[lang];
  const answer = useAnswer(CoverageSupportDocument, { groups: [group], stage, fiscalYear: year ?? null });
  const count = answer.state === 'answered' ? answer.data.supportFor?.offers.totalCount : undefined;
  return (
    <p className="quiet support-note">
      {count !== undefined && `${own.supportNote(count)} `}
      <a href={pageHref('support', { group, stage, year: year ? String(year) : 'any' })}>{own.seeSupport}</a>
    </p>
  );
}

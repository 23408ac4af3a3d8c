import { DatasetDocument } from '../gql/graphql';
import { useAnswer } from './ask';
import { useLanguage } from './lang';

/** What a document that is read is called in the language of the reader; nothing until it is known. */
export function useSourceName(): (id: string) => string {
  const { lang } = useLanguage();
  const answer = useAnswer(DatasetDocument, {});
  if (answer.state !== 'answered') {
    return () => '';
  }
  const { dataset, english } = answer.data;
  return (id) =>
    (lang === 'EN' && english?.nodes.find((one) => one.id === id)?.label) ||
    (dataset?.sources.find((one) => one.thingId === id)?.name ?? '');
}

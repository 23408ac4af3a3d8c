import { DatasetDocument } from '../gql/graphql';
import { useAnswer } from './ask';
import { useLanguage } from './lang';
import { dateText } from './views/dates';

/** When a document that is read was published, in words; nothing where it does not say so. */
export function usePublished(): (id: string) => string {
  const { lang } = useLanguage();
  const answer = useAnswer(DatasetDocument, {});
  return (id) => {
    const sources = answer.state === 'answered' ? (answer.data.english?.nodes ?? []) : [];
    const date = sources.find((one) => one.id === id)?.publishedOn;
    return date ? dateText(date, lang) : '';
  };
}

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

/**
 * The catalogue as a DCAT 3 feed in JSON-LD with the properties of HealthDCAT-AP, so that catalogues of catalogues can harvest it.
 *
 * @see https://www.w3.org/TR/vocab-dcat-3/
 * @see HealthDCAT-AP (European Health Data Space)
 */

import type { Catalogue, CatalogueDataset } from './catalogue.ts';

/** Who publishes, and where. */
export interface FeedAbout {
  /** Address of the catalogue; datasets are named below it. */
  readonly url: string;
  readonly publisher: string;
  /** Where to ask. */
  readonly contactUrl: string;
}

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  healthdcatap: 'http://healthdataportal.eu/ns/health#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const inBoth = (ja: string, en: string) => [
  { '@language': 'ja', '@value': ja },
  { '@language': 'en', '@value': en },
];

function span({ years }: CatalogueDataset) {
  const shown = years.filter(({ people }) => people !== null).map(({ year }) => year);
  if (shown.length === 0) return {};
  const on = (property: string, day: string) => ({ [property]: { '@type': 'xsd:date', '@value': day } });
  return {
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      ...on('dcat:startDate', `${Math.min(...shown)}-01-01`),
      ...on('dcat:endDate', `${Math.max(...shown)}-12-31`),
    },
  };
}

function datasetNode(dataset: CatalogueDataset, { variables, madeOn }: Catalogue, about: FeedAbout): object {
  const { domain, ja, en, people } = dataset;
  const codings = new Set(
    variables.filter((one) => one.domain === domain).map(({ vocabulary }) => vocabulary),
  );
  return {
    '@id': `${about.url}/datasets/${domain}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': domain,
    'dct:title': inBoth(`${ja}（匿名加工医療情報として提供）`, `${en} (provided as anonymized medical data)`),
    'dct:description': inBoth(
      '次世代医療基盤法に基づき、審査を経て提供します。',
      'Provided after review under the Next-Generation Medical Infrastructure Act.',
    ),
    'dct:modified': { '@type': 'xsd:date', '@value': madeOn },
    'dct:accessRights': { '@id': 'http://publications.europa.eu/resource/authority/access-right/NON_PUBLIC' },
    'dct:spatial': { '@id': 'http://publications.europa.eu/resource/authority/country/JPN' },
    'dcat:contactPoint': { '@type': 'vcard:Kind', 'vcard:hasURL': { '@id': about.contactUrl } },
    'healthdcatap:hasCodingSystem': [...codings].sort(),
    ...(people === null ? {} : { 'healthdcatap:numberOfUniqueIndividuals': people }),
    ...span(dataset),
  };
}

/** The feed of a catalogue. Its numbers are those of the catalogue, protected as they are there. */
export function dcatFeed(catalogue: Catalogue, about: FeedAbout): object {
  return {
    '@context': context,
    '@id': about.url,
    '@type': 'dcat:Catalog',
    'dct:title': inBoth('データカタログ', 'Data catalogue'),
    'dct:publisher': { '@type': 'foaf:Organization', 'foaf:name': about.publisher },
    'dct:modified': { '@type': 'xsd:date', '@value': catalogue.madeOn },
    'dct:language': ['ja', 'en'],
    'dcat:dataset': catalogue.datasets
      .filter(({ years }) => years.some(({ people }) => people !== null))
      .map((dataset) => datasetNode(dataset, catalogue, about)),
  };
}

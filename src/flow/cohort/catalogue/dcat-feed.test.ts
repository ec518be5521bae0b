import { describe, expect, it } from 'vitest';
import { catalogueOf } from './catalogue.ts';
import { dcatFeed } from './dcat-feed.ts';

const catalogue = catalogueOf({
  madeOn: '2026-10-01',
  dataVersion: 'v1',
  years: [2023, 2024, 2025],
  shown: new Map([
    ['', 500],
    ['dataset|drug', 300],
    ['dataset|drug|2024', 200],
    ['dataset|drug|2025', 250],
    ['variable|drug|yj|2149999F1019', 40],
  ]),
  held: [],
  words: new Map(),
  fewestInstitutions: 3,
});
const about = {
  url: 'https://example.jp/catalogue',
  publisher: '例示事業者',
  contactUrl: 'https://example.jp/ask',
};

describe('dcatFeed', () => {
  it('gives each kind of records that is shown as a DCAT dataset, with its span, codings and rounded number', () => {
    const feed = dcatFeed(catalogue, about) as { 'dcat:dataset': Record<string, unknown>[] };
    expect(feed).toMatchObject({ '@type': 'dcat:Catalog', '@id': about.url });
    expect(feed['dcat:dataset']).toHaveLength(1);
    expect(feed['dcat:dataset'][0]).toMatchObject({
      '@id': 'https://example.jp/catalogue/datasets/drug',
      '@type': 'dcat:Dataset',
      'healthdcatap:numberOfUniqueIndividuals': 300,
      'healthdcatap:hasCodingSystem': ['yj'],
      'dct:temporal': {
        'dcat:startDate': { '@value': '2024-01-01' },
        'dcat:endDate': { '@value': '2025-12-31' },
      },
    });
  });
});

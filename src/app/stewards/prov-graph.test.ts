import { describe, expect, it } from 'vitest';
import { provGraph, type LineageFacts } from './prov-graph.ts';

const facts: LineageFacts = {
  operator: 'OP',
  package: {
    id: 'P-1',
    application: 'A-1',
    builder: 'tanaka',
    releasers: ['ito', 'watanabe'],
    manifestDigest: 'ab',
  },
  segments: [
    { id: 's1', institution: 'H1', digest: 'd1', receiptSequence: 4, objectDigest: 'o1' },
    { id: 's2', institution: 'H2', digest: 'd2', receiptSequence: 9 },
  ],
  batches: [{ objectDigest: 'o1', round: 1, institution: 'H1', format: 'fhir', receivedOn: '2026-10-01' }],
  institutions: [
    { code: 'H1', name: '第一病院' },
    { code: 'H2', name: '第二病院' },
  ],
};

describe('provGraph', () => {
  it('C12: leads from a package to the institutions, over segments, batches and objects', () => {
    const document = provGraph(facts);
    const node = (id: string) => document['@graph'].find((one) => one['@id'] === id);
    expect(document['@context']['prov']).toBe('http://www.w3.org/ns/prov#');
    expect(node('urn:meguri:package:P-1')).toMatchObject({
      'prov:wasGeneratedBy': { '@id': 'urn:meguri:build:P-1' },
      'prov:wasDerivedFrom': [{ '@id': 'urn:meguri:segment:s1' }, { '@id': 'urn:meguri:segment:s2' }],
      'meguri:releasedBy': [{ '@id': 'urn:meguri:account:ito' }, { '@id': 'urn:meguri:account:watanabe' }],
    });
    expect(node('urn:meguri:segment:s1')).toMatchObject({
      'prov:wasGeneratedBy': [{ '@id': 'urn:meguri:batch:o1:1' }],
      'prov:wasDerivedFrom': [{ '@id': 'urn:meguri:object:o1' }],
    });
    expect(node('urn:meguri:batch:o1:1')).toMatchObject({ 'prov:used': { '@id': 'urn:meguri:object:o1' } });
    expect(node('urn:meguri:object:o1')).toMatchObject({
      'prov:wasAttributedTo': { '@id': 'urn:meguri:institution:H1' },
    });
  });

  it('refers to nothing that is not in it, and to each once', () => {
    const document = provGraph(facts);
    const ids = document['@graph'].map((node) => node['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    const referred = [...JSON.stringify(document).matchAll(/\{"@id":"([^"]+)"\}/g)].map(([, id]) => id);
    expect(referred.filter((id) => !ids.includes(id ?? ''))).toEqual([]);
  });
});

/** What a package is made from, and by whom, as a graph. */
export interface LineageFacts {
  readonly operator: string;
  readonly package: {
    readonly id: string;
    readonly application: string;
    readonly builder: string;
    readonly releasers: readonly string[];
    readonly manifestDigest: string | null;
  };
  readonly segments: readonly {
    readonly id: string;
    readonly institution: string;
    readonly digest: string;
    readonly receiptSequence: number;
    readonly objectDigest?: string;
  }[];
  readonly batches: readonly {
    readonly objectDigest: string;
    readonly round: number;
    readonly institution: string;
    readonly format: string;
    readonly receivedOn: string;
  }[];
  readonly institutions: readonly { readonly code: string; readonly name: string }[];
}

/** A node of a PROV-O graph in JSON-LD. */
export interface ProvNode {
  readonly '@id': string;
  readonly '@type': string | readonly string[];
  readonly [property: string]: unknown;
}

/** A PROV-O document in JSON-LD. */
export interface ProvDocument {
  readonly '@context': Readonly<Record<string, string>>;
  readonly '@graph': readonly ProvNode[];
}

const urn = (kind: string, ...parts: readonly (string | number)[]) =>
  `urn:meguri:${kind}:${parts.map(String).map(encodeURIComponent).join(':')}`;
const ref = (id: string) => ({ '@id': id });
const refs = (ids: readonly string[]) => [...new Set(ids)].map(ref);

/**
 * The lineage (来歴) of a package as a PROV-O graph: institution → object → batch → segment → package, with the people who built and
 * released it. Digests, codes and accounts; nothing about patients.
 *
 * @see W3C PROV-O, https://www.w3.org/TR/prov-o/
 */
export function provGraph(facts: LineageFacts): ProvDocument {
  return {
    '@context': { prov: 'http://www.w3.org/ns/prov#', meguri: 'urn:meguri:vocabulary:' },
    '@graph': [...agents(facts), ...objects(facts), ...intakes(facts), ...segments(facts), ...built(facts)],
  };
}

const account = (id: string) => urn('account', id);
const institution = (code: string) => urn('institution', code);
const batchOf = ({ objectDigest, round }: LineageFacts['batches'][number]) =>
  urn('batch', objectDigest, round);

function agents({ operator, institutions, package: about }: LineageFacts): ProvNode[] {
  const people = new Set([about.builder, ...about.releasers]);
  return [
    { '@id': urn('operator', operator), '@type': ['prov:Agent', 'prov:Organization'] },
    ...institutions.map(({ code, name }) => ({
      '@id': institution(code),
      '@type': ['prov:Agent', 'prov:Organization'],
      'meguri:name': name,
    })),
    ...[...people].map((id) => ({
      '@id': account(id),
      '@type': ['prov:Agent', 'prov:Person'],
      'prov:actedOnBehalfOf': ref(urn('operator', operator)),
    })),
  ];
}

function objects({ batches }: LineageFacts): ProvNode[] {
  const first = new Map(batches.map((batch) => [batch.objectDigest, batch]));
  return [...first.values()].map(({ objectDigest, institution: code, format }) => ({
    '@id': urn('object', objectDigest),
    '@type': 'prov:Entity',
    'prov:wasAttributedTo': ref(institution(code)),
    'meguri:format': format,
    'meguri:sha256': objectDigest,
  }));
}

function intakes({ batches, operator }: LineageFacts): ProvNode[] {
  return batches.map((batch) => ({
    '@id': batchOf(batch),
    '@type': 'prov:Activity',
    'prov:used': ref(urn('object', batch.objectDigest)),
    'prov:endedAtTime': batch.receivedOn,
    'prov:wasAssociatedWith': ref(urn('operator', operator)),
  }));
}

function segments({ segments: all, batches }: LineageFacts): ProvNode[] {
  return all.map(({ id, institution: code, digest, receiptSequence, objectDigest }) => {
    const from = batches.filter((batch) => batch.objectDigest === objectDigest);
    return {
      '@id': urn('segment', id),
      '@type': 'prov:Entity',
      'prov:wasAttributedTo': ref(institution(code)),
      'prov:wasGeneratedBy': refs(from.map(batchOf)),
      'prov:wasDerivedFrom': objectDigest === undefined ? [] : [ref(urn('object', objectDigest))],
      'meguri:sealedSha256': digest,
      'meguri:ledgerEntry': receiptSequence,
    };
  });
}

function built({ segments: all, package: about }: LineageFacts): ProvNode[] {
  const building = urn('build', about.id);
  const used = refs(all.map(({ id }) => urn('segment', id)));
  return [
    {
      '@id': building,
      '@type': 'prov:Activity',
      'prov:used': used,
      'prov:wasAssociatedWith': ref(account(about.builder)),
      'meguri:application': about.application,
    },
    {
      '@id': urn('package', about.id),
      '@type': 'prov:Entity',
      'prov:wasGeneratedBy': ref(building),
      'prov:wasDerivedFrom': used,
      'meguri:releasedBy': refs(about.releasers.map(account)),
      ...(about.manifestDigest === null ? {} : { 'meguri:manifestSha256': about.manifestDigest }),
    },
  ];
}

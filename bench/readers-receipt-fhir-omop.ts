/**
 * Speed and memory of the readers of receipts, FHIR and OMOP on made input: `node bench/readers-receipt-fhir-omop.ts`.
 */

import { readerFor, type FormatName, type SourceFiles } from '../src/formats/index.ts';

const megabyte = 1_000_000;

interface Trial {
  readonly format: FormatName;
  readonly path: string;
  /** A piece of the file that may stand any number of times. */
  readonly piece: string;
  readonly header?: string;
}

const receiptPiece = [
  'RE,1,1112,202110,ｼｹﾝ ﾀﾛｳ,1,19911121,,,,,,,00697,,,,,,,,,,,,,,,,,,,,,,,ｼｹﾝﾀﾛｳ,',
  'HO,01010016,1,1,1,13642,,,,,,,,,',
  'SY,2500013,20210801,1,,,01,',
  ...Array.from(
    { length: 6 },
    (_, day) => `SI,11,2,111000110,,288,1,,,,,,,${','.repeat(day)}1${','.repeat(30 - day)}`,
  ),
  'IY,21,2,620098801,1,1,14,,,,,,,14,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,',
].join('\r\n');

const observation = (index: number) =>
  JSON.stringify({
    resourceType: 'Observation',
    id: `o${index}`,
    status: 'final',
    category: [
      {
        coding: [
          { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' },
        ],
      },
    ],
    code: {
      coding: [{ system: 'urn:oid:1.2.392.200119.4.504', code: '3D010000001926101', display: 'HbA1c' }],
    },
    subject: { reference: 'Patient/p1' },
    encounter: { reference: 'Encounter/e1' },
    effectiveDateTime: '2021-07-01T10:30:00+09:00',
    valueQuantity: { value: 6.1, unit: '%', system: 'http://unitsofmeasure.org', code: '%' },
  });

const trials: readonly Trial[] = [
  { format: 'receipt', path: 'a.UKE', piece: `${receiptPiece}\r\n` },
  {
    format: 'fhir',
    path: 'a.ndjson',
    header: `${JSON.stringify({ resourceType: 'Patient', id: 'p1' })}\n`,
    piece: `${observation(1)}\n${observation(2)}\n`,
  },
  {
    format: 'omop',
    path: 'measurement.csv',
    header:
      'measurement_id,person_id,measurement_concept_id,measurement_date,value_as_number,visit_occurrence_id,measurement_source_value,measurement_source_concept_id,unit_source_value\n',
    piece: '1,1,3025315,2013-05-17,48.1,38,29463-7,3025315,kg\n',
  },
];

async function* made({ path, piece, header = '' }: Trial, bytes: number): SourceFiles {
  const chunk = Buffer.from(piece.repeat(Math.ceil(65_536 / piece.length)));
  yield {
    path,
    bytes: async function* () {
      yield Buffer.from(header);
      for (let sent = 0; sent < bytes; sent += chunk.length) {
        yield chunk;
        await Promise.resolve();
      }
    },
  };
  await Promise.resolve();
}

for (const trial of trials) {
  const bytes = 100 * megabyte;
  const before = process.cpuUsage();
  let units = 0;
  let peakBytes = 0;
  for await (const batch of readerFor(trial.format).read(made(trial, bytes))) {
    units += batch.units.read;
    peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  process.stdout.write(
    `${trial.format}: ${Math.round(units / seconds)} units/CPU-s, ${Math.round(bytes / megabyte / seconds)} MB/CPU-s, ` +
      `peak ${Math.round(peakBytes / megabyte)} MB\n`,
  );
}

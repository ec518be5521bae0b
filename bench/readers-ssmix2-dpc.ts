/**
 * How many SS-MIX2 messages and EF rows one core reads in a second, from memory.
 *
 *   node bench/readers-ssmix2-dpc.ts [messages] [rows]
 */

import { Buffer } from 'node:buffer';
import { dpcReader } from '../src/formats/dpc/dpc-reader.ts';
import type { Reader } from '../src/formats/reader.ts';
import type { SourceFile } from '../src/formats/source-files.ts';
import { ssmix2Reader } from '../src/formats/ssmix2/ssmix2-reader.ts';
import { message, pid, storagePath } from '../test/fixtures/ssmix2-messages.ts';

const messages = Number(process.argv[2] ?? 100_000);
const rows = Number(process.argv[3] ?? 1_000_000);

const address = '^^^^422-8033^JPN^H^静岡県静岡市登呂１－３－５||^PRN^PH^^^^^^^^^054-000-0000';
const names = '患者^太郎^^^^^L^I~カンジャ^タロウ^^^^^L^P';

/** A patient of ten messages of a usual mix, about 1 KB each. */
function patientFiles(number: number): [string, Uint8Array][] {
  const patient = String(number).padStart(10, '0');
  const person = pid(patient, `|19480405|M|||${address}`, names);
  const rx = [1, 2, 3].flatMap((group) => [
    `ORC|NW|7||${String(group)}|||||20240401103045|058^入力者^花子^^^^^^^L^^^^^I||110^医師^一郎^^^^^^^L^^^^^I`,
    'RXE||108665201^ダーゼン錠（５ｍｇ）^HOT9|1||TAB^錠^MR9P|||||15|TAB^錠^MR9P',
    'TQ1|1||1013044400000000&内服・経口・１日３回朝昼夕食後&JAMISDP01|||5^d|2024040100',
    'RXR|PO^口^HL70162',
  ]);
  const results = Array.from(
    { length: 10 },
    (_, index) =>
      `OBX|${String(index + 1)}|NM|3A010000002327101^総蛋白^JC10||7.2|g/dl^g/dl^99XYZ|6.7-8.3||||F`,
  );
  const specimen = 'SPM|1|1||023^血清^JC10|||||||||||||202404010800';
  const visit = `PV1|0001|O|01^^^^^C||||110^医師^一郎${'|'.repeat(37)}202404010900`;
  const problem = 'PRB|AD|20240401|20054174^胃炎^MDCDX2|1|||20240401|||K297^^I10||||N|20240401|20240401|胃炎';
  const files: [string, Uint8Array][] = [
    [
      storagePath('ADT-00', { patient, day: '-' }),
      message('ADT^A08', person, 'IN1|1|06|06139999|||||||12^01|3'),
    ],
    [storagePath('PPR-01', { patient, day: '-' }), message('PPR^ZD1', person, problem, 'ZPR||1|||TSQF')],
  ];
  for (const day of ['20240401', '20240408', '20240415', '20240422']) {
    files.push([storagePath('ADT-12', { patient, day }), message('ADT^A04', person, visit)]);
    const order = `1000000${day}`;
    const isRx = day < '20240410';
    files.push([
      storagePath(isRx ? 'OMP-01' : 'OML-11', { patient, day, order }),
      isRx ? message('RDE^O11', person, ...rx) : message('OUL^R22', person, specimen, 'OBR|1|1', ...results),
    ]);
  }
  return files;
}

async function* storage(): AsyncIterable<SourceFile> {
  await Promise.resolve();
  const template = patientFiles(1_234_567_890).map(
    ([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')] as const,
  );
  for (let made = 0; made < messages; made += template.length) {
    const patient = String(made).padStart(10, '0');
    for (const [path, text] of template) {
      const place = path.replace('123/456/', `${patient.slice(0, 3)}/${patient.slice(3, 6)}/`);
      const bytes = Buffer.from(text.replace('1234567890', patient), 'latin1');
      yield {
        path: place.replaceAll('1234567890', patient),
        bytes: async function* () {
          await Promise.resolve();
          yield bytes;
        },
      };
    }
  }
}

const efHead = '000000000\tID\t20240706\t20240704\t60\t0001\t';
const efRows = [
  '000\t641300\t160098110\tD4132\t前立腺針生検法（その他）\t0000000.000\t000\t0\t0\t0\t\t00001546\t00000006\t00000000\t001\t  200055\t1119\t20240705\t20\t310\t4678\t31\t0\t0\t',
  '001\t641300\t160098110\tD4132\t前立腺針生検法（その他）\t0000000.000\t000\t00001540\t0\t00001540\t000010000000\t0\t0\t0\t001\t\t\t20240705\t\t310\t4678\t31\t0\t\t',
  '002\t332640\t620006625\t\t生理食塩液ＰＬ「フソー」　２０ｍＬ\t0000001.000\t022\t000000000062\t1\t00000006\t000000000000\t0\t0\t0\t001\t\t\t20240705\t\t310\t4678\t31\t0\t\t',
];

async function* efFile(): AsyncIterable<SourceFile> {
  await Promise.resolve();
  yield {
    path: 'EFn_000000000_2407.txt',
    bytes: async function* () {
      for (let made = 0; made < rows;) {
        let text = '';
        for (; text.length < 65_536 && made < rows; made += efRows.length) {
          const id = String(Math.floor(made / 300)).padStart(10, '0');
          for (const row of efRows) text += `${efHead.replace('ID', id)}${row}\r\n`;
        }
        yield Buffer.from(text);
        await Promise.resolve();
      }
    },
  };
}

async function measure(name: string, reader: Reader, files: AsyncIterable<SourceFile>): Promise<void> {
  let units = 0;
  let events = 0;
  const { user } = process.cpuUsage();
  for await (const batch of reader.read(files)) {
    units += batch.units.used;
    events += batch.events.length;
  }
  const seconds = (process.cpuUsage().user - user) / 1e6;
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(
    `${name}: ${String(units)} units, ${String(events)} events, ${seconds.toFixed(2)} CPU-s, ${String(Math.round(units / seconds))} units/s, peak ${String(peakMb)} MB\n`,
  );
}

await measure('ssmix2', ssmix2Reader, storage());
await measure('ef', dpcReader, efFile());

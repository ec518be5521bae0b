import { municipalities, type Municipality } from '../japan/places.ts';
import { prefectureOf } from '../japan/prefectures.ts';
import type { Random } from '../kit/random.ts';
import type { Residence } from './person.ts';
import { weightedList } from './weighted-list.ts';

/** Municipality code → thousands of inhabitants, first three digits of its postcodes. */
const settled: readonly (readonly [string, number, string])[] = [
  ['22101', 245, '420'],
  ['22102', 205, '422'],
  ['22103', 225, '424'],
  ['22210', 245, '417'],
  ['22207', 126, '418'],
  ['22212', 136, '425'],
  ['22214', 141, '426'],
  ['22209', 95, '427'],
  ['22203', 186, '410'],
  ['22206', 106, '411'],
  ['22424', 29, '421'],
  ['22429', 6, '428'],
  ['19201', 187, '400'],
  ['19202', 46, '403'],
  ['19211', 66, '406'],
  ['19364', 1, '409'],
];

const placesToLive = weightedList(
  settled.flatMap(
    ([code, weight, prefix]): (readonly [{ municipality: Municipality; prefix: string }, number])[] => {
      const municipality = municipalities.find((known) => known.code === code);
      return municipality === undefined ? [] : [[{ municipality, prefix }, weight]];
    },
  ),
);

const towns =
  '本町 栄町 緑町 中央町 旭町 泉町 若松町 錦町 宮前町 川原町 桜ヶ丘 富士見町 曙町 大和町 清水ケ丘 新町 南町 北町 西町 東町 上原 下原 大坪町 駅前町 八幡町 水神町 柳町 末広町 昭和町 青葉町'.split(
    ' ',
  );

const buildings = ['コーポ青葉', 'メゾン富士', 'ハイツ若松', 'グランドール駅前', 'サンハイム'];

/** A place to live; in `within` when that is given. */
export function someResidence(random: Random, within?: Municipality): Residence {
  let chosen = placesToLive.draw(random);
  while (within !== undefined && chosen.municipality.code !== within.code) chosen = placesToLive.draw(random);
  const { municipality, prefix } = chosen;
  const townNumber = random.below(towns.length);
  return {
    municipality,
    prefectureName: prefectureOf(municipality.code.slice(0, 2))?.name ?? '',
    // Each town of a municipality has one postcode.
    postcode: `${prefix}0${String(800 + townNumber)}`,
    town: towns[townNumber] ?? '',
    block: [1 + random.below(5), 1 + random.below(30), 1 + random.below(20)],
    building: random.chance(0.3) ? `${random.pick(buildings)}${String(101 + random.below(8) * 100)}` : null,
  };
}

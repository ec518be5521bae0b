import type { Check } from './checks.ts';
import type { AnonymizedPersons } from './anonymize-persons.ts';
import type { DeidentificationProfile } from './profile.ts';
import { eventColumns, personColumns } from './released-columns.ts';
import type { ReleasedEvents } from './release-events.ts';

/** A number before and after a measure. */
export interface BeforeAfter {
  readonly what: string;
  readonly before: number;
  readonly after: number;
}

/** What was done for one criterion of the standard, with what result, and the checks that show it. Holds no secret. */
export interface Evidence {
  readonly criterion: 1 | 2 | 3 | 4 | 5;
  readonly title: string;
  readonly law: string;
  readonly measures: readonly string[];
  readonly measuresEnglish: readonly string[];
  readonly parameters: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly counts: readonly BeforeAfter[];
  readonly checks: readonly Check[];
}

/** What the evidence is made of. */
export interface WorkDone {
  readonly profile: DeidentificationProfile;
  readonly drawnColumns: readonly string[];
  readonly personsBefore: number;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  readonly persons: AnonymizedPersons;
  readonly events: ReleasedEvents;
  readonly checks: readonly Check[];
}

type Draft = Omit<Evidence, 'checks' | 'law'>;

function identifiers({ drawnColumns, profile }: WorkDone): Draft[] {
  const allowed: readonly string[] = [...personColumns, ...eventColumns];
  const columns = [...new Set(drawnColumns)];
  const kept = columns.filter((name) => allowed.includes(name));
  return [
    {
      criterion: 1,
      title: '特定の個人を識別できる記述等の削除・置換',
      measures: [
        '許可した列だけを残し、氏名・住所・電話・保険・施設・表示名・自由記述の列を入れない',
        '生年月日を年齢階級に、居住地を区域に置き換える',
        '時刻を除く（プロファイルで残す場合を除く）',
      ],
      measuresEnglish: [
        'Only listed columns go on; names, addresses, phones, insurance, institutions, display names and free text never enter',
        'Birth date becomes an age band, residence an area',
        'Time of day is dropped unless the profile keeps it',
      ],
      parameters: {
        ageBandYears: profile.ageBandYears,
        topAge: profile.topAge,
        area: profile.area,
        keepTimeOfDay: profile.keepTimeOfDay,
      },
      counts: [{ what: 'columns', before: columns.length, after: kept.length }],
    },
    {
      criterion: 2,
      title: '個人識別符号の削除',
      measures: ['個人識別符号（被保険者番号等・ゲノム・生体）の列は許可した列になく、入らない'],
      measuresEnglish: ['No column of an individual identification code is on the list, so none enters'],
      parameters: { allowedColumns: allowed },
      counts: [],
    },
  ];
}

function linkingCodes({ personsBefore, persons }: WorkDone): Draft {
  return {
    criterion: 3,
    title: '連結する符号の削除・置換',
    measures: [
      '人の識別子を、提供ごとに新しい秘密鍵で並べ替えた番号に置き換える（他の提供と共通しない）',
      '受診の識別子を通し番号に置き換え、施設の識別子を入れない',
    ],
    measuresEnglish: [
      'Persons get numbers in an order drawn with a secret key that is new in each delivery',
      'Visits get running numbers; institutions do not enter',
    ],
    parameters: { method: 'HMAC-SHA-256 order, 1..N' },
    counts: [{ what: 'persons', before: personsBefore, after: personsBefore - persons.suppressedPersons }],
  };
}

function singularDescriptions({ profile, events, rowsBefore, rowsAfter }: WorkDone): Draft {
  const { codes } = events;
  return {
    criterion: 4,
    title: '特異な記述等の削除・置換',
    measures: [
      '人数が基準に満たないコードを上位の分類へまとめ、なお満たないものを削除する（行数でなく人数で数える）',
      '極端な検査値・数量・日数・期間を、基準人数以上が達する値に丸める',
      `${profile.topAge}歳以上を一つにまとめる`,
    ],
    measuresEnglish: [
      'Codes with too few people (people, not rows) go up their hierarchy; those that stay too rare are deleted',
      'Extreme values, amounts and durations are brought to a value that enough people reach',
      `Everybody of ${profile.topAge} or more is one band`,
    ],
    parameters: { rareCodePeople: profile.rareCodePeople, extremeShare: profile.extremeShare },
    counts: [
      { what: 'codes kept as they were', before: codes.codesBefore, after: codes.keptAsTheyWere },
      { what: 'codes rolled up', before: codes.codesBefore, after: codes.rolledUp },
      { what: 'codes suppressed', before: codes.codesBefore, after: codes.suppressed },
      { what: 'rows', before: rowsBefore, after: rowsAfter },
      { what: 'rows without a releasable code', before: rowsBefore, after: events.rowsDropped },
      { what: 'numbers brought to a bound', before: rowsBefore, after: events.numbersBounded },
      { what: 'numbers left out', before: rowsBefore, after: events.numbersLeftOut },
    ],
  };
}

function databaseMeasures({ profile, personsBefore, persons }: WorkDone): Draft {
  const released = personsBefore - persons.suppressedPersons;
  return {
    criterion: 5,
    title: 'データベースの性質を勘案した措置',
    measures: [
      '人ごとに一つの秘密の日数だけ全ての日付を一律にずらす（間隔・順序・曜日を保つ）',
      '性別・年齢階級・区域等の組合せがk人以上になるまで一般化し、ならない人を全ての表から除く',
    ],
    measuresEnglish: [
      'All dates of a person move by one secret number of days; intervals, order and weekdays stay',
      'Sex, age band and area are generalized until k persons are alike; who cannot be is left out of every table',
    ],
    parameters: {
      k: profile.k,
      method: profile.method,
      fixedQuasiIdentifiers: profile.fixedQuasiIdentifiers,
      shiftMinimumDays: profile.shiftDays.minimum,
      shiftMaximumDays: profile.shiftDays.maximum,
      death: profile.death,
    },
    counts: [
      { what: 'persons', before: personsBefore, after: released },
      { what: 'persons left out', before: personsBefore, after: persons.suppressedPersons },
      ...Object.entries(persons.generalized).map(([name, count]) => ({
        what: `persons with a coarser ${name}`,
        before: released,
        after: count,
      })),
    ],
  };
}

/**
 * The evidence for each of the five criteria, in order.
 *
 * @law Rules Art. 18 ①–⑤
 */
export function evidenceOf(work: WorkDone): Evidence[] {
  const drafts = [
    ...identifiers(work),
    linkingCodes(work),
    singularDescriptions(work),
    databaseMeasures(work),
  ];
  return drafts.map((draft) => ({
    ...draft,
    law: `施行規則第18条第${draft.criterion}号`,
    checks: work.checks.filter(({ criterion }) => criterion === draft.criterion),
  }));
}

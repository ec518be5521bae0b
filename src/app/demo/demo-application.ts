import type { ApplicationContent } from '../../flow/application/index.ts';
import { day } from '../../kit/day.ts';
import { demoDay } from './demo-home.ts';
import { demoRecipientCode, type DemoAccount } from './demo-staff.ts';

const lead: DemoAccount = 'sato';

/** The application of the demonstration: one request that asks the seed's three questions at once. */
export function demoApplication(agePublicKey: string): ApplicationContent {
  return {
    title: '医科・歯科連携データによる治療と転帰の研究',
    purpose:
      '糖尿病と歯周病治療の関係、狭心症の治療法と転帰、降圧薬と肝障害の関係を、医療機関をまたいでつないだ記録から明らかにする。',
    laySummary:
      '歯ぐきの病気の治療と糖尿病の関係、心臓の血管が狭くなる病気の治療のしかたとその後の経過、血圧を下げる薬と肝臓への影響を調べます。' +
      '病院、診療所、歯科の記録を、だれの記録か分からないように加工したうえでつないで使います。結果は論文として公表し、よりよい治療の選び方に役立てます。',
    conditions: {
      purposes: ['disease-research', 'drug-safety'],
      userKind: 'academia',
      environment: 'own-offline',
      from: day('2026-10-15'),
      until: day('2028-03-31'),
      places: ['めぐり臨床疫学研究所（架空）解析室'],
      onward: 'none',
      publication: 'aggregate',
    },
    recipient: { name: 'めぐり臨床疫学研究所（架空）', agePublicKey, size: 'small' },
    members: [
      { person: lead, organization: demoRecipientCode, duty: 'lead', trainedUntil: day('2027-03-31') },
    ],
    cohort: {
      name: '観察期間に記録のある20歳以上の人',
      inclusion: [
        { kind: 'demographic', label: '2026年10月1日に20歳以上', ageAtLeast: 20, ageOn: demoDay },
        { kind: 'event', label: '傷病の記録がある', event: { domain: 'condition', without: ['suspected'] } },
      ],
      exclusion: [],
    },
    variables: [
      'person',
      'visit_occurrence',
      'condition_occurrence',
      'drug_exposure',
      'procedure_occurrence',
      'measurement',
      'observation',
      'death',
    ],
    profile: 'standard',
    attachments: [],
  };
}

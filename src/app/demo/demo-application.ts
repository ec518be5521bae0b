import type { ApplicationContent } from '../../flow/application/index.ts';
import { demoDay } from './demo-home.ts';
import type { DemoAccount } from './demo-staff.ts';

const requester: DemoAccount = 'sato';

/** The application of the demonstration: one request that asks the seed's three questions at once. */
export function demoApplication(agePublicKey: string): ApplicationContent {
  return {
    id: 'A-2026-001',
    title: '医科・歯科連携データによる治療と転帰の研究',
    purpose:
      '糖尿病と歯周病治療の関係、狭心症の治療法と転帰、降圧薬と肝障害の関係を、医療機関をまたいでつないだ記録から明らかにする。',
    requester,
    recipient: { name: 'めぐり臨床疫学研究所（架空）', agePublicKey },
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
  };
}

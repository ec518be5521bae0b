import { assertReceipt } from '../../../ledger/index.ts';
import type { InspectionLog, InspectionView } from './inspection-log.ts';

/** An inspection log in memory, for tests. */
export function memoryInspectionLog(): InspectionLog {
  const views: InspectionView[] = [];
  return {
    add: async (receipt, view) => {
      assertReceipt(receipt);
      await Promise.resolve();
      views.push(view);
    },
    of: (inspection) => Promise.resolve(views.filter((view) => view.inspection === inspection)),
  };
}

/** The public face of the station review (出力点検). */
export {
  approvalsNeededOn,
  fingerprintOf,
  outputApprovalShape,
  refusalToLetGo,
  type OutputApproval,
} from './output-approval.ts';

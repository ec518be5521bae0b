/**
 * Probabilistic record linkage (名寄せ) after Fellegi and Sunter: which records are of one person, and why. It knows
 * columns and their kinds, nothing of the Act.
 *
 * @see Fellegi & Sunter (1969), A Theory for Record Linkage
 */

export { linkRecords, type LinkageOptions, type LinkageResult } from './link-records.ts';
export type { LinkageEdges } from './linkage-edges.ts';
export { linkageSpecFrom, type ColumnKind, type LinkageSpec } from './linkage-spec.ts';
export { codeColumn, type CodedColumn, type ColumnInput, type LinkageTable } from './coded-column.ts';
export { clusterRecords, type ClusterInput } from './cluster-records.ts';
export { edgeReasons, type EdgeReason } from './edge-reasons.ts';
export { evaluateClusters, type ClusterEvaluation } from './evaluate-clusters.ts';
export { readCsv } from './read-csv.ts';
export { stackTables } from './stack-tables.ts';
export { clustersCsv } from './clusters-csv.ts';
export { writePairs } from './write-pairs.ts';
export { linkageReport } from './linkage-report.ts';

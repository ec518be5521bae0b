/**
 * De-identification of tables: hierarchies, privacy models, recoding and risk (ISO/IEC 20889).
 */

export { anonymizeTable } from './anonymize-table.ts';
export { hierarchyOf, suppressedLabel, type Cell, type Hierarchy } from './hierarchy.ts';
export {
  dictionaryHierarchy,
  flatHierarchy,
  intervalHierarchy,
  maskingHierarchy,
} from './hierarchy-builders.ts';
export { equivalenceClasses, type EquivalenceClasses } from './equivalence-classes.ts';
export type { PopulationUniqueness } from './population-uniqueness.ts';
export { riskOfTable, type TableRisk } from './risk-of-table.ts';
export { readPlainTable, readTableFiles, type TableFiles } from './table-files.ts';
export { writeAnonymizedCsv } from './write-anonymized-csv.ts';
export { parseHierarchy } from './csv-columns.ts';
export type { PrivacyModel } from './privacy-model.ts';
export { riskOf, type ReidentificationRisk, type RiskOptions } from './reidentification-risk.ts';
export type {
  AnonymizationReport,
  AnonymizedTable,
  AnonymizeOptions,
  AttributeRole,
  RecodingMethod,
  Table,
  TableColumn,
} from './table.ts';

/** The public face of the station cohort (抽出). */
export { type Attrition, type AttritionStep } from './attrition.ts';
export {
  canonicalQuestion,
  inventoryQuestion,
  questionDigest,
  type QuestionKind,
} from './canonical-question.ts';
export {
  cohortDefinitionShape,
  parseCohortDefinition,
  type CohortDefinition,
  type Criterion,
} from './cohort-definition.ts';
export { cohortTables, evaluateCohort, type EvaluatedCohort } from './evaluate-cohort.ts';
export { answerCells, type CountedCell } from './protection/answer-cells.ts';
export {
  bucketsApart,
  countBuckets,
  personToken,
  sketchBetween,
  sketchBytes,
  sketchFromBytes,
  sketchOf,
  type PersonSketch,
} from './protection/person-sketch.ts';
export { hiddenWords, type CountProtection } from './protection/protect-count.ts';
export {
  periodStart,
  queryBudgetOn,
  refusalToAsk,
  type BudgetRefusal,
  type QueryBudget,
  type Spending,
} from './protection/query-budget.ts';
export { memoryQuestionStore } from './protection/question-store.memory.ts';
export { postgresQuestionStore } from './protection/question-store.postgres.ts';
export type { AskedQuestion, GivenAnswer, NewAnswer, QuestionStore } from './protection/question-store.ts';
export { changeWords, type Words } from './saved/change-words.ts';
export { definitionChanges, type DefinitionChange } from './saved/definition-changes.ts';
export { memoryDefinitionStore } from './saved/definition-store.memory.ts';
export { postgresDefinitionStore } from './saved/definition-store.postgres.ts';
export type { DefinitionStore } from './saved/definition-store.ts';
export {
  forkOf,
  isReadableBy,
  lastVersion,
  meansTheSame,
  newDefinition,
  refusalToChange,
  sharedWith,
  versionOf,
  withVersion,
  type DefinitionAuthor,
  type DefinitionVersion,
  type SavedDefinition,
} from './saved/saved-definition.ts';
export { countCells, type CountableTables } from './feasibility/count-cells.ts';
export {
  feasibilityTable,
  type FeasibilityPart,
  type FeasibilityRow,
  type FeasibilityTable,
} from './feasibility/feasibility-table.ts';
export { federatedCount, type CountingOperator, type FederatedCount } from './feasibility/federated-count.ts';
export {
  priceHint,
  type HintedDelivery,
  type PriceHint,
  type Tariff,
  type TariffUnit,
  type TypicalStage,
} from './feasibility/price-hint.ts';
export { sketchCells, storeTokens } from './protection/sketch-cells.ts';
export {
  catalogueOf,
  type Catalogue,
  type CatalogueDataset,
  type CatalogueVariable,
  type CodeWords,
  type RecordsHeld,
} from './catalogue/catalogue.ts';
export { memoryCatalogueStore } from './catalogue/catalogue-store.memory.ts';
export { postgresCatalogueStore } from './catalogue/catalogue-store.postgres.ts';
export type { CatalogueStore } from './catalogue/catalogue-store.ts';
export { countInventory } from './catalogue/inventory-cells.ts';
export {
  searchCatalogue,
  type CatalogueMatches,
  type CatalogueSearch,
} from './catalogue/search-catalogue.ts';
export { dcatFeed, type FeedAbout } from './catalogue/dcat-feed.ts';
export {
  confirmedDefinition,
  readSentence,
  type Concept,
  type Proposal,
  type SentenceReading,
} from './sentence/read-sentence.ts';

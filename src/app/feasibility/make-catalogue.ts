import {
  answerCells,
  catalogueOf,
  countInventory,
  inventoryQuestion,
  postgresCatalogueStore,
  type Catalogue,
  type CodeWords,
  type QueryBudget,
} from '../../flow/cohort/index.ts';
import { today } from '../../kit/clock.ts';
import { ruleOn } from '../../law/rule-on.ts';
import { guarded } from '../guarded.ts';
import type { Operator } from '../operator.ts';
import type { CountingDesk } from './ask-count.ts';
import { openCountingDesk } from './counting-desk.ts';

/** The catalogue asks one question of each state of the data; nobody chooses it. */
const unlimited: QueryBudget = { person: Infinity, organization: Infinity, days: 1 };

/** In whose name the catalogue asks: its answers are everybody's. */
const catalogueAsker = 'catalogue';

async function inventory(
  { room, questions, ledger, clock, secret }: CountingDesk,
  actor: string,
): Promise<ReadonlyMap<string, number | null>> {
  const on = today(clock);
  const minimum = ruleOn('cell-minimum', on).value;
  const base = ruleOn('count-rounding-base', on).value;
  const event = { type: 'cohort/inventory-counted', actor, subject: room.dataVersion } as const;
  return guarded(ledger, event, async (receipt) => {
    await room.askGate();
    const { dataVersion } = room;
    const cells = await countInventory(room.engine, room.tables, 2 * minimum);
    const who = { person: actor, organization: catalogueAsker };
    const asked = { ...who, question: inventoryQuestion, dataVersion, askedOn: on };
    const answers = await questions.ask(receipt, asked, unlimited, (earlier) =>
      answerCells(cells, earlier, { minimum, base, secret }),
    );
    return new Map(answers.map(({ cell, shown }) => [cell, shown]));
  });
}

/**
 * Makes the catalogue of what the vault holds today, and keeps it: for the public, in protected numbers only.
 *
 * @param words what codes are called, from the public masters
 */
export async function makeCatalogue(operator: Operator, actor: string, words: CodeWords): Promise<Catalogue> {
  await using desk = await openCountingDesk(operator, actor, { withHeld: true });
  const shown = await inventory(desk, actor);
  const { dataVersion, years, held } = desk.room;
  const madeOn = today(operator.clock);
  const fewestInstitutions = ruleOn('statistics-cell-minimum', madeOn).value;
  const catalogue = catalogueOf({ madeOn, dataVersion, years, shown, held, words, fewestInstitutions });
  const event = { type: 'cohort/catalogue-kept', actor, subject: dataVersion } as const;
  await guarded(operator.ledger, event, (receipt) =>
    postgresCatalogueStore(operator.database).keep(receipt, catalogue),
  );
  return catalogue;
}

import { ConflictError, NotFoundError } from '../../../kit/errors.ts';
import { assertReceipt } from '../../../ledger/receipt.ts';
import type { CodeMapping, LocalCode } from './code-mapping.ts';
import type { CodeMappings } from './code-mappings.ts';

const keyOf = ({ institution, domain, code }: LocalCode) => `${institution}\0${domain}\0${code}`;
const order = (mapping: CodeMapping) => `${keyOf(mapping)}\0${String(mapping.version).padStart(9, '0')}`;

/** Code mappings in memory, for tests. */
export function memoryCodeMappings(): CodeMappings {
  const kept = new Map<string, CodeMapping>();
  const versionsOf = (local: LocalCode) => [...kept.values()].filter((one) => keyOf(one) === keyOf(local));
  return {
    propose: async (receipt, mapping) => {
      assertReceipt(receipt);
      await Promise.resolve();
      if (mapping.version !== versionsOf(mapping).length + 1)
        throw new ConflictError('code-mapping/not-the-next-version', 'versions follow one another');
      kept.set(order(mapping), mapping);
    },
    approve: async (receipt, version, decide) => {
      assertReceipt(receipt);
      await Promise.resolve();
      const mapping = versionsOf(version).find((one) => one.version === version.version);
      if (mapping === undefined)
        throw new NotFoundError('code-mapping/no-such-version', 'there is no such version');
      const decided = decide(mapping);
      kept.set(order(mapping), decided);
      return decided;
    },
    of: (institution) =>
      Promise.resolve(
        [...kept]
          .filter(([, mapping]) => mapping.institution === institution)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([, mapping]) => mapping),
      ),
  };
}

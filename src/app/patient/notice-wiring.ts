import type { Kysely } from 'kysely';
import {
  checkNotice,
  postgresGateRegister,
  postgresInstitutionDirectory,
  postgresNoticeTexts,
  type NoticeVersionData,
  type NoticeVersionFacts,
} from '../../flow/institution/index.ts';
import type { CaseWiring } from '../cases/case-wiring.ts';
import type { Operator } from '../operator.ts';

/** Versions of the notice, tied to their texts, and to the gate: what is retired opens nothing from that day on. */
export function noticeVersionWiring({ config }: Operator): Omit<CaseWiring, 'kind'> {
  return {
    facts: (tx, given, { input }) => factsOf(tx, digestIn(input) ?? digestIn(given?.data)),
    effects: {
      retire: async ({ tx, receipt, matter, event }) => {
        const { version } = matter.data as NoticeVersionData;
        const gate = postgresGateRegister(tx, config.operator);
        for (const { code } of await postgresInstitutionDirectory(tx).all()) {
          const retired = { institution: code, operator: config.operator, version, retiredOn: event.on };
          await gate.retireVersion(receipt, retired);
        }
      },
    },
    gate: { retire: 'exclusive' },
  };
}

async function factsOf(tx: Kysely<unknown>, digest: string | undefined): Promise<NoticeVersionFacts> {
  const text = digest === undefined ? undefined : await postgresNoticeTexts(tx).find(digest);
  if (text === undefined || digest === undefined) return { text: undefined };
  return { text: { version: text.version, digest, isComplete: checkNotice(text).isComplete } };
}

function digestIn(about: unknown): string | undefined {
  const hasDigest = typeof about === 'object' && about !== null && 'digest' in about;
  return hasDigest && typeof about.digest === 'string' ? about.digest : undefined;
}

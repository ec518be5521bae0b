import { parseCohortDefinition } from '../../flow/cohort/index.ts';
import { profileNamed } from '../../flow/deidentify/index.ts';
import { deliveredTableNames, isRecipientKey } from '../../flow/delivery/index.ts';
import type { ApplicationContent, FieldFault } from '../../flow/application/index.ts';
import { InvalidInputError } from '../../kit/errors.ts';

/** What of a content could not be built: the cohort, the tables, the profile or the recipient's key. Codes, no values. */
export function contentFaults(content: ApplicationContent): readonly FieldFault[] {
  const { cohort, variables, profile, recipient } = content;
  return [
    ...faultOf('cohort', () => parseCohortDefinition(cohort)),
    ...faultOf('profile', () => profileNamed(profile)),
    ...(variables.every((name) => deliveredTableNames.includes(name))
      ? []
      : [{ field: 'variables', fault: 'unknown-table' }]),
    ...(isRecipientKey(recipient.agePublicKey) ? [] : [{ field: 'recipient.agePublicKey', fault: 'no-key' }]),
  ];
}

function faultOf(field: string, parse: () => unknown): readonly FieldFault[] {
  try {
    parse();
    return [];
  } catch (error) {
    if (error instanceof InvalidInputError) return [{ field, fault: error.code }];
    throw error;
  }
}

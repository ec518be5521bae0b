import type { IdentityRecord } from '../clinical-model.ts';
import { at, extensionsOf, objectOf, objectsOf, textOf, type JsonObject } from './fhir-json.ts';
import type { ResourceScope } from './resource-scope.ts';

/** The insurance parts of an identity record. */
export type Insurance = Pick<
  IdentityRecord,
  'insurerNumber' | 'insuredSymbol' | 'insuredNumber' | 'insuredBranch'
>;

/** 保険種別 8: 公費, which an identity record has no place for. */
const publicExpense = '8';

/** The insurance that a Coverage is about, or undefined when it names none (公費, or nothing at all). */
export function coverageInsurance(coverage: JsonObject, scope: ResourceScope): Insurance | undefined {
  const kinds = objectsOf(at(coverage, 'type', 'coding'));
  if (
    kinds.some(({ system, code }) => textOf(system)?.endsWith('.20.2.61') === true && code === publicExpense)
  ) {
    return undefined;
  }
  const part = (name: string) => textOf(extensionsOf(coverage, name)[0]?.valueString);
  const insurance: Insurance = {
    insurerNumber: insurerNumber(coverage, scope),
    insuredSymbol: part('InsuredPersonSymbol'),
    insuredNumber: part('InsuredPersonNumber'),
    insuredBranch: part('InsuredPersonSubNumber') ?? textOf(coverage.dependent),
  };
  return Object.values(insurance).every((value) => value === null) ? undefined : insurance;
}

function insurerNumber(coverage: JsonObject, scope: ResourceScope): string | null {
  const payor = objectsOf(coverage.payor)[0];
  const identifiers = [
    ...objectsOf(scope.resolve(payor, coverage)?.identifier),
    ...objectsOf(objectOf(payor?.identifier)),
  ];
  const official = identifiers.find(
    ({ system }) => textOf(system)?.endsWith('1.2.392.100495.20.3.61') === true,
  );
  return textOf((official ?? identifiers[0])?.value);
}

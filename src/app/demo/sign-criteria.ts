import { criteriaSignoffCase } from '../../flow/deidentify/index.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import { openCase } from '../cases/carry-on-case.ts';
import { doAs, type DemoDesk } from './demo-desk.ts';

const signers = ['kondo', 'ito'] as const;

/**
 * The builder of a package asks for its sign-off, and two others sign the five criteria over the evidence; whatever was done
 * before an interruption is left as it is.
 *
 * @law Rules Art. 18 ①–⑤
 */
export async function signCriteria(desk: DemoDesk, packageId: string): Promise<void> {
  const { operator, office, hands } = desk;
  const kind = criteriaSignoffCase.name;
  const { manifestDigest } = await operator.packages.find(packageId);
  const store = postgresCaseStore(operator.database);
  const key = `${packageId} ${manifestDigest ?? ''}`;
  const id =
    (await store.numberOf(criteriaSignoffCase, key)) ??
    (await openCase(office, hands.tanaka.actor, { kind, input: { package: packageId } })).id;
  const signed = (await store.find(criteriaSignoffCase, id))?.data.signers ?? [];
  for (const account of signers.filter((one) => !signed.includes(one)))
    await doAs(desk, account, [kind, id, 'sign']);
}

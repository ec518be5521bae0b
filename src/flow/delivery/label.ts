/**
 * The words that mark a delivery as 匿名加工医療情報, in names, manifest and cover sheet.
 *
 * @law Act Art. 18(2)–(3); contract item 「匿名加工医療情報であることの明示」
 */
export const label = '匿名加工医療情報';

/** A file name that carries the label, as `匿名加工医療情報_person.csv`. The rest of the name is ASCII. */
export function labelled(name: string): string {
  return `${label}_${name}`;
}

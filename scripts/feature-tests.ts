import { features } from './feature-list.ts';
import { sourceTexts } from './source-text.ts';

/** A test that shows a feature, by its title. */
interface FeatureTest {
  readonly id: string;
  readonly title: string;
  readonly path: string;
}

/** The first argument of `describe`, `it` or of what their `each` gives, when it begins with marks. */
const title = /\(\s*(['"`])((?:[A-N]\d{1,2}, )*[A-N]\d{1,2}): ((?:(?!\1)[\s\S])+)\1,/g;

/** Tests whose titles begin with the marks of features: `A7, A8: …`. */
function featureTests(): readonly FeatureTest[] {
  return [...sourceTexts('src', { tests: true }), ...sourceTexts('test', { tests: true })]
    .filter(({ path }) => /\.test\.tsx?$/.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(title)].flatMap(([, , marks = '', says = '']) =>
        marks.split(', ').map((id) => ({ id, title: says.replaceAll(/\s+/g, ' '), path })),
      ),
    );
}

/** The list of features with their tests, as Markdown: what has none is seen to have none. */
export function featureTable(): readonly string[] {
  const tests = featureTests();
  const unknown = tests.filter(({ id }) => features.every((feature) => feature.id !== id));
  const rows = features.map(({ id, need, what }) => {
    const shown = tests
      .filter((each) => each.id === id)
      .map(({ title: says, path }) => `${says} (\`${path}\`)`.replaceAll('|', '\\|'));
    return `| ${id} | ${need} | ${what} | ${shown.length === 0 ? '—' : shown.join('<br>')} |`;
  });
  const counted = (['R', 'I', 'N'] as const).map((need) => {
    const all = features.filter((feature) => feature.need === need);
    const held = all.filter(({ id }) => tests.some((each) => each.id === id));
    return `| ${need} | ${String(held.length)} | ${String(all.length)} |`;
  });
  return [
    'A test shows a feature when its title begins with the feature’s mark. R: the government’s description asks for it; I: it follows',
    'from the law or from safety; N: nobody demands it. A rule that no command, route or job reaches yet is not counted, though it has tests of its own.',
    '',
    '| Need | With a test | All |',
    '|---|--:|--:|',
    ...counted,
    '',
    '| ID | Need | Feature | Tests |',
    '|---|---|---|---|',
    ...rows,
    ...unknown.map(({ id, path }) => `| ${id} | ? | no feature has this mark | \`${path}\` |`),
  ];
}

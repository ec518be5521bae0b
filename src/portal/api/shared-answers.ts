/** Answers as the document has them. */
type Answers = Record<string, unknown>;

interface ApiDocument {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, { readonly responses?: Answers }>>>>;
  readonly components?: object;
}

/** What each problem means, by status; the same for every route. */
const problems: Readonly<Record<string, string>> = {
  '400': '入力に誤りがある — what was sent cannot be used as it is',
  '401': 'サインインしていない — nobody has signed in',
  '403': '権限がない、又は法律が許さない — not permitted to this account, or by the Act',
  '404': '無いか、見ることができない — there is none, or not for this account',
  '409': 'いまの状態では行えない — not as things stand; look again',
  '413': '大きすぎる — too large',
  '414': '長すぎる — the address is too long',
  '415': '形式が違う — not a form that is read',
  '429': '回数が多すぎる — too many requests; wait a minute',
};

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** The document with the problems that all routes share said once, and each success with words. */
export function withSharedAnswers<Given extends ApiDocument>(document: Given): Given {
  for (const path of Object.values(document.paths ?? {})) {
    for (const { responses = {} } of Object.values(path)) {
      for (const [status, answer] of Object.entries(responses)) {
        responses[status] =
          status in problems
            ? { $ref: `#/components/responses/Problem${status}` }
            : { ...(answer as object), description: '行った結果 — what was asked for' };
      }
    }
  }
  const responses = Object.fromEntries(
    Object.entries(problems).map(([status, description]) => [`Problem${status}`, problem(description)]),
  );
  return { ...document, components: { ...document.components, responses } };
}

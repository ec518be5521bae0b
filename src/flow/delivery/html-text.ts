/** HTML that is built from text: a value in a hole is escaped. */
export function html(texts: TemplateStringsArray, ...holes: readonly (string | number | Markup)[]): Markup {
  const pieces = texts.map((text, index) => {
    const hole = holes[index];
    if (hole === undefined) return text;
    return text + (typeof hole === 'object' ? hole.markup : escaped(String(hole)));
  });
  return { markup: pieces.join('') };
}

/** A piece of HTML. */
export interface Markup {
  readonly markup: string;
}

/** Pieces one after the other. */
export function all(pieces: readonly Markup[]): Markup {
  return { markup: pieces.map(({ markup }) => markup).join('\n') };
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => escapes[character] ?? character);
}

/** A whole page that needs nothing from anywhere. */
export function htmlPage(language: 'ja' | 'en', title: string, body: Markup): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          body {
            font:
              16px/1.7 'Noto Sans JP',
              'Hiragino Sans',
              'Yu Gothic',
              sans-serif;
            color: #1d2733;
            max-width: 60rem;
            margin: 2rem auto;
            padding: 0 1rem;
          }
          h1 {
            font-size: 1.6rem;
          }
          h2 {
            font-size: 1.2rem;
            margin-top: 2rem;
          }
          table {
            border-collapse: collapse;
            width: 100%;
          }
          th,
          td {
            border: 1px solid #b9c3cf;
            padding: 0.3rem 0.6rem;
            text-align: left;
            vertical-align: top;
          }
          th {
            background: #eef2f6;
          }
          .label {
            display: inline-block;
            border: 2px solid #1f5fa8;
            padding: 0.1rem 0.8rem;
            font-weight: 700;
          }
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html> `.markup;
}

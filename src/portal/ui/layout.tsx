import type { ComponentChildren } from 'preact';
import { text, type Language } from '../text.ts';

/** What every page stands in. */
export interface LayoutProps {
  readonly language: Language;
  readonly title: string;
  /** Path of this page, for the link to it in the other language. */
  readonly path: string;
  readonly children: ComponentChildren;
}

/** A whole page: header, main part with a skip link to it, footer. */
export function Layout({ language, title, path, children }: LayoutProps) {
  const other: Language = language === 'ja' ? 'en' : 'ja';
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} | ${text.product[language]}`}</title>
        <link rel="stylesheet" href="/assets/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#content">
          {text.skip[language]}
        </a>
        <header class="site">
          <a class="brand" href={`/?lang=${language}`}>
            {text.product[language]}
          </a>
          <span class="subtitle">{text.subtitle[language]}</span>
          <a class="language" href={`${path}?lang=${other}`} lang={other} hreflang={other}>
            {text.otherLanguage[language]}
          </a>
        </header>
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <footer>{text.noPersonalData[language]}</footer>
      </body>
    </html>
  );
}

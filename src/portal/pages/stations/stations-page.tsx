import type { StationStatus } from '../../../app/station-status.ts';
import { stations } from '../../../flow/stations.ts';
import { Layout } from '../../ui/layout.tsx';
import { stationEnglish, text, type Language } from '../../text.ts';

/** What the first page shows. */
export interface StationsPageProps {
  readonly language: Language;
  /** The moment of the counts, as people of that language write it. */
  readonly asOf: string;
  readonly statuses: readonly StationStatus[];
}

const nameOf = (id: StationStatus['station'], language: Language) => {
  const station = stations.find((candidate) => candidate.id === id);
  if (station === undefined) return { name: id, question: '' };
  return language === 'ja' ? { name: station.japanese, question: station.question } : stationEnglish[id];
};

const figure = new Intl.NumberFormat('ja-JP');

function Waiting({ language, statuses }: Pick<StationsPageProps, 'language' | 'statuses'>) {
  const rows = statuses.flatMap(({ station, waiting }) => waiting.map((matter) => ({ station, ...matter })));
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{text.waitingTitle[language]}</h2>
      {rows.length === 0 ? (
        <p>{text.nothingWaits[language]}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{text.whose[language]}</th>
              <th scope="col">{text.what[language]}</th>
              <th scope="col">{text.station[language]}</th>
              <th scope="col" class="number">
                {text.count[language]}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ station, who, what, count }) => (
              <tr key={`${station} ${what.en}`}>
                <td>{who[language]}</td>
                <td>{what[language]}</td>
                <td>{nameOf(station, language).name}</td>
                <td class="number">{figure.format(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Station({ language, status }: { readonly language: Language; readonly status: StationStatus }) {
  const { name, question } = nameOf(status.station, language);
  return (
    <li class={status.waiting.length > 0 ? 'station waits' : 'station'}>
      <h3>{name}</h3>
      <p class="question">{question}</p>
      <dl>
        {status.counts.map(({ label, value }) => (
          <div key={label.en}>
            <dt>{label[language]}</dt>
            <dd>{figure.format(value)}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

/** The stations in the order of the flow, each with today's counts, and what waits for whom. */
export function StationsPage({ language, asOf, statuses }: StationsPageProps) {
  return (
    <Layout language={language} title={text.stationsTitle[language]} path="/">
      <h1>{text.stationsTitle[language]}</h1>
      <p class="as-of">{language === 'ja' ? `${asOf} ${text.asOf.ja}` : `${text.asOf.en} ${asOf}`}</p>
      <Waiting language={language} statuses={statuses} />
      <ol class="flow">
        {statuses.map((status) => (
          <Station key={status.station} language={language} status={status} />
        ))}
      </ol>
    </Layout>
  );
}

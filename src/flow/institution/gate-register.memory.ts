import { ConflictError, NotFoundError } from '../../kit/errors.ts';
import { assertReceipt } from '../../ledger/receipt.ts';
import type { GateFacts } from './eligibility.ts';
import { decisionsFrom, type GateRegister } from './gate-register.ts';
import {
  assertOperator,
  noSuchNotice,
  noticeAlreadyCorrected,
  type Death,
  type Notice,
  type NoticeCorrection,
  type RetiredVersion,
} from './notice.ts';
import { assertNewStop, type StopRequest } from './stop-request.ts';
import type { SubjectId } from './subject-id.ts';

/** A gate register in memory, for tests. */
export function memoryGateRegister(operator: string): GateRegister {
  const kept = new MemoryGate();
  const { notices, retired, stops, deaths } = kept;
  let epoch = 0;
  const decisionsFor: GateRegister['decisionsFor'] = (subjects, on) =>
    Promise.resolve(decisionsFrom(subjects, new Map(subjects.map((of) => [of, kept.factsOf(of)])), on));
  return {
    recordNotices: async (receipt, given) => {
      assertReceipt(receipt);
      assertOperator(operator, given);
      const before = notices.size;
      for (const notice of given) {
        if (!notices.has(noticeKey(notice))) notices.set(noticeKey(notice), notice);
      }
      if (notices.size > before) epoch += 1;
      return Promise.resolve(notices.size - before);
    },
    retireVersion: async (receipt, version) => {
      assertReceipt(receipt);
      assertOperator(operator, [version]);
      retired.push(version);
      epoch += 1;
      return Promise.resolve();
    },
    correctNotice: async (receipt, correction) => {
      assertReceipt(receipt);
      kept.correct(correction);
      epoch += 1;
      return Promise.resolve();
    },
    recordStop: async (receipt, stop) => {
      assertReceipt(receipt);
      assertNewStop(stop);
      if (stops.has(stop.id)) throw stopNumberTaken();
      stops.set(stop.id, stop);
      epoch += 1;
      return Promise.resolve();
    },
    changeStop: async (receipt, id, change) => {
      assertReceipt(receipt);
      const stop = stops.get(id);
      if (stop === undefined) throw noSuchStop();
      const changed = change(stop);
      stops.set(id, changed);
      epoch += 1;
      return Promise.resolve(changed);
    },
    stops: (institution) => Promise.resolve(kept.stopsOf(institution)),
    recordDeaths: async (receipt, given) => {
      assertReceipt(receipt);
      for (const death of given) deaths.set(death.subject, death);
      if (given.length > 0) epoch += 1;
      return Promise.resolve();
    },
    epoch: () => Promise.resolve(epoch),
    decisions: (institution, on) => decisionsFor(kept.subjectsOf(institution), on),
    decisionsFor,
  };
}

class MemoryGate {
  readonly notices = new Map<string, Notice>();
  /** Keys of notices that were not given as recorded. */
  readonly corrected = new Set<string>();
  readonly retired: RetiredVersion[] = [];
  readonly stops = new Map<string, StopRequest>();
  readonly deaths = new Map<SubjectId, Death>();

  subjectsOf(institution: string): SubjectId[] {
    const told = [...this.notices.values(), ...this.stops.values()];
    return [...new Set(told.filter((one) => one.institution === institution).map(({ subject }) => subject))];
  }

  correct(correction: NoticeCorrection): void {
    const key = noticeKey(correction);
    if (!this.notices.has(key)) throw noSuchNotice();
    if (this.corrected.has(key)) throw noticeAlreadyCorrected();
    this.corrected.add(key);
  }

  stopsOf(institution: string): StopRequest[] {
    const theirs = [...this.stops.values()].filter((stop) => stop.institution === institution);
    return theirs.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  factsOf(subject: SubjectId): GateFacts {
    const diedOn = this.deaths.get(subject)?.diedOn;
    return {
      notices: [...this.notices.values()]
        .filter((notice) => notice.subject === subject)
        .map((notice) => {
          const retiredOn = this.corrected.has(noticeKey(notice))
            ? notice.noticedOn
            : this.retired.find(
                (one) => one.institution === notice.institution && one.version === notice.version,
              )?.retiredOn;
          return { noticedOn: notice.noticedOn, ...(retiredOn === undefined ? {} : { retiredOn }) };
        }),
      stops: [...this.stops.values()].filter(
        (stop) => stop.subject === subject || stop.alsoCovers.includes(subject),
      ),
      ...(diedOn === undefined ? {} : { diedOn }),
    };
  }
}

const noticeKey = ({ subject, version, noticedOn }: Pick<Notice, 'subject' | 'version' | 'noticedOn'>) =>
  [subject, version, noticedOn].join('\0');
const stopNumberTaken = () =>
  new ConflictError('institution/stop-number-taken', 'there is a stop request of this number');
const noSuchStop = () =>
  new NotFoundError('institution/no-such-stop', 'there is no stop request of this number');

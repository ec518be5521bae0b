import type { ClinicalEvent, Finding, IdentityRecord, Place, ReadBatch } from './clinical-model.ts';

/** The parts of an event that every source says; what is not given is null. */
export type EventParts = Pick<ClinicalEvent, 'domain' | 'subject' | 'startOn' | 'place'> &
  Partial<ClinicalEvent>;

/** An event with null for each part that is not given. */
export function clinicalEvent(parts: EventParts): ClinicalEvent {
  return {
    domain: parts.domain,
    subject: parts.subject,
    visit: parts.visit ?? null,
    code: parts.code ?? null,
    vocabulary: parts.vocabulary ?? null,
    secondCode: parts.secondCode ?? null,
    secondVocabulary: parts.secondVocabulary ?? null,
    name: parts.name ?? null,
    startOn: parts.startOn,
    startTime: parts.startTime ?? null,
    endOn: parts.endOn ?? null,
    valueNumber: parts.valueNumber ?? null,
    valueText: parts.valueText ?? null,
    unit: parts.unit ?? null,
    quantity: parts.quantity ?? null,
    days: parts.days ?? null,
    qualifier: parts.qualifier ?? null,
    place: parts.place,
  };
}

/** An identity record with null for each part that is not given. */
export function identityRecord(
  parts: Pick<IdentityRecord, 'subject' | 'place'> & Partial<IdentityRecord>,
): IdentityRecord {
  return {
    subject: parts.subject,
    name: parts.name ?? null,
    kana: parts.kana ?? null,
    birthOn: parts.birthOn ?? null,
    sex: parts.sex ?? null,
    postcode: parts.postcode ?? null,
    address: parts.address ?? null,
    phone: parts.phone ?? null,
    insurerNumber: parts.insurerNumber ?? null,
    insuredSymbol: parts.insuredSymbol ?? null,
    insuredNumber: parts.insuredNumber ?? null,
    insuredBranch: parts.insuredBranch ?? null,
    deathOn: parts.deathOn ?? null,
    observedOn: parts.observedOn ?? null,
    place: parts.place,
  };
}

/** A batch that is being filled. Every unit is told once: `used`, `structural` or `lost`. */
export class BatchBuilder {
  #identities: IdentityRecord[] = [];
  #events: ClinicalEvent[] = [];
  #findings: Finding[] = [];
  #used = 0;
  #structural = 0;
  #lost = 0;

  /** Units told so far. */
  get size(): number {
    return this.#used + this.#structural + this.#lost;
  }

  /** Adds an identity record. */
  identity(record: IdentityRecord): void {
    this.#identities.push(record);
  }

  /** Adds an event. */
  event(event: ClinicalEvent): void {
    this.#events.push(event);
  }

  /** The unit gave a record, or added to one. */
  used(): void {
    this.#used += 1;
  }

  /** The unit carries nothing that the common model holds. */
  structural(): void {
    this.#structural += 1;
  }

  /** The unit gave nothing. */
  lost(code: string, field: string | null, place: Place): void {
    this.#lost += 1;
    this.#findings.push({ code, severity: 'lost', field, place });
  }

  /** Part of a unit could not be used; the unit itself is told elsewhere. */
  partial(code: string, field: string | null, place: Place): void {
    this.#findings.push({ code, severity: 'partial', field, place });
  }

  /** All was used, and somebody should know. */
  note(code: string, field: string | null, place: Place): void {
    this.#findings.push({ code, severity: 'note', field, place });
  }

  /** The batch, and an empty builder. */
  take(): ReadBatch {
    const batch: ReadBatch = {
      identities: this.#identities,
      events: this.#events,
      findings: this.#findings,
      units: { read: this.size, used: this.#used, structural: this.#structural, lost: this.#lost },
    };
    this.#identities = [];
    this.#events = [];
    this.#findings = [];
    this.#used = this.#structural = this.#lost = 0;
    return batch;
  }
}

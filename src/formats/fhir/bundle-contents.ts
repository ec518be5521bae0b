import { BatchBuilder, clinicalEvent, identityRecord } from '../batch-builder.ts';
import type { IdentityRecord, Place } from '../clinical-model.ts';
import { coverageInsurance, type Insurance } from './coverage-insurance.ts';
import { objectOf, objectsOf, textOf, type JsonObject } from './fhir-json.ts';
import type { Drafts } from './event-draft.ts';
import { PatientDirectory } from './patient-directory.ts';
import { patientIdentity } from './patient-identity.ts';
import { ResourceScope, referencedId } from './resource-scope.ts';
import { eventResources, structuralResources } from './resource-types.ts';

/** Resources of patients that the common model does not hold: bills, plans, prose, kin. */
const notHeld = new Set([
  ...['Claim', 'ClaimResponse', 'ExplanationOfBenefit', 'Account', 'Invoice', 'CarePlan', 'CareTeam', 'Goal'],
  ...[
    'Composition',
    'DocumentReference',
    'DocumentManifest',
    'Communication',
    'CommunicationRequest',
    'Consent',
  ],
  ...[
    'FamilyMemberHistory',
    'RelatedPerson',
    'Specimen',
    'ServiceRequest',
    'DeviceRequest',
    'Media',
    'BodyStructure',
  ],
  ...[
    'QuestionnaireResponse',
    'ClinicalImpression',
    'RiskAssessment',
    'EpisodeOfCare',
    'Appointment',
    'NutritionOrder',
  ],
]);
const mostWaiting = 200_000;
/** Bundles in bundles in bundles: documents of a message of a batch. Deeper ones are made to break a reader. */
const deepestBundle = 8;

interface Waiting {
  readonly key: string;
  readonly place: Place;
  readonly give: (subject: string) => void;
}

/** Turns resources into records; keeps what is waiting for a Patient that comes later in the input. */
export class BundleContents {
  readonly batch = new BatchBuilder();
  readonly #patients = new PatientDirectory();
  #waiting: Waiting[] = [];

  /** Reads the resource at `place`, and those in it when it is a Bundle, whose entries `nextPlace` numbers. */
  read(resource: JsonObject, place: Place, nextPlace: () => Place, around?: ResourceScope): void {
    const identities = new Map<string, IdentityRecord>();
    if (resource.resourceType === 'Bundle') {
      this.batch.structural();
      const scope = new ResourceScope(resource, around);
      const entries = objectsOf(resource.entry).map((entry) => ({ entry, place: nextPlace() }));
      for (const { entry, place: itsPlace } of patientsFirst(entries)) {
        const inner = objectOf(entry.resource);
        const fullUrl = textOf(entry.fullUrl);
        if (inner === undefined) this.#loseEntry(entry, itsPlace);
        else if (inner.resourceType === 'Bundle') this.#readInner(inner, itsPlace, nextPlace, scope);
        else this.#readOne(inner, { scope, place: itsPlace, fullUrl, identities });
      }
    } else this.#readOne(resource, { scope: new ResourceScope(undefined), place, fullUrl: null, identities });
    for (const identity of identities.values()) this.batch.identity(identity);
  }

  #readInner(bundle: JsonObject, place: Place, nextPlace: () => Place, around: ResourceScope): void {
    if (around.depth < deepestBundle) this.read(bundle, place, nextPlace, around);
    else this.batch.lost('fhir/bundle-too-deep', null, place);
  }

  /** Gives what was waiting to the patients that have come; to the rest by their logical id, with a note. */
  settle(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { key, place, give } of waiting) {
      const subject = this.#patients.recall(key);
      if (subject === null) this.batch.lost('fhir/ambiguous-subject', null, place);
      else {
        if (subject === undefined) this.batch.note('fhir/patient-not-in-input', null, place);
        give(subject ?? key.replace(/^.*[/:]/, ''));
        this.batch.used();
      }
    }
  }

  #loseEntry(entry: JsonObject, place: Place): void {
    const isDeletion = objectOf(entry.request)?.method === 'DELETE';
    this.batch.lost(isDeletion ? 'fhir/deletion-asked-for' : 'fhir/entry-without-resource', null, place);
  }

  #readOne(resource: JsonObject, about: Context): void {
    const type = textOf(resource.resourceType) ?? '';
    const map = Object.hasOwn(eventResources, type) ? eventResources[type] : undefined;
    if (type === '') this.batch.lost('fhir/no-resource-type', null, about.place);
    else if (structuralResources.has(type)) this.batch.structural();
    else if (resource.status === 'entered-in-error')
      this.batch.lost('fhir/entered-in-error', null, about.place);
    else if (type === 'Patient') this.#readPatient(resource, about);
    else if (type === 'Coverage') this.#readCoverage(resource, about);
    else if (map !== undefined) this.#readEvents(resource, map(resource, about.scope), about);
    else if (notHeld.has(type)) this.batch.lost('fhir/type-not-held', type, about.place);
    else this.batch.lost('fhir/unknown-type', null, about.place);
  }

  #readPatient(patient: JsonObject, { place, fullUrl, identities }: Context): void {
    const subject = this.#patients.learn(patient, fullUrl);
    if (subject === null) {
      this.batch.lost('fhir/no-patient-number', 'Patient.identifier', place);
      return;
    }
    const { identity, problems } = patientIdentity(patient, subject, place);
    for (const { code, field } of problems) this.batch.partial(code, field, place);
    if (identity.deathOn !== null) {
      this.batch.event(clinicalEvent({ domain: 'death', subject, startOn: identity.deathOn, place }));
    }
    identities.set(subject, identity);
    this.batch.used();
  }

  #readCoverage(coverage: JsonObject, about: Context): void {
    const insurance = coverageInsurance(coverage, about.scope);
    if (insurance === undefined) {
      this.batch.lost('fhir/coverage-without-number', 'Coverage', about.place);
      return;
    }
    this.#giveTo(coverage.beneficiary, coverage, about, (subject) => {
      const identity = about.identities.get(subject);
      if (identity?.insurerNumber === null && identity.insuredNumber === null) {
        about.identities.set(subject, { ...identity, ...insurance });
      } else this.#addInsurance(subject, insurance, about.place);
    });
  }

  #addInsurance(subject: string, insurance: Insurance, place: Place): void {
    this.batch.identity(identityRecord({ subject, ...insurance, place }));
  }

  #readEvents(resource: JsonObject, { drafts, remarks }: Drafts, about: Context): void {
    const { place, scope } = about;
    const refusal = remarks.find(({ severity }) => severity === 'lost');
    if (refusal !== undefined) {
      this.batch.lost(refusal.code, refusal.field, place);
      return;
    }
    const encounter = resource.encounter ?? resource.context;
    const visit = textOf(scope.resolve(encounter, resource)?.id) ?? referencedId(encounter);
    this.#giveTo(resource.subject ?? resource.patient, resource, about, (subject) => {
      for (const draft of drafts) this.batch.event(clinicalEvent({ visit, ...draft, subject, place }));
      for (const { code, field, severity } of remarks) {
        if (severity === 'partial') this.batch.partial(code, field, place);
        else this.batch.note(code, field, place);
      }
    });
  }

  #giveTo(
    reference: Parameters<PatientDirectory['ask']>[0],
    holder: JsonObject,
    { scope, place }: Context,
    give: (subject: string) => void,
  ): void {
    const answer = this.#patients.ask(reference, holder, scope);
    if ('subject' in answer) {
      give(answer.subject);
      this.batch.used();
    } else if ('problem' in answer) this.batch.lost(answer.problem, null, place);
    else if (this.#waiting.length < mostWaiting) this.#waiting.push({ key: answer.later, place, give });
    else this.batch.lost('fhir/patient-comes-too-late', null, place);
  }
}

interface Context {
  readonly scope: ResourceScope;
  readonly place: Place;
  readonly fullUrl: string | null;
  /** Identities of the bundle, given when all of it is read, so that its Coverage can add to them. */
  readonly identities: Map<string, IdentityRecord>;
}

interface PlacedEntry {
  readonly entry: JsonObject;
  readonly place: Place;
}

/** Patients before the rest, so that a Coverage that stands before its Patient finds it. */
function patientsFirst(entries: readonly PlacedEntry[]): readonly PlacedEntry[] {
  const isPatient = ({ entry }: PlacedEntry) => objectOf(entry.resource)?.resourceType === 'Patient';
  return [...entries.filter(isPatient), ...entries.filter((one) => !isPatient(one))];
}

import { describe, expect, it } from 'vitest';
import type { ClinicalEvent, IdentityRecord, ReadBatch } from '../../formats/clinical-model.ts';
import { day } from '../../kit/day.ts';
import type { SubjectId } from '../institution/index.ts';
import { openAdmission, type Gate } from './admission.ts';

const place = { file: 'f', position: 1 };
const event = (subject: string): ClinicalEvent => ({
  domain: 'condition',
  subject,
  visit: null,
  code: 'E11',
  vocabulary: 'icd10',
  secondCode: null,
  secondVocabulary: null,
  name: null,
  startOn: day('2026-01-01'),
  startTime: null,
  endOn: null,
  valueNumber: null,
  valueText: null,
  unit: null,
  quantity: null,
  days: null,
  qualifier: null,
  place,
});
const identity = (subject: string): IdentityRecord => ({
  subject,
  name: '試験 太郎',
  kana: null,
  birthOn: null,
  sex: null,
  postcode: null,
  address: null,
  phone: null,
  insurerNumber: null,
  insuredSymbol: null,
  insuredNumber: null,
  insuredBranch: null,
  deathOn: null,
  observedOn: null,
  place,
});
const batch: ReadBatch = {
  identities: ['1', '2', '3'].map(identity),
  events: ['1', '1', '2', '4'].map(event),
  findings: [],
  units: { read: 7, used: 7, structural: 0, lost: 0 },
};
const states: Readonly<Record<string, string>> = { 1: 'eligible', 2: 'stopped', 3: 'waiting' };
const gate: Gate = (localId) => {
  const state = states[localId] ?? 'not-notified';
  return { subject: `s${localId}` as SubjectId, isEligible: state === 'eligible', state };
};

describe('openAdmission', () => {
  it('lets only the records of eligible patients through, under their subject id', () => {
    const admitted = openAdmission(gate).admit(batch);
    expect(admitted.identities.map(({ subject }) => subject)).toEqual(['s1']);
    expect(admitted.events.map(({ subject }) => subject)).toEqual(['s1', 's1']);
  });

  it('counts what did not pass by its reason, the unknown patient among them', () => {
    const admission = openAdmission(gate);
    admission.admit(batch);
    expect(admission.counts().byState).toEqual({
      eligible: { subjects: 1, records: 3 },
      stopped: { subjects: 1, records: 2 },
      waiting: { subjects: 1, records: 1 },
      'not-notified': { subjects: 1, records: 1 },
    });
  });

  it('counts all records of somebody who turned out not to be eligible by the new reason, and lets none through later', () => {
    const admission = openAdmission(gate);
    admission.admit(batch);
    admission.revoke('s1' as SubjectId, 'died-before-notice');
    expect(admission.counts().byState).toMatchObject({
      'died-before-notice': { subjects: 1, records: 3 },
      stopped: { subjects: 1, records: 2 },
    });
    expect(admission.counts().byState).not.toHaveProperty('eligible');
    expect(admission.admit(batch)).toEqual({ identities: [], events: [] });
  });

  it('is what holds the others back: a gate that is always open lets them in (negative control)', () => {
    const open: Gate = (localId) => ({ ...gate(localId), isEligible: true });
    expect(openAdmission(open).admit(batch).events).toHaveLength(4);
  });

  it('asks about a patient once, so that one object is judged at one moment', () => {
    let asked = 0;
    const admission = openAdmission((localId) => {
      asked += 1;
      return gate(localId);
    });
    admission.admit(batch);
    admission.admit(batch);
    expect(asked).toBe(4);
  });

  it('refuses a record that names nobody', () => {
    expect(() => openAdmission(gate).admit({ ...batch, events: [event('')] })).toThrow(/no patient/);
  });
});

import { describe, expect, it } from 'vitest';
import { day } from '../../../kit/day.ts';
import { consentBundle, localPatientIdentifier, stopConsent, tokenIdentifier } from './stop-consent.ts';

const stop = {
  patient: tokenIdentifier('OP-1', 'a'.repeat(32)),
  institution: '1310000001',
  operator: 'OP-1',
  isStopped: true,
  changedOn: day('2026-05-01'),
};

describe('stopConsent', () => {
  it('B5: denies the disclosure of a stopped patient to the operator from the day of the stop', () => {
    expect(stopConsent(stop)).toMatchObject({
      resourceType: 'Consent',
      status: 'active',
      scope: { coding: [{ code: 'patient-privacy' }] },
      category: [{ coding: [{ code: '59284-0' }] }, { coding: [{ code: 'IDSCL' }] }],
      patient: { identifier: { system: 'urn:meguri:subject-id:OP-1', value: 'a'.repeat(32) } },
      policyRule: { coding: [{ code: 'OPTOUT' }] },
      provision: {
        type: 'deny',
        period: { start: '2026-05-01' },
        actor: [{ reference: { identifier: { value: 'OP-1' } } }],
      },
    });
  });

  it('B5: is inactive after a withdrawal, and never permits', () => {
    const consent = stopConsent({ ...stop, isStopped: false });
    expect([consent.status, consent.provision.type, consent.provision.period]).toEqual([
      'inactive',
      'deny',
      undefined,
    ]);
  });

  it('names a patient by the institution’s own id in the institution’s own system', () => {
    const patient = localPatientIdentifier('1310000001', '0042');
    expect(stopConsent({ ...stop, patient }).patient.identifier).toEqual({
      system: 'urn:oid:1.2.392.100495.20.3.51.11310000001',
      value: '0042',
    });
  });
});

describe('consentBundle', () => {
  it('collects the resources', () => {
    const bundle = consentBundle([stopConsent(stop)], new Date('2026-05-01T00:00:00Z'));
    expect(bundle).toMatchObject({
      resourceType: 'Bundle',
      type: 'collection',
      timestamp: '2026-05-01T00:00:00.000Z',
    });
    expect(bundle.entry.map(({ resource }) => resource.resourceType)).toEqual(['Consent']);
  });
});

import { describe, expect, it } from 'vitest';
import { caseDesk, refusalCode, who } from '../../../../test/fixtures/case-desk.ts';
import { day } from '../../../kit/day.ts';
import { LawError } from '../../../kit/errors.ts';
import { rowOf } from '../../../procedure/case-row.ts';
import {
  assertMayEntrust,
  assertMayReentrust,
  handOverNote,
  type RegisteredConsignee,
} from './certified-party.ts';
import { consignee, registeredConsignee } from './consignee.ts';

const desk = caseDesk(consignee, undefined);
const [office, director] = [who('sato', 'office'), who('suzuki', 'director')];
const certification = {
  certificationNumber: 'N-12',
  scopes: ['storage', 'linkage'],
  validFrom: '2026-04-01',
  validUntil: '2028-03-31',
  evidence: 'a'.repeat(64),
};
const proposed = desk.open(office, { code: 'DATA', ...certification });
const confirmed = desk.act(proposed, 'confirm', director);
const on = day('2026-12-01');
const register = [registeredConsignee(confirmed)];
const content = 'b'.repeat(64);

describe('consignee', () => {
  it('J6: is in the register with number, scope and validity, once another person confirmed the certification', () => {
    expect(refusalCode(() => assertMayEntrust([registeredConsignee(proposed)], 'DATA', 'storage', on))).toBe(
      'consignee/not-certified',
    );
    expect(refusalCode(() => desk.act(proposed, 'confirm', who('sato', 'director')))).toBe(
      'case/separation-of-duties',
    );
    expect(rowOf(consignee, confirmed)).toMatchObject({ party: 'DATA', turn: 'office', dueOn: '2028-03-31' });
  });

  it('J6: a renewal counts only when it was confirmed again', () => {
    const renewed = desk.act(confirmed, 'renew', office, { ...certification, validUntil: '2030-03-31' });
    expect(renewed.state).toBe('proposed');
    expect(desk.act(renewed, 'confirm', director).data.validUntil).toBe('2030-03-31');
  });
});

describe('assertMayEntrust', () => {
  it('J6: finds a party that is certified today for that scope, and nobody else', () => {
    expect(assertMayEntrust(register, 'DATA', 'storage', on)).toEqual({
      code: 'DATA',
      scope: 'storage',
      checkedOn: on,
    });
  });

  it.each<[string, readonly RegisteredConsignee[], string, 'storage' | 'anonymization', string, string]>([
    ['is not in the register', register, 'CHEAP', 'storage', '2026-12-01', 'consignee/not-registered'],
    [
      'is certified for something else',
      register,
      'DATA',
      'anonymization',
      '2026-12-01',
      'consignee/not-in-scope',
    ],
    ['is not certified yet', register, 'DATA', 'storage', '2026-03-31', 'consignee/not-valid-today'],
    ['is no longer certified', register, 'DATA', 'storage', '2028-04-01', 'consignee/not-valid-today'],
    [
      'is suspended',
      [{ ...register[0]!, state: 'suspended' }],
      'DATA',
      'storage',
      '2026-12-01',
      'consignee/not-certified',
    ],
  ])('J6: refuses one that %s, with the article', (_what, entries, party, scope, date, code) => {
    const asking = () => assertMayEntrust(entries, party, scope, day(date));
    expect(asking).toThrow(LawError);
    expect(asking).toThrow(expect.objectContaining({ code, article: 'Act Art. 23/24' }));
  });
});

describe('handOverNote', () => {
  it('J6: does not compile for a party that was not found certified', () => {
    const note = handOverNote(assertMayEntrust(register, 'DATA', 'storage', on), content, on);
    expect(note).toEqual({ to: 'DATA', scope: 'storage', content, on });
    // The directive itself is the test: without the brand the type checker would accept the line and refuse the directive.
    // @ts-expect-error -- what says all that a certified party says is not one
    const unlawful = () => handOverNote({ code: 'CHEAP', scope: 'storage', checkedOn: on }, content, on);
    expect(unlawful).toBeTypeOf('function');
  });

  it('takes no finding of another day', () => {
    const party = assertMayEntrust(register, 'DATA', 'storage', on);
    expect(refusalCode(() => handOverNote(party, content, day('2026-12-02')))).toBe(
      'consignee/checked-on-another-day',
    );
  });

  it('with a register that takes anybody for certified, the note would be made (negative control)', () => {
    const blind = [{ ...register[0]!, code: 'CHEAP' }];
    expect(handOverNote(assertMayEntrust(blind, 'CHEAP', 'storage', on), content, on).to).toBe('CHEAP');
  });
});

describe('assertMayReentrust', () => {
  const other = registeredConsignee(
    desk.act(desk.open(office, { code: 'SUB', ...certification }), 'confirm', director),
  );
  const first = assertMayEntrust(register, 'DATA', 'linkage', on);

  it('J6: needs the consent of the operator, and certification of both', () => {
    expect(refusalCode(() => assertMayReentrust([...register, other], first, 'SUB', on))).toBe(
      'consignee/no-consent',
    );
    const consented = desk.act(confirmed, 'consent-reentrustment', director, {
      to: 'SUB',
      scope: 'linkage',
      consent: content,
    });
    const withConsent = [registeredConsignee(consented), other];
    expect(assertMayReentrust(withConsent, first, 'SUB', on).code).toBe('SUB');
    expect(refusalCode(() => assertMayReentrust(withConsent, first, 'CHEAP', on))).toBe(
      'consignee/not-registered',
    );
    const withdrawn = registeredConsignee(desk.act(consented, 'withdraw-consent', director, { to: 'SUB' }));
    expect(refusalCode(() => assertMayReentrust([withdrawn, other], first, 'SUB', on))).toBe(
      'consignee/no-consent',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../../../kit/day.ts';
import { subjectId, type SubjectId } from '../subject-id.ts';
import { comesOfAgeOn, dueForNoticeInPerson, type AgeHanding } from './coming-of-age.ts';

const patient = (localId: string) => subjectId(Buffer.alloc(32, 1), 'H1', localId);
const told = (
  localId: string,
  noticedOn: string,
  givenTo: AgeHanding['givenTo'] = 'guardian',
): AgeHanding => ({
  subject: patient(localId),
  noticedOn: day(noticedOn),
  givenTo,
});
const born = (days: Readonly<Record<string, string>>) => (asked: ReadonlySet<SubjectId>) =>
  Promise.resolve(
    new Map<SubjectId, Day>(
      Object.entries(days).flatMap(([localId, bornOn]) =>
        asked.has(patient(localId)) ? [[patient(localId), day(bornOn)] as const] : [],
      ),
    ),
  );
const on = day('2026-10-01');

describe('comesOfAgeOn', () => {
  it.each([
    ['2010-10-01', '2026-10-01'],
    ['2008-02-29', '2024-02-29'],
    ['2084-02-29', '2100-03-01'],
  ])('born on %s: on %s', (bornOn, expected) => {
    expect(comesOfAgeOn(day(bornOn), 16)).toBe(expected);
  });
});

describe('dueForNoticeInPerson', () => {
  it('A9: recommends a notice in person to who was told through a guardian and turns sixteen', async () => {
    const handings = [
      told('turned', '2024-05-01'),
      told('soon', '2024-05-01'),
      told('later', '2024-05-01'),
      told('again', '2024-05-01'),
      told('again', '2026-09-20', 'self'),
      told('self', '2024-05-01', 'self'),
      told('incapable', '2024-05-01'),
      told('unknown', '2024-05-01'),
    ];
    const birthDays = born({
      turned: '2010-09-15',
      soon: '2010-10-31',
      later: '2010-11-01',
      again: '2010-09-15',
      self: '2010-09-15',
      incapable: '1950-01-01',
    });
    expect(await dueForNoticeInPerson(handings, birthDays, on)).toEqual(
      [patient('turned'), patient('soon')].sort(),
    );
  });

  it('A9: asks for no birth day but of those whose guardian was told', async () => {
    const asked: SubjectId[] = [];
    const birthDays = (subjects: ReadonlySet<SubjectId>) => {
      asked.push(...subjects);
      return Promise.resolve(new Map<SubjectId, Day>());
    };
    await dueForNoticeInPerson(
      [told('child', '2024-05-01'), told('adult', '2024-05-01', 'self')],
      birthDays,
      on,
    );
    expect(asked).toEqual([patient('child')]);
  });

  it('keeps who was told in person before turning sixteen on the list until told again', async () => {
    const handings = [told('1', '2024-05-01'), told('1', '2026-09-14', 'self')];
    const birthDays = born({ 1: '2010-09-15' });
    expect(await dueForNoticeInPerson(handings, birthDays, on)).toEqual([patient('1')]);
    const toldAgain = [...handings, told('1', '2026-09-15', 'self')];
    expect(await dueForNoticeInPerson(toldAgain, birthDays, addDays(on, 1))).toEqual([]);
  });
});

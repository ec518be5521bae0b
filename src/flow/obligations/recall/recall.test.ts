import { describe, expect, it } from 'vitest';
import { caseDesk, refusalCode, who } from '../../../../test/fixtures/case-desk.ts';
import { rowOf } from '../../../procedure/case-row.ts';
import type { Chain } from '../onward/chain.ts';
import { halt, haltInstructions } from './halt.ts';
import { instruction, instructionCount } from './instruction.ts';
import { recall, recallInstructions } from './recall.ts';

const chain: Chain = [
  { case: 'U-1', party: 'UNIV', state: 'holding', people: ['p1', 'p2'] },
  { case: 'ON-1', from: 'U-1', party: 'LAB', state: 'holding', people: ['p3'] },
  { case: 'U-2', party: 'FIRM', state: 'holding', people: ['p4'] },
];
const none = instructionCount([]);
const touched = [
  { package: 'P-1', use: 'U-1', people: 3 },
  { package: 'P-7', use: 'U-1', people: 1 },
];
const [office, director] = [who('sato', 'office'), who('suzuki', 'director')];

describe('recall', () => {
  const desk = caseDesk(recall, { touched, instructions: none });
  const defect = { kind: 'wrong-link', reference: 'a'.repeat(32) };
  const found = desk.open(office, { defect, summary: '別人の記録がつながっていた' });
  const instructed = desk.act(found, 'instruct', director, { text: '使用をやめ、消去してください' });
  const facts = (states: readonly string[]) => ({
    touched,
    instructions: instructionCount(states.map((state, index) => ({ party: `R${index}`, state }))),
  });

  it('I9: finds every delivery that a defect touches, and how many people, not which', () => {
    expect(found.data.deliveries).toEqual(touched);
    expect(rowOf(recall, found)).toMatchObject({ turn: 'director', title: 'wrong-link（提供 2 件）' });
  });

  it('I9: instructs every holder down the chain, each person named, and nobody else', () => {
    const sent = recallInstructions(instructed.id, instructed.data, chain);
    expect(sent.map(({ holder, packages, people }) => [holder, packages, people])).toEqual([
      ['UNIV', ['P-1', 'P-7'], ['p1', 'p2']],
      ['LAB', ['P-1', 'P-7'], ['p3']],
    ]);
  });

  it('I9: counts who acknowledged, and closes only when every holder has done it', () => {
    const half = facts(['confirmed', 'sent']);
    expect(half.instructions).toEqual({ sent: 2, acknowledged: 1, confirmed: 1, silent: ['R1'] });
    const close = (states: readonly string[]) =>
      desk.act(instructed, 'close', director, {}, '2026-12-20', facts(states));
    expect(refusalCode(() => close(['confirmed', 'sent']))).toBe('recall/not-all-confirmed');
    expect(refusalCode(() => close([]))).toBe('recall/not-all-confirmed');
    expect(close(['confirmed', 'confirmed', 'withdrawn']).state).toBe('closed');
  });

  it('is not ordered by who found it, nor when nothing is touched', () => {
    const own = desk.open(director, { defect, summary: 's' });
    expect(refusalCode(() => desk.act(own, 'instruct', director, { text: 't' }))).toBe(
      'case/separation-of-duties',
    );
    const empty = desk.open(office, { defect, summary: 's' }, '2026-12-01', {
      touched: [],
      instructions: none,
    });
    expect(refusalCode(() => desk.act(empty, 'instruct', director, { text: 't' }))).toBe(
      'recall/nothing-touched',
    );
  });
});

describe('halt', () => {
  const desk = caseDesk(halt, { chain, instructions: none });
  const order = (measure: string) => desk.open(director, { measure, from: 'U-1', reason: '契約違反' });

  it('I8: reaches everybody down the chain and notifies every person there', () => {
    const suspended = order('suspend');
    const sent = haltInstructions(suspended.id, suspended.data);
    expect(sent.flatMap(({ people }) => people)).toEqual(['p1', 'p2', 'p3']);
    expect(sent.map(({ measure }) => measure)).toEqual(['suspend', 'suspend']);
    expect(haltInstructions(suspended.id, suspended.data, true)[0]?.measure).toBe('resume');
  });

  it('I8: a suspension can be lifted, a revocation cannot', () => {
    expect(desk.act(order('suspend'), 'lift', director, { reason: '是正された' }).state).toBe('lifted');
    expect(refusalCode(() => desk.act(order('revoke'), 'lift', director, { reason: 'r' }))).toBe(
      'halt/revoked-for-good',
    );
    expect(refusalCode(() => desk.act(order('revoke'), 'close', director))).toBe('recall/not-all-confirmed');
  });

  it('is refused where nobody holds anything', () => {
    const nowhere = () => desk.open(director, { measure: 'revoke', from: 'U-9', reason: 'r' });
    expect(refusalCode(nowhere)).toBe('halt/nobody-holds');
  });
});

describe('instruction', () => {
  const desk = caseDesk(instruction, undefined);
  const sent = desk.open(director, {
    ...haltInstructions('HL-1', {
      measure: 'suspend',
      from: 'U-1',
      reason: 'r',
      reached: [{ case: 'U-1', party: 'UNIV', people: ['p1'] }],
    })[0],
  });
  const representative = who('yamada', 'applicant-representative', 'UNIV');

  it('I8, I9: is acknowledged by the holder within the days of the rule, then done, then confirmed', () => {
    expect(rowOf(instruction, sent)).toMatchObject({ party: 'UNIV', dueOn: '2026-12-04' });
    let given = desk.act(sent, 'read', who('ota', 'applicant', 'UNIV'));
    given = desk.act(given, 'acknowledge', representative);
    given = desk.act(given, 'report-done', representative, { evidence: 'f'.repeat(64) });
    expect(desk.act(given, 'confirm', office)).toMatchObject({
      state: 'confirmed',
      data: { readBy: ['ota'] },
    });
  });

  it('is acknowledged by nobody else', () => {
    const other = who('ito', 'applicant-representative', 'FIRM');
    expect(refusalCode(() => desk.act(sent, 'acknowledge', other))).toBe('case/not-your-role');
  });
});

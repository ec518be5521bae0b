import { describe, expect, it } from 'vitest';
import type { AnyCaseKind } from './case-kind.ts';
import { defineCase } from './define-case.ts';
import { stateDiagram } from './diagram.ts';
import { loanCase } from './loan-case.fake.ts';

const agree = loanCase.commands['agree']!;
const withCommand = (name: string, command: object): AnyCaseKind => ({
  ...loanCase,
  commands: { ...loanCase.commands, [name]: { ...agree, happened: 'tried', ...command } },
});

describe('defineCase', () => {
  it('takes a table without a hole', () => {
    expect(defineCase(loanCase)).toBe(loanCase);
  });

  it.each<[string, AnyCaseKind, RegExp]>([
    ['a command that nobody may give', withCommand('try', { by: [] }), /nobody may try/],
    ['a command that is named as the beginning', withCommand('open', {}), /open is how a case begins/],
    ['a command to no state', withCommand('try', { to: 'burnt' }), /no state burnt/],
    [
      'a command that leaves a final state',
      withCommand('try', { from: ['refused'] }),
      /leaves final refused/,
    ],
    ['a choice that nobody makes', withCommand('try', { chooses: undefined }), /does not say which state/],
    ['separation from nothing', withCommand('try', { apart: ['burnt'] }), /apart from no event burnt/],
    ['two commands of one event', withCommand('try', { happened: 'agreed' }), /same event/],
    [
      'a state that is never reached',
      { ...loanCase, states: { ...loanCase.states, lost: { ...loanCase.states.refused } } },
      /lost is never reached/,
    ],
    [
      'a state without a way on',
      {
        ...loanCase,
        states: { ...loanCase.states, refused: { ...loanCase.states.refused, final: undefined } } as never,
      },
      /refused is not final/,
    ],
  ])('refuses %s', (_what, kind, message) => {
    expect(() => defineCase(kind)).toThrow(message);
  });
});

describe('stateDiagram', () => {
  it('L10: draws every state and every way between two', () => {
    const drawn = stateDiagram(loanCase);
    expect(drawn).toContain('  [*] --> asked');
    expect(drawn).toContain('  asked --> lent: 承認する');
    expect(drawn).toContain('  returned --> [*]');
  });
});

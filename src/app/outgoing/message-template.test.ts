import { describe, expect, it } from 'vitest';
import { mailText } from './mailer.ts';
import { assertTemplate, renderMessage, sampleValues, type TemplateDraft } from './message-template.ts';

const template: TemplateDraft = {
  name: 'application-received',
  language: 'ja',
  subject: '{{caseNumber}} を受け付けました',
  body: '{{organization}} 御中\n\n{{ caseNumber }} は {{dueOn}} までに審査前の確認を終えます。',
  variables: ['caseNumber', 'organization', 'dueOn'],
};
const values = { caseNumber: 'A-2026-0001', organization: '大学', dueOn: '2026-10-09' };

describe('M3: message templates', () => {
  it('M3: fills in each place, and shows in a preview where each value goes', () => {
    expect(renderMessage(template, values)).toEqual({
      subject: 'A-2026-0001 を受け付けました',
      body: '大学 御中\n\nA-2026-0001 は 2026-10-09 までに審査前の確認を終えます。',
    });
    expect(renderMessage(template, sampleValues(template)).subject).toBe('［caseNumber］ を受け付けました');
  });

  it.each<[string, Partial<TemplateDraft>, string]>([
    ['a place that is not declared', { body: '{{patientName}}' }, 'outgoing/unknown-variable'],
    [
      'a declared variable without a place',
      { variables: [...template.variables, 'fee'] },
      'outgoing/unused-variable',
    ],
    ['an open brace', { body: `${template.body} {{dueOn` }, 'outgoing/bad-template'],
    ['a subject of two lines', { subject: '{{caseNumber}}\nBcc: x' }, 'outgoing/bad-template'],
    ['a name with blanks', { name: 'my template' }, 'outgoing/bad-template'],
  ])('M3: refuses %s', (_, change, code) => {
    expect(() => assertTemplate({ ...template, ...change })).toThrow(expect.objectContaining({ code }));
  });

  it('refuses a value that is missing, and one too many, naming no value', () => {
    const { dueOn, ...fewer } = values;
    expect(dueOn).toBeDefined();
    expect(() => renderMessage(template, fewer)).toThrow('no value for: dueOn');
    expect(() => renderMessage(template, { ...values, name: '山田' })).toThrow(/^not declared: name$/);
  });

  it('lets a value open no place and make no line of a header', () => {
    const message = renderMessage(template, { ...values, caseNumber: '{{organization}}\r\nBcc: x@y' });
    expect(message.subject).toBe('{{organization}} Bcc: x@y を受け付けました');
  });
});

describe('mailText', () => {
  it('writes a message that is ASCII throughout, and marks a test', () => {
    const text = mailText({
      number: 1,
      to: 'a@b',
      subject: '件名'.repeat(30),
      body: '本文\n',
      isTest: true,
      at: new Date(0),
    });
    expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(Math.max(...text.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(78);
    const words = [...text.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)].map((match) =>
      Buffer.from(match[1] ?? '', 'base64').toString(),
    );
    expect(words.join('')).toBe(`［試験］${'件名'.repeat(30)}`);
  });
});

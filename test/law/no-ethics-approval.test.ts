import { describe, expect, it } from 'vitest';
import { completenessListOf } from '../../src/flow/application/use-screening-commands.ts';
import { content, factsOf, firstDay, walkedTo } from '../../src/flow/application/use-world.fake.ts';

describe('S29: 倫理審査委員会の承認が不要', () => {
  it('F6: an application without any approval of an ethics committee is complete, and its use is carried to the end', () => {
    expect(content.attachments).toEqual([]);
    const submitted = walkedTo('pass-completeness');
    const list = completenessListOf(submitted.data, factsOf(submitted), firstDay);
    expect(list.every(({ isMet }) => isMet)).toBe(true);
    expect(list.some(({ words }) => words.ja.includes('倫理'))).toBe(false);
    expect(walkedTo().state).toBe('closed');
  });
});

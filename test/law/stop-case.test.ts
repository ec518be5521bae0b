/**
 * 停止の求め as a case: Act Art. 30(1)/52(1), 31/53, and the promises of the notice, in their words.
 */

import { describe, expect, it } from 'vitest';
import { clockActor } from '../../src/access/actor.ts';
import { receiptDigest, relationsFor, stopCase, type StopFacts } from '../../src/flow/institution/index.ts';
import { day } from '../../src/kit/day.ts';
import { ruleOn } from '../../src/law/rule-on.ts';
import { refusalTo } from '../../src/procedure/index.ts';
import { caseDesk, refusalCode, who } from '../fixtures/case-desk.ts';

const facts: StopFacts = { institutions: [], consignees: [], otherOperators: [] };
const desk = caseDesk(stopCase, facts, '2026-12-01');
const mori = who('mori', 'inquiry-desk');
const asked = (about = {}) => ({
  institution: 'H1',
  subject: 'ab'.repeat(16),
  requester: 'self',
  channel: 'phone',
  receiptDigest: receiptDigest('00000-00000-00000-00101'),
  ...about,
});

describe('「いつでも提供の停止を求めることができます」', () => {
  it('A5: a request is in force on the day on which it comes, before anybody has checked who asks', () => {
    const matter = desk.act(desk.open(mori, asked()), 'put-in-force', clockActor);
    expect(matter.data).toMatchObject({ receivedOn: '2026-12-01', inForceOn: '2026-12-01', identity: null });
  });

  it('A17: no reason is asked for: there is no field for one', () => {
    expect(refusalCode(() => desk.open(mori, asked({ reason: 'privacy' })))).toBe('case/bad-input');
    expect(JSON.stringify(desk.open(mori, asked()).data)).not.toContain('reason');
  });

  it('A5: nobody who asks in their own name is refused, whatever the state', () => {
    const received = desk.open(mori, asked({ subject: null }));
    const office = who('endo', 'office');
    expect(
      refusalCode(() => desk.act(received, 'refuse-standing', office, { reason: 'no-evidence-in-time' })),
    ).toBe('stop/own-name');
    const moment = { actor: office, at: '2026-12-01T00:00:00.000Z', on: day('2026-12-01'), facts };
    expect(refusalTo(stopCase, received, 'refuse-standing', moment)).toMatchObject({
      kind: 'not-permitted-by-law',
      article: 'Act Art. 30(1)/52(1)',
    });
  });
});

describe('「16歳未満のお子さんやご自分で判断することが難しい方は、保護者等の方もこの手続きを行うことができます」', () => {
  it.each(['under-age', 'cannot-decide'])(
    'A7: a guardian asks for somebody who is %s, with the relation, and the stop does not wait for the evidence',
    (ground) => {
      const matter = desk.open(mori, asked({ requester: 'guardian', relation: 'parent', ground }));
      expect(desk.act(matter, 'put-in-force', clockActor).data).toMatchObject({
        inForceOn: '2026-12-01',
        identity: null,
        relation: 'parent',
        ground,
      });
    },
  );

  it('A7: a guardian says the relation and why the person does not ask; without these the desk asks again', () => {
    expect(refusalCode(() => desk.open(mori, asked({ requester: 'guardian', ground: 'under-age' })))).toBe(
      'stop/relation-needed',
    );
    expect(refusalCode(() => desk.open(mori, asked({ requester: 'guardian', relation: 'parent' })))).toBe(
      'stop/ground-needed',
    );
    expect(
      refusalCode(() =>
        desk.open(mori, asked({ requester: 'guardian', relation: 'grandchild', ground: 'under-age' })),
      ),
    ).toBe('stop/relation-needed');
  });

  it('A7: the evidence is seen afterwards, and who proves to be no guardian has stopped nothing for good', () => {
    const matter = desk.act(
      desk.open(mori, asked({ requester: 'guardian', relation: 'parent', ground: 'under-age' })),
      'put-in-force',
      clockActor,
    );
    expect(
      desk.act(matter, 'check-identity', mori, { means: 'relation-document-seen', evidence: 'F-12' }).data
        .identity?.means,
    ).toBe('relation-document-seen');
    expect(desk.act(matter, 'refuse-standing', who('endo', 'office'), { reason: 'no-relation' }).state).toBe(
      'not-accepted',
    );
  });

  it('A7, A8: of somebody else it is kept how the relation was seen and where the paper is filed, of oneself neither is asked', () => {
    const seen = { means: 'relation-document-seen', evidence: 'F-12' };
    for (const about of [
      { requester: 'guardian', relation: 'parent', ground: 'under-age' },
      { requester: 'bereaved', relation: 'child' },
    ]) {
      const matter = desk.open(mori, asked(about));
      const check = (input: unknown) => desk.act(matter, 'check-identity', mori, input);
      expect(refusalCode(() => check({ means: 'relation-document-seen' }))).toBe('stop/evidence-needed');
      expect(refusalCode(() => check({ ...seen, means: 'card-at-desk' }))).toBe('stop/evidence-needed');
      expect(check(seen).data.identity).toMatchObject(seen);
      expect(refusalCode(() => desk.open(mori, asked({ ...about, identity: 'called-back' })))).toBe(
        'stop/evidence-needed',
      );
    }
    expect(
      desk.act(desk.open(mori, asked()), 'check-identity', mori, { means: 'called-back' }).data.identity,
    ).toMatchObject({
      evidence: null,
    });
  });

  it('A7: 「も」: the child may ask as well, and is asked for no relation', () => {
    expect(desk.open(mori, asked({ requester: 'self' })).data.relation).toBeNull();
    expect(ruleOn('guardian-age', day('2026-12-01')).value).toBe(16);
  });
});

describe('「本人又はその遺族」', () => {
  it.each(['spouse', 'child', 'parent', 'grandchild', 'grandparent', 'sibling'])(
    'A8: the %s of somebody who has died may ask',
    (relation) => {
      expect(desk.open(mori, asked({ requester: 'bereaved', relation })).data.relation).toBe(relation);
    },
  );

  it('A8: the relatives are those of the rule table, with their effective dates', () => {
    expect(relationsFor('bereaved', day('2026-12-01'))).toEqual(
      ruleOn('bereaved-relations', day('2026-12-01')).value,
    );
    expect(ruleOn('bereaved-relations', day('2020-01-01')).article).toBe('Order under Act Art. 30(1)');
    expect(refusalCode(() => desk.open(mori, asked({ requester: 'bereaved', relation: 'neighbour' })))).toBe(
      'stop/relation-needed',
    );
  });
});

describe('「書面を交付」「写しを保存」 (Act Art. 31/53)', () => {
  it('A10: the receipt is issued at once, while whoever asked is still being checked', () => {
    const matter = desk.open(mori, asked({ requester: 'bereaved', relation: 'child' }));
    const issue = {
      number: '00000-00000-00000-00101',
      documentDigest: 'cd'.repeat(32),
      note: '0'.repeat(32),
    };
    expect(desk.act(matter, 'issue-receipt', mori, issue).data.receipt?.issuedOn).toBe('2026-12-01');
  });
});

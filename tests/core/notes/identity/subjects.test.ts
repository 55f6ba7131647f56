/** What a statement is about tells it from others that read alike. */
import { describe, expect, test } from 'vitest';
import { keyOf } from '../../../../src/core/notes/identity/subjects.ts';
import { idsOf, note, settle, tally, type Said } from './support.ts';

const under = (crumb: string, texts: readonly string[]): readonly Said[] =>
	texts.map((text) => ({ text, crumb: [crumb] }));

test.each([
	['수도 - 한양', '수도'],
	['수도: 한양', '수도'],
	['**수도** :: 한양', '수도'],
	['Is it safe?\nyes', 'isitsafe'],
	['한양은 수도이다', null],
	['std::vec is a path', null]
])('the key of %j is %j', (text, key) => {
	expect(keyOf(text)).toBe(key);
});

describe('values of keys', () => {
	const king = ['앞선 직책 - 세자', '수도 - 한양', '한 일 - 법전 편찬'];

	test('the value of a key in its place stays that, though little is left of it', () => {
		const before = settle(note(under('태종', king)));
		const [post, capital, deed] = before.ledger.facts.map(({ id }) => id);
		const edited = note(under('태종', ['수도 - 양', king[0]!, king[2]!]));
		expect(idsOf(settle(edited, before.ledger), edited)).toEqual([capital, post, deed]);
	});

	test('a long value that was all said anew is asked about', () => {
		const [before, after] = ['같은 port를 모든 node에 연다', '밖에서 어느 기계로 와도 받는다'];
		const first = settle(note(under('Service', [`NodePort: ${before}`, ...king])));
		const edited = note(under('Service', [...king, `NodePort: ${after}`]));
		const [question] = settle(edited, first.ledger).questions;
		expect(question!.candidates.map(({ text }) => text)).toEqual([`NodePort: ${before}`]);
	});

	test('of two keys that were given side by side, one is not another word for the other', () => {
		const both = ['undo - abort flag', 'typical use - moving a fix'];
		const before = settle(
			note([...under('merge', ['changes history - no', both[0]!]), ...under('rebase', both)])
		);
		const edited = note([
			...under('merge', ['changes history - no', 'typical use - abort flag']),
			...under('rebase', both)
		]);
		const after = settle(edited, before.ledger);
		expect(tally(after)).toEqual({ kept: 3, new: 1, orphan: 1 });
	});

	test('a key that nobody knew may be another word for the old one', () => {
		const before = settle(note(under('태종', king)));
		const edited = note(under('태종', king.with(2, '업적 - 법전 편찬')));
		expect(idsOf(settle(edited, before.ledger), edited)).toEqual(
			before.ledger.facts.map(({ id }) => id)
		);
	});
});

describe('topics with a heading of their own', () => {
	const played = (mode: string) => `When ${mode} is played over a drone, the sixth colours it most`;
	const modes = (names: readonly string[]) =>
		names.flatMap((name) => under(name, [`${name} is a mode`, played(name)]));

	test('a statement that goes elsewhere, reworded, is not taken for one about another topic', () => {
		const before = settle(note(modes(['Mixolydian', 'Lydian', 'Dorian'])));
		const edited = note([
			{ text: 'Dorian is a mode', crumb: ['Dorian'] },
			{ text: 'If Lydian is played over a drone, the sixth colours it most', crumb: ['Elsewhere'] }
		]);
		const after = settle(edited, before.ledger);
		expect(after.questions).toEqual([]);
		expect(idsOf(after, edited)[1]).toBe(before.ledger.facts[3]!.id);
	});

	test('where its own is there no more, it takes the past of no other', () => {
		const before = settle(note(modes(['Dorian', 'Lydian'])));
		const edited = note([
			...modes(['Dorian']).slice(0, 1),
			{ text: `As a rule, ${played('Lydian')}`, crumb: ['Dorian'] },
			...modes(['Lydian'])
		]);
		const after = settle(edited, before.ledger);
		expect(after.report.new).toHaveLength(1);
	});
});

test('word for word the same in two places that are gone: whichever it is, nobody is asked', () => {
	const text = 'revert refuses to start when there are uncommitted changes in the way';
	const file = (name: string, said: readonly (Said | string)[]) =>
		note([`${name}에만 있는 줄`, `${name}에만 있는 다른 줄`, ...said], {
			path: `cards/dns/${name}.md`
		});
	const old = { text, crumb: ['옛 제목'] };
	const before = settle([file('a', [old]), file('b', [old]), file('c', [])]);
	const files = [file('a', []), file('b', []), file('c', [text])];
	const after = settle(files, before.ledger);
	expect(after.questions).toEqual([]);
	expect(before.ledger.facts.filter((one) => one.text === text).map(({ id }) => id)).toContain(
		idsOf(after, files[2]!)[2]
	);
});

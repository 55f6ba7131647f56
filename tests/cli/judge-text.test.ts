import { expect, test } from 'vitest';
import { cards, json, project } from './support.ts';

const folderOf = (cases: readonly object[]) => project({ 'c.json': JSON.stringify({ cases }) });

test('judge text compares each answer with the one expected', () => {
	const cases = [
		{ id: '1', expected: 'CoreDNS', given: 'CoreDNS', lang: 'en' },
		{ id: '2', expected: '모든 노드', given: '모든노드', lang: 'ko' },
		{ id: '3', expected: 'CoreDNS', given: 'kube-proxy', lang: 'en' }
	];
	expect(json(folderOf(cases), 'judge', 'text', 'c.json')).toEqual({
		status: 0,
		results: [
			{ id: '1', verdict: 'exact', why: 'same' },
			{ id: '2', verdict: 'equivalent', why: 'spacing' },
			{ id: '3', verdict: 'wrong', why: 'different' }
		]
	});
});

test('judge text names what it cannot read, and judges the others', () => {
	const cases = [
		{ id: 'none', expected: 'x' },
		{ expected: 7, given: 'x' },
		{ id: 'fine', expected: 'x', given: 'x' }
	];
	const { status, told } = cards(folderOf(cases), ['judge', 'text', 'c.json']);
	expect([status, told]).toEqual([1, 'Case none cannot be read.\nCase 2 cannot be read.']);
	expect(json(folderOf(cases), 'judge', 'text', 'c.json')).toMatchObject({
		results: [{ verdict: null }, { id: '2', verdict: null }, { verdict: 'exact' }]
	});
});

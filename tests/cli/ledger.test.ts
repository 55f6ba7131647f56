import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cards, json, NOTE, project, read, write } from './support.ts';

const LEDGER = 'cards/dns/ledger.json';
type Compiled = { notes: { cards: { id: string; fact: string; lines: [number, number] }[] }[] };

function factAt(folder: string, line: number): string {
	const { notes } = json<Compiled>(folder, 'compile', 'cards');
	return notes[0]!.cards.find(({ lines }) => lines[0] === line)!.fact;
}

describe('without --write', () => {
	test('nothing is written and what would be is told', () => {
		const folder = project({ 'cards/dns/ko.md': NOTE });
		const { status, out } = cards(folder, ['ledger']);
		expect(status).toBe(0);
		expect(out.split('\n')).toEqual([
			`${LEDGER}: not written; add --write`,
			expect.stringMatching(/^ {2}new: cards\/dns\/ko\.md:7 A/),
			expect.stringMatching(/^ {2}new: cards\/dns\/ko\.md:8 CNAME/),
			expect.stringMatching(/^ {2}new: cards\/dns\/ko\.md:9 ttl/),
			'  kept: 0'
		]);
		expect(existsSync(`${folder}/${LEDGER}`)).toBe(false);
	});
});

describe('with --write', () => {
	test('the ledger is written, and from then on it is up to date', () => {
		const folder = project({ 'cards/dns/ko.md': NOTE });
		expect(cards(folder, ['ledger', '--write']).out).toContain(`${LEDGER}: written`);
		const written = read(folder, LEDGER);
		expect(cards(folder, ['ledger', '--write']).out).toBe(`${LEDGER}: up to date`);
		expect(read(folder, LEDGER)).toBe(written);
		expect(existsSync(`${folder}/${LEDGER}.new`)).toBe(false);
	});

	test('ids survive a chain of edits, each written', () => {
		const folder = project({ 'cards/dns/ko.md': NOTE });
		cards(folder, ['ledger', '--write']);
		const id = factAt(folder, 8);
		const edits = [
			['이름을 다른 이름으로 잇는 별칭', '어떤 이름을 다른 이름으로 이어 주는 별칭'],
			['어떤 이름을 다른', '한 이름을 또 다른'],
			['이어 주는 별칭', '이어 주는 또 하나의 별칭']
		] as const;
		for (const [before, after] of edits) {
			write(folder, { 'cards/dns/ko.md': read(folder, 'cards/dns/ko.md').replace(before, after) });
			expect(cards(folder, ['ledger', '--write']).out).toContain('reworded');
		}
		expect(factAt(folder, 8)).toBe(id);
	});

	test('a fact that was deleted, written down as gone and put back is the same fact', () => {
		const folder = project({ 'cards/dns/ko.md': NOTE });
		cards(folder, ['ledger', '--write']);
		const id = factAt(folder, 8);
		write(folder, { 'cards/dns/ko.md': NOTE.replace(/- CNAME.*\n/, '') });
		expect(cards(folder, ['ledger', '--write']).out).toContain('gone: CNAME');
		write(folder, { 'cards/dns/ko.md': NOTE });
		expect(cards(folder, ['ledger', '--write']).out).toContain('(back again)');
		expect(factAt(folder, 8)).toBe(id);
	});

	test('a deck with errors is not written', () => {
		const folder = project({ 'cards/dns/ko.md': `${NOTE}- ==MX 메일\n` });
		const { status, out, told } = cards(folder, ['ledger', '--write']);
		expect(status).toBe(1);
		expect(out).toContain('not written: the notes have errors');
		expect(told).toContain('cloze-unclosed');
		expect(existsSync(`${folder}/${LEDGER}`)).toBe(false);
	});

	test('a ledger that cannot be read is never written over', () => {
		const folder = project({ 'cards/dns/ko.md': NOTE, [LEDGER]: '<<<<<<< ours' });
		const { status, told } = cards(folder, ['ledger', '--write']);
		expect(status).toBe(1);
		expect(told).toContain('ledger-invalid');
		expect(read(folder, LEDGER)).toBe('<<<<<<< ours');
	});

	test('a folder outside of cards can begin a ledger, which then counts', () => {
		const folder = project({ 'mine/dns.md': NOTE });
		cards(folder, ['ledger', 'mine', '--write']);
		write(folder, { 'mine/dns.md': NOTE.replace('300초', '600초') });
		expect(cards(folder, ['check', 'mine']).status).toBe(1);
	});
});

test('programs get counts per ledger', () => {
	const folder = project({ 'cards/dns/ko.md': NOTE, 'cards/http/ko.md': NOTE });
	cards(folder, ['ledger', 'cards/http', '--write']);
	expect(json(folder, 'ledger')).toEqual({
		status: 0,
		diagnostics: [],
		ledgers: [
			expect.objectContaining({
				deck: 'dns',
				path: LEDGER,
				upToDate: false,
				written: false,
				new: 3,
				kept: 0
			}),
			expect.objectContaining({ deck: 'http', upToDate: true, written: false, new: 0, kept: 3 })
		]
	});
});

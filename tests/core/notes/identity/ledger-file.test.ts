import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLedger, serialiseLedger } from '../../../../src/core/notes/identity/ledger-file.ts';
import { note, settle, statements } from './support.ts';

const { ledger } = settle(note([{ text: 'NodePort는 모든 node에 port를 연다', caret: 'np' }]));
const text = serialiseLedger(ledger);

test('what is written is read back', () => {
	fc.assert(
		fc.property(statements, statements, (before, after) => {
			const edited = settle(note(after), settle(note(before)).ledger).ledger;
			expect(parseLedger(serialiseLedger(edited))).toEqual({ ok: true, value: edited });
		}),
		{ numRuns: 30 }
	);
});

test('writing is canonical: keys are sorted, and reading and writing changes nothing', () => {
	const read = parseLedger(text);
	expect(read.ok && serialiseLedger(read.value)).toBe(text);
	const keys = [...text.matchAll(/^\t\t\t"(\w+)"/gm)].map(([, key]) => key);
	expect(keys).toEqual([...keys].sort());
	expect(text.endsWith('}\n')).toBe(true);
});

test.each([
	['half a file', text.slice(0, 40), /JSON/],
	['not an object', '[]', /^v: /],
	['a newer form', text.replace('"v": 1', '"v": 2'), /^v: /],
	['an id of another shape', text.replace(ledger.facts[0]!.id, 'AAAA'), /^facts\.0\.id: not an id/],
	['an unknown field', text.replace('"lang"', '"langue"'), /facts\.0\.lang/],
	['an answer that is no text', text.replace(/"def": ".*"/, '"def": 7'), /facts\.0\.slots\.def/]
])('%s is refused with the place', (_name, broken, reason) => {
	const read = parseLedger(broken);
	expect(read.ok).toBe(false);
	if (!read.ok) expect(read.error).toMatch(reason);
});

test('an id that a merge doubled is refused by name', () => {
	const doubled = serialiseLedger({ ...ledger, facts: [...ledger.facts, ...ledger.facts] });
	expect(parseLedger(doubled)).toEqual({
		ok: false,
		error: `facts: ${ledger.facts[0]!.id} twice`
	});
});

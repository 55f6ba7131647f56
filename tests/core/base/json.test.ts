import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../src/core/base/json.ts';

test('keys are sorted at every depth and arrays keep their order', () => {
	const value = { b: [3, 1, { z: 1, a: 2 }], a: null, c: undefined };
	expect(canonicalJson(value)).toBe('{"a":null,"b":[3,1,{"a":2,"z":1}]}');
});

test('two spellings of one value become the same text', () => {
	expect(canonicalJson({ x: 1, y: { q: 1, p: 2 } })).toBe(
		canonicalJson({ y: { p: 2, q: 1 }, x: 1 })
	);
});

test('the readable form is indented and ends with a newline', () => {
	expect(canonicalJson({ b: 1, a: [2] }, '\t')).toBe('{\n\t"a": [\n\t\t2\n\t],\n\t"b": 1\n}\n');
});

test('what is written reads back as it was, whatever is in it', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
			expect(JSON.parse(canonicalJson(value, '\t'))).toEqual(JSON.parse(JSON.stringify(value)));
		})
	);
});

test('nothing undefined is written, and a list keeps its length', () => {
	expect(canonicalJson({ a: undefined })).toBe('{}');
	expect(canonicalJson([undefined, { b: 1, a: undefined }])).toBe('[null,{"b":1}]');
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Hex, shortHash } from '../../../src/core/base/sha256.ts';

const nodeHash = (text: string) => createHash('sha256').update(text, 'utf8').digest();

test('the hash is the one that Node computes, for any text', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			expect(sha256Hex(text)).toBe(nodeHash(text).toString('hex'));
		})
	);
});

test('a short hash is the start of the hash in base32', () => {
	// printf abc | sha256sum | xxd -r -p | base32
	expect(shortHash('abc')).toBe('xj4bnp4pahh6u');
	expect(shortHash('')).toBe('4oymiquy7qobj');
});

test('a short hash spells exactly the first 65 bits', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			const bits = [...nodeHash(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
			const spelt = Array.from(shortHash(text)).map((letter) =>
				'abcdefghijklmnopqrstuvwxyz234567'.indexOf(letter).toString(2).padStart(5, '0')
			);
			expect(spelt.join('')).toBe(bits.slice(0, 65));
		})
	);
});

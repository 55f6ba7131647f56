import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortHash } from '../../../../src/core/base/sha256.ts';
import { normalise } from '../../../../src/core/notes/identity/normal.ts';
import { idsOf, note, settle, statements } from './support.ts';

test('two devices that never met give the same ids', () => {
	fc.assert(
		fc.property(statements, (said) => {
			const [one, other] = [note(said), note(said)];
			expect(idsOf(settle(one), one)).toEqual(idsOf(settle(other), other));
		})
	);
});

test('an id is the start of a SHA-256 over deck, words, place and count', () => {
	const facts = note([
		{ text: 'default type', crumb: ['ClusterIP'] },
		{ text: '**Default** type.', crumb: ['ClusterIP'] }
	]);
	expect(idsOf(settle(facts), facts)).toEqual(
		[0, 1].map((k) => shortHash(`v1\0dns\0defaulttype\0dns\nclusterip\0${k}`))
	);
});

test('equal words elsewhere in the outline are another fact', () => {
	const facts = note([
		{ text: '재사용 불가', crumb: ['PV'] },
		{ text: '재사용 불가', crumb: ['PVC'] }
	]);
	expect(new Set(idsOf(settle(facts), facts)).size).toBe(2);
});

test('markers, emphasis, case, spaces and composition of letters make no difference', () => {
	const forms = [
		'- **Cluster**IP 할당.',
		'* clusterip  할당',
		'1. `ClusterIP` ==할당==',
		'ClusterIP 할당'
	];
	expect(
		new Set(forms.flatMap((form) => [normalise(form), normalise(form.normalize('NFD'))]))
	).toEqual(new Set(['clusterip할당']));
});

test('a statement of punctuation alone keeps it', () => {
	expect(normalise('…')).toBe('…');
	expect(normalise('…')).not.toBe(normalise('—'));
});

test('normal forms have no noise left and normalising again changes nothing', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
			const normal = normalise(text);
			expect(normalise(normal)).toBe(normal);
			if (/[^\p{P}\p{Z}\p{C}`=]/u.test(text)) expect(normal).not.toMatch(/[\p{P}\p{Z}\p{C}`]/u);
		})
	);
});

import { describe, expect, test } from 'vitest';
import { compareYaml } from '#core/kube/yaml/compare.ts';
import { yaml as en } from '#i18n/en/kube/yaml.ts';
import { yaml as ko } from '#i18n/ko/kube/yaml.ts';

/** What any fault or difference could name. */
const detail = {
	line: 3,
	column: 5,
	kind: 'KIND',
	meant: 'MEANT',
	given: 'GIVEN',
	wanted: 'number',
	path: 'spec.ports[0]',
	field: 'FIELD',
	value: 'VALUE',
	expected: 'EXPECTED',
	fault: { line: 7, column: 1, code: 'tab' }
} as const;

type Sentence = (one: typeof detail) => string;
const sentences = (words: typeof en) =>
	[...Object.entries(words.faults), ...Object.entries(words.differences)] as unknown as [
		string,
		Sentence
	][];
const korean = new Map(sentences(ko));

describe('words about YAML', () => {
	test.each(sentences(en))('%s has a sentence in both languages, naming the same', (code, say) => {
		const [one, other] = [say(detail), korean.get(code)!(detail)];
		expect(one).toMatch(/\S.*[.?]$/u);
		expect(other).toMatch(/\p{Script=Hangul}/u);
		for (const said of [one, other]) expect(said).not.toMatch(/undefined|\[object/);
		for (const name of ['MEANT', 'GIVEN', 'spec.ports[0]', 'FIELD', 'VALUE', 'EXPECTED', '7'])
			expect([name, other.includes(name)]).toEqual([name, one.includes(name)]);
	});

	test('ask for nothing where nothing is near', () => {
		const fault = { ...detail, code: 'kind-unknown', meant: null } as const;
		expect(en.faults['kind-unknown'](fault)).toMatch(
			/^The kind “KIND” is not known here\. Known are Namespace,/
		);
		expect(ko.faults['kind-unknown'](fault)).not.toContain('혹시');
	});

	test('tell a difference as it was found', () => {
		const found = compareYaml('type: NodePort', 'type: LoadBalancer');
		expect(found?.code === 'other' && en.differences.other(found)).toBe(
			'type is "LoadBalancer" here, and "NodePort" is wanted.'
		);
	});
});

import { describe, expect, test } from 'vitest';
import {
	hasForm,
	isLabelKey,
	isLabelValue,
	isPort,
	type NameForm
} from '#core/kube/world/names.ts';

const long = (length: number) => 'a'.repeat(length);

describe('a name of the form', () => {
	test.each<[NameForm, string, boolean]>([
		['label', 'web', true],
		['label', '1web', true],
		['label', 'web-1', true],
		['label', long(63), true],
		['label', long(64), false],
		['label', '', false],
		['label', '-web', false],
		['label', 'web-', false],
		['label', 'Web', false],
		['label', 'we_b', false],
		['label', 'a.b', false],
		['old-label', 'web-1', true],
		['old-label', '1web', false],
		['old-label', '', false],
		['subdomain', 'a.b.c', true],
		['subdomain', '192.0.2.1', true],
		['subdomain', 'a..b', false],
		['subdomain', 'a.b.', false],
		['subdomain', '.a', false],
		['subdomain', `${long(63)}.${long(63)}.${long(63)}.${long(61)}`, true],
		['subdomain', `${long(63)}.${long(63)}.${long(63)}.${long(62)}`, false],
		['port', 'http', true],
		['port', '8080-http', true],
		['port', '8080', false],
		['port', 'a--b', false],
		['port', long(15), true],
		['port', long(16), false]
	])('%s: “%s” is fine: %s', (form, name, isFine) => {
		expect(hasForm(name, form)).toBe(isFine);
	});
});

describe('a label', () => {
	test.each([
		['app', true],
		['App_1.x', true],
		['kubernetes.io/service-name', true],
		['a/b/c', false],
		['/b', false],
		['A.example/b', false],
		['a.example/', false],
		['', false],
		['-a', false],
		[long(63), true],
		[long(64), false]
	])('may have the key “%s”: %s', (key, isFine) => {
		expect(isLabelKey(key)).toBe(isFine);
	});

	test.each([
		['', true],
		['v1.2_3-x', true],
		['a b', false],
		['.a', false],
		['a.', false],
		[long(63), true],
		[long(64), false]
	])('may have the value “%s”: %s', (value, isFine) => {
		expect(isLabelValue(value)).toBe(isFine);
	});
});

test('ports go from 1 to 65535', () => {
	expect([0, 1, 65535, 65536, 1.5, NaN].map(isPort)).toEqual([
		false,
		true,
		true,
		false,
		false,
		false
	]);
});

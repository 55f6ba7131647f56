import { describe, expect, test } from 'vitest';
import type { Refusal } from '#core/kube/kubectl/effect/types.ts';
import { refusalText } from '#i18n/kube/effect.ts';

const object = 'services/web';
const refusals: { readonly [K in Refusal['kind']]: Refusal & { readonly kind: K } } = {
	fails: { kind: 'fails', fault: { kind: 'type-unknown', typed: 'foo' } },
	'not-modelled': { kind: 'not-modelled', verb: 'cordon' },
	'not-expanded': { kind: 'not-expanded', text: '(echo web-1)' },
	'not-found': { kind: 'not-found', object },
	'already-exists': { kind: 'already-exists', object },
	'namespace-missing': { kind: 'namespace-missing', name: 'shop' },
	'namespace-kept': { kind: 'namespace-kept', name: 'default' },
	'replicas-many': { kind: 'replicas-many', most: 100 },
	'kubectl-missing': { kind: 'kubectl-missing', verb: 'get' },
	'label-set': { kind: 'label-set', key: 'app', object: 'web' },
	'without-port': { kind: 'without-port', object },
	'without-selector': { kind: 'without-selector', object },
	'replicas-other': { kind: 'replicas-other', object, replicas: 3 },
	refused: {
		kind: 'refused',
		fault: {
			kind: 'Service',
			object: 'shop/web',
			path: 'spec.ports[0].port',
			code: 'port-out-of-range',
			port: 70000
		}
	}
};
const named: Readonly<Record<Refusal['kind'], readonly string[]>> = {
	fails: ['foo'],
	'not-modelled': ['cordon'],
	'not-expanded': ['$(echo web-1)'],
	'not-found': ['Service', 'web'],
	'already-exists': ['Service', 'web'],
	'namespace-missing': ['shop'],
	'namespace-kept': ['default', 'Forbidden'],
	'replicas-many': ['100'],
	'kubectl-missing': ['kubectl get'],
	'label-set': ['web', 'app', '--overwrite'],
	'without-port': ['Service', 'web', '--port'],
	'without-selector': ['Service', 'web', '--selector'],
	'replicas-other': ['Service', 'web', '3'],
	refused: ['Service', 'shop/web', 'spec.ports[0].port', '70000']
};

describe.each(['en', 'ko'] as const)('in %s', (lang) => {
	test.each(Object.values(refusals))('$kind says what stands in the way', (refusal) => {
		const text = refusalText(refusal, lang);
		for (const name of named[refusal.kind]) expect(text).toContain(name);
		expect(text).toMatch(/\.$/);
		expect(/\p{Script=Hangul}/u.test(text)).toBe(lang === 'ko');
		expect(text).not.toMatch(/undefined|object Object/);
	});
});

test('an object is called by its kind and its name', () => {
	expect(refusalText(refusals['not-found'], 'en')).toBe(
		'There is no Service “web” where the command looks.'
	);
	expect(refusalText(refusals['already-exists'], 'ko')).toBe('Service ‘web’이 이미 있어요.');
});

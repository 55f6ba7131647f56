import { describe, expect, test } from 'vitest';
import { inWorld } from '#core/kube/kubectl/effect/found-there.ts';
import { equivalent } from '#core/kube/kubectl/equivalent.ts';
import { hintsFor } from '#core/kube/kubectl/hints.ts';
import { suggest } from '#core/kube/kubectl/suggest.ts';
import { NOWHERE } from '#core/kube/kubectl/surroundings.ts';
import { buildWorld } from '#core/kube/world/build.ts';

const around = inWorld(
	buildWorld({
		namespaces: ['default', 'shop'],
		nodes: [{ name: 'n1' }],
		pods: [{ name: 'web-1', namespace: 'shop', labels: { app: 'web' } }],
		workloads: [{ name: 'web', namespace: 'shop', template: { labels: { tier: 'be' } } }],
		services: [{ name: 'old', selector: { app: 'old' }, ports: [80] }]
	}),
	NOWHERE
);

describe('in a world', () => {
	test('what expose would copy may be written out', () => {
		const same = (a: string, b: string) => equivalent(a, b, around).isEquivalent;
		const command = 'kubectl expose deploy web --port=80 -n shop';
		expect(same(command, `${command} --selector=tier=be`)).toBe(true);
		expect(same(command, `${command} --selector=app=web`)).toBe(false);
		const pod = 'kubectl expose pod web-1 --port=80 -n shop';
		expect(same(pod, `${pod} --selector=app=web`)).toBe(true);
	});

	test('a name with a slip is told what it may be meant for', () => {
		expect(hintsFor('kubectl get pods -n shpo', around)).toMatchObject([{ meant: 'shop' }]);
		expect(hintsFor('kubectl delete svc odl', around)).toMatchObject([
			{ typed: 'odl', meant: 'old' }
		]);
	});

	test('names are offered', () => {
		expect(suggest('kubectl describe node ', around)).toContain('n1');
		expect(suggest('kubectl describe service ', around)).toContain('old');
	});

	test('the kubeconfig stays what it was', () => {
		expect(around.contexts).toEqual(NOWHERE.contexts);
	});
});

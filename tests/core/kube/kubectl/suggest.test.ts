import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMeaning } from '#core/kube/kubectl/meaning/script.ts';
import { suggest } from '#core/kube/kubectl/suggest.ts';
import { NOWHERE, type Surroundings } from '#core/kube/kubectl/surroundings.ts';

const around: Surroundings = {
	...NOWHERE,
	contexts: {
		work: { cluster: 'east', user: 'ann', namespace: null },
		home: { cluster: 'west', user: 'bob', namespace: null }
	},
	files: { 'pod.yaml': { kind: 'Pod', name: 'web', namespace: null } },
	objects: { 'shop deployments/cart': { labels: {}, selector: null } },
	names: { services: ['pay', 'web'], namespaces: ['shop', 'data'], pods: ['web-1', 'web-2'] }
};
const after = (before: string, own?: readonly string[]) => suggest(before, around, own);

describe('what is suggested', () => {
	test('first is the program, then verbs, the usual ones before the others', () => {
		expect(after('')).toEqual(['kubectl']);
		const verbs = after('kubectl ');
		expect(verbs.slice(0, 3)).toEqual(['get', 'describe', 'create']);
		expect(verbs).toContain('api-resources');
		expect(new Set(verbs).size).toBe(verbs.length);
	});

	test('behind a verb of objects are types, those that are there first', () => {
		expect(after('kubectl get ').slice(0, 5)).toEqual([
			'services',
			'namespaces',
			'pods',
			'deployments',
			'nodes'
		]);
		expect(after('kubectl expose ')).toContain('deployment');
	});

	test('behind a type are its names, without those that stand there', () => {
		expect(after('kubectl get svc ').slice(0, 2)).toEqual(['pay', 'web']);
		expect(after('kubectl delete pod web-1 ')).toContain('web-2');
		expect(after('kubectl delete pod web-1 ')).not.toContain('web-1');
		expect(after('kubectl expose deployment ')).toContain('cart');
	});

	test('behind a family of commands are its members, by one name each', () => {
		expect(after('kubectl create ')).toContain('service');
		expect(after('kubectl create ')).not.toContain('svc');
		expect(after('kubectl create service ').slice(0, 4).sort()).toEqual([
			'clusterip',
			'externalname',
			'loadbalancer',
			'nodeport'
		]);
	});

	test('is no member of a family behind a flag that it may not have', () => {
		expect(after('kubectl create -f pod.yaml ')).not.toContain('clusterrole');
	});

	test('words that only the question knows stand where a name or a value may', () => {
		expect(after('kubectl create namespace ', ['blue'])[0]).toBe('blue');
		expect(after('kubectl expose pod web-1 --port=', ['8080'])).toContain('8080');
		expect(after('kubectl ', ['blue'])).not.toContain('blue');
	});

	test('flags wait for their value, unless they need none; given ones are not given again', () => {
		const flags = after('kubectl expose deployment cart ');
		expect(flags).toContain('--port=');
		expect(flags).toContain('-n');
		expect(after('kubectl expose deployment cart --port=80 ')).not.toContain('--port=');
		expect(after('kubectl get pods -n shop ')).not.toContain('-n');
		expect(after('kubectl get pods --namespace shop ')).not.toContain('-n');
		expect(after('kubectl get pods ')).toContain('--show-labels');
		expect(after('kubectl config set-context work ')).toContain('--namespace=');
	});

	test.each([
		['kubectl get pods -n ', ['shop', 'data']],
		['kubectl get pods -o ', ['yaml', 'json', 'wide', 'name']],
		['kubectl expose pod web-1 --type=', ['ClusterIP', 'NodePort', 'LoadBalancer']],
		['kubectl get pods --context=', ['work', 'home']],
		['kubectl config use-context ', ['work', 'home']],
		['kubectl config set-context work --cluster=', ['east', 'west']],
		['kubectl apply -f ', ['pod.yaml']],
		['kubectl --context work get pods web-1 -n ', ['shop', 'data']]
	])('behind “%s” are its values', (before, values) => {
		expect(after(before).slice(0, values.length)).toEqual(values);
	});

	test('what is being typed is gone on with', () => {
		expect(after('kubectl de')).toEqual(['describe', 'delete', 'debug']);
		expect(after('kubectl get pods --sho')).toEqual(['--show-labels']);
		expect(after('kubectl expose pod web-1 --type=No')).toEqual(['NodePort']);
		expect(after('kubectl zz')).toEqual([]);
	});

	test('a word that is finished without a space is followed by what comes next', () => {
		expect(after('kubectl get')).toContain('pods');
		expect(after('kubectl get pods -n shop')).toContain('-o');
	});

	test('each command of a line is one for itself', () => {
		expect(after('kubectl get pods && ')).toEqual(['kubectl']);
		expect(after('kubectl get pods | kubectl ')).toContain('apply');
	});

	test('a file is asked for first where all is in files', () => {
		expect(after('kubectl apply ')[0]).toBe('-f');
	});
});

test('whatever is tapped together is a command that kubectl reads, or the beginning of one', () => {
	const picks = fc.array(fc.nat(), { minLength: 2, maxLength: 8 });
	fc.assert(
		fc.property(picks, (taps) => {
			const line = taps.reduce((before, tap) => {
				const next = suggest(before, around);
				const token = next[tap % next.length];
				return token === undefined ? before : before + token + (token.endsWith('=') ? '' : ' ');
			}, '');
			const read = readMeaning(line, around);
			const unread = ['verb-unknown', 'subcommand-unknown', 'flag-unknown', 'type-unknown'];
			if (!read.ok) expect(unread, line).not.toContain(read.error.kind);
		}),
		{ numRuns: 1000 }
	);
});

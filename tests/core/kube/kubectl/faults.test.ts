import { describe, expect, test } from 'vitest';
import { readMeaning } from '#core/kube/kubectl/meaning/script.ts';
import { faultText } from '#i18n/kubectl.ts';
import { kubectl as english } from '#i18n/en/kube/kubectl.ts';
import { kubectl as korean } from '#i18n/ko/kube/kubectl.ts';
import { around } from './around.ts';

/** Each reason at least once, with a command that has it. */
const reasons: readonly (readonly [kind: string, command: string])[] = [
	['nothing-typed', '# nothing'],
	['quote-open', 'kubectl get "pods'],
	['substitution-open', 'kubectl get $(pods'],
	['operator-stray', 'kubectl get pods &&'],
	['redirect-bare', 'kubectl get pods >'],
	['heredoc-open', 'kubectl apply -f - <<EOF'],
	['shell-unsupported', 'for x in a; do kubectl get $x; done'],
	['program-unknown', 'kubctl get pods'],
	['verb-missing', 'kubectl'],
	['verb-unknown', 'kubectl gets pods'],
	['subcommand-missing', 'kubectl config'],
	['subcommand-unknown', 'kubectl create pod web'],
	['flag-unknown', 'kubectl get pods --foo'],
	['flag-unknown', 'kubectl get pods -z'],
	['flag-empty', 'kubectl get pods -n'],
	['flag-needed', 'kubectl run web'],
	['flags-clash', 'kubectl delete pod web --now --grace-period=5'],
	['flag-needs-flag', 'kubectl run web --image=nginx --rm'],
	['value-wrong', 'kubectl create token bot --duration=5m'],
	['value-wrong', 'kubectl get pods --watch=yes'],
	['value-wrong', 'kubectl create svc clusterip web --tcp=99999'],
	['argument-missing', 'kubectl create ns'],
	['argument-extra', 'kubectl create ns a b'],
	['type-missing', 'kubectl get'],
	['type-unknown', 'kubectl get eps'],
	['type-unfit', 'kubectl expose node n1 --port=80'],
	['name-missing', 'kubectl delete pods'],
	['name-slashed', 'kubectl get svc/'],
	['type-repeated', 'kubectl get svc/web api'],
	['name-with', 'kubectl get pod web -A'],
	['files-with-names', 'kubectl get pod -f pod.yaml'],
	['files-missing', 'kubectl apply'],
	['pairs-missing', 'kubectl label pod web'],
	['key-set-and-removed', 'kubectl label pod web a=1 a-'],
	['command-missing', 'kubectl exec web'],
	['context-unknown', 'kubectl get pods --context=staging'],
	['context-unknown', 'kubectl get pods --context=toString'],
	['cluster-unknown', 'kubectl get pods --cluster=c2'],
	['user-unknown', 'kubectl get pods --user=u2'],
	['group-without-user', 'kubectl get pods --as-group=devs']
];

const fault = (command: string) => {
	const meaning = readMeaning(command, around);
	return meaning.ok ? null : meaning.error;
};

describe('why a command does nothing', () => {
	test.each(reasons)('%s: %s', (kind, command) => {
		expect(fault(command)?.kind).toBe(kind);
	});

	test('every reason is among them, and said in both languages', () => {
		expect(new Set(reasons.map(([kind]) => kind))).toEqual(new Set(Object.keys(english.faults)));
		for (const [, command] of reasons) {
			const [one, two] = [english, korean].map((words) => faultText(fault(command)!, words));
			expect(one).toMatch(/\.$/);
			expect(two).toMatch(/\p{Script=Hangul}/u);
			expect(`${one}${two}`).not.toMatch(/undefined|\[object/);
		}
	});

	test('names what is wrong', () => {
		expect(fault('kubectl run web --image=nginx --restart=never')).toEqual({
			kind: 'value-wrong',
			where: '--restart',
			value: 'never',
			wanted: 'one-of',
			choices: ['Always', 'OnFailure', 'Never']
		});
		expect(faultText(fault('kubectl create token bot --duration=10')!, english)).toBe(
			'“10” does not fit --duration: it takes a time with a unit, as 10m or 1h30m.'
		);
	});
});

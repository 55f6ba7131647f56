import { expect, test } from 'vitest';
import { hintsFor } from '#core/kube/kubectl/hints.ts';
import { kubectl as english } from '#i18n/en/kube/kubectl.ts';
import { kubectl as korean } from '#i18n/ko/kube/kubectl.ts';
import { around as plain } from './around.ts';

const around = {
	...plain,
	names: { services: ['svc-3', 'payment'], namespaces: ['staging'], pods: ['web'] }
};
const hints = (text: string) =>
	hintsFor(text, around).map(({ kind, typed, meant }) => `${kind} ${typed} ${meant}`);

test.each([
	['kubectl get service svc-3 -n defalut', ['namespace defalut default']],
	['kubectl get svc -n stagin', ['namespace stagin staging']],
	['kubectl get svc paymnet', ['name paymnet payment']],
	['kubectl get pods paymnet', []],
	['kubectl gte pods', ['verb gte get']],
	['kubectl crate ns x', ['verb crate create']],
	['kubectl create servcie clusterip x', ['verb servcie service']],
	['kubectl config use-contxt prod', ['verb use-contxt use-context']],
	['kubect get pods', ['program kubect kubectl']],
	['kubectl get pods --namspace=x', ['flag --namspace --namespace']],
	['kubectl expose deploy web --port=80 --clusterip=None', ['flag --clusterip --cluster-ip']],
	['kubectl get pods -namespace x', ['dashes -namespace --namespace']],
	['kubectl get pods -show-labels', ['dashes -show-labels --show-labels']],
	['kubectl get servcies', ['type servcies services']],
	['kubectl get pods --context=pord', ['context pord prod']],
	['kubectl config use-context pord', ['context pord prod']],
	['kubectl run web --image=nginx --restart=never', ['value never Never']],
	['kubectl expose deploy web --port=80 --type=nodeport', ['value nodeport NodePort']],
	['kubectl get svc svc-3 -n default', []],
	['kubectl get xyzzy', []],
	['kubectl get "', []]
])('%s', (text, expected) => {
	expect(hints(text)).toEqual(expected);
});

test('a hint is said in words of either language', () => {
	const [hint] = hintsFor('kubectl get service svc-3 -n defalut', around);
	expect(english.hint(hint!)).toBe('“defalut”: did you mean the namespace “default”?');
	expect(korean.hint(hint!)).toBe('‘defalut’: 네임스페이스 ‘default’를 뜻했나요?');
	const [name] = hintsFor('kubectl get svc paymnet', around);
	expect(english.hint(name!)).toBe('“paymnet”: did you mean the service “payment”?');
});

/** How long one answer takes to be judged by the model of a cluster, in milliseconds; prints JSON. */
import { equivalent } from '#core/kube/kubectl/equivalent.ts';
import { hintsFor } from '#core/kube/kubectl/hints.ts';
import { around } from '../core/kube/kubectl/around.ts';
import own from '../fixtures/kube/kubectl-own-pairs.json' with { type: 'json' };
import { cpuSeconds, repeat, round } from './timing.ts';

const { cases } = own;

const { rounds, seconds } = repeat(() => {
	for (const { a, b } of cases) equivalent(a, b, around);
}, 0.5);

/** Once more each, with the hints that a wrong answer asks for. */
const slowest = cases.map(({ a, b }) => {
	const start = cpuSeconds();
	equivalent(a, b, around);
	hintsFor(a, around);
	return 1000 * (cpuSeconds() - start);
});

console.log(
	JSON.stringify({
		kubectl: {
			pairs: cases.length,
			ms: round((1000 * seconds) / (rounds * cases.length)),
			slowestMs: round(Math.max(...slowest))
		}
	})
);

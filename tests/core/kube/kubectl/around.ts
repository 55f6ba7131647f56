/** What the labelled pairs assume, as their file says it. */
import type { Surroundings } from '#core/kube/kubectl/surroundings.ts';
import own from '../../../fixtures/kube/kubectl-own-pairs.json' with { type: 'json' };

const { current, contexts, files, pods } = own.meta.context;

export const around: Surroundings = {
	current,
	contexts,
	files,
	objects: Object.fromEntries(
		Object.entries(pods).map(([name, { labels }]) => [
			`default pods/${name}`,
			{ labels, selector: null }
		])
	),
	names: {}
};

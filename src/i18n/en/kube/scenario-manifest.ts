/** A manifest to be mended, and what it leads to instead. */
import type { Led } from '#core/kube/scenario/manifest/mending.ts';
import type { FixManifest } from '#core/kube/scenario/skills/fix-manifest.ts';
import type { Placed } from '#core/kube/world/place.ts';
import type { Sentences } from './dns.ts';

const named = ({ name, namespace }: Placed) => `“${name}” in “${namespace}”`;

const questions: Sentences<FixManifest> = {
	'fix-manifest': ({ service, port, pods, target, label, isTaken }) =>
		`The pods ${pods.join(' and ')} (${label}) listen on ${target}.\nBoth should answer at port ${port} of the Service ${named(service)}.\n` +
		(isTaken ? 'With these manifests they do not.' : 'But the manifests are refused.') +
		'\nWhat must be changed?'
};

/** Where the reason is told by other words, they follow. */
const led: Sentences<Led> = {
	works: () => 'It works: both pods answer.',
	fault: ({ fault }) => `Line ${fault.line}:`,
	'no-service': ({ service }) => `There is no Service ${named(service)} then.`,
	'no-address': ({ service }) => `The Service ${named(service)} has no cluster IP then.`,
	'no-answer': () => 'Not yet:',
	'not-listening': ({ pod, port }) => `${pod} does not listen on ${port}.`,
	'left-out': ({ pod }) => `${pod} gets nothing: its labels do not match the selector.`,
	'port-unnamed': ({ pod, port }) => `${pod} gets nothing: none of its ports is called ${port}.`,
	'too-many': ({ pod }) => `${pod} answers, too, and should not.`
};

export const scenarioManifest = { questions, led };

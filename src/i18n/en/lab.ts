/** Words of the Lab: playing with a cluster. */
const list = (items: readonly string[]) => items.join(', ');

export const lab = {
	world: 'Cluster',
	nameless: 'A cluster of your own',
	shared: 'From a link',
	undo: 'Undo',
	reset: 'Back to the beginning',
	wasReset: 'The cluster is as it was at the beginning.',
	picture: 'The cluster',
	hint: 'Tap a pod, a node or a Service to ask from there or to change it.',

	ask: {
		title: 'Ask',
		from: 'From',
		pod: (name: string, namespace: string) => `${name} in ${namespace}`,
		node: (name: string) => `node ${name}`,
		outside: 'outside of the cluster',
		host: 'Name or address',
		port: 'Port',
		noPort: 'A port is a number from 1 to 65535.',
		protocol: 'Protocol',
		offers: 'Worth a try from there',
		offer: (host: string, port: number) => `${host} : ${port}`
	},
	result: {
		title: 'What happens',
		empty: 'Type a name or an address, or take one of the suggestions.',
		unable: 'Nobody is there to ask: choose another pod.',
		away: (addresses: readonly string[]) =>
			`The packet leaves the cluster for ${list(addresses)}; what answers there is not part of this cluster.`,
		nameless: (host: string) => `DNS gives no address for “${host}”, so nobody is dialled.`,
		records: (records: readonly string[]) => `DNS answers: ${list(records)}.`,
		ports: (answer: string) =>
			`DNS answers: ${answer} That is a port and a name, not an address: nobody is dialled yet.`,
		literal: 'This is an address already: nobody asks DNS.'
	},
	steps: {
		title: 'All steps',
		of: (step: number, all: number) => `Step ${step} of ${all}`,
		first: 'To the first step',
		back: 'Step back',
		next: 'Next step'
	},
	change: {
		title: 'What changed',
		before: 'Before',
		now: 'Now',
		same: 'The outcome is the same as before.',
		askFrom: 'Ask from here',
		askFor: 'Ask for this Service',
		noWay: 'From where you ask now, no name and no address leads here.',
		ready: 'Ready',
		readyNote: 'Its readiness probe passes',
		terminating: 'Being deleted',
		terminatingNote: 'On its way out; while ready it may still serve',
		remove: 'Delete',
		removed: (name: string) => `${name} is deleted.`,
		labels: 'Labels',
		selector: 'Selector',
		none: 'none',
		external: 'externalTrafficPolicy',
		internal: 'internalTrafficPolicy',
		affinity: 'sessionAffinity: ClientIP',
		early: 'publishNotReadyAddresses'
	},
	command: {
		open: 'Run a command',
		title: 'Run a command',
		where: (namespace: string) => `Without -n it works in the namespace “${namespace}”.`,
		field: 'kubectl command',
		run: 'Run',
		done: (command: string) => `Done: ${command}`,
		looked: 'This only looks and changes nothing: the picture shows what is there.',
		/** After what was refused of it. */
		rest: 'The rest of the command is done.',
		kept: 'The cluster stays as it was.'
	},
	yaml: {
		edit: 'Edit as YAML',
		title: 'The cluster as YAML',
		field: 'Manifests',
		apply: 'Use this',
		faults: (n: number) => (n === 1 ? 'One thing is wrong' : `${n} things are wrong`),
		kept: 'The cluster stays as it was until the text is right.',
		advice: 'Worth knowing',
		at: (line: number, column: number, text: string) => `Line ${line}, column ${column}: ${text}`,
		draft: 'What you had not used yet is here again.',
		discard: 'Throw the draft away'
	},
	share: {
		share: 'Share as a link',
		copied: 'The link is copied. Whoever opens it gets this cluster; it is not stored anywhere.',
		copyTitle: 'Copy this link',
		link: 'Link',
		tooLong: 'This cluster is too large for a link. Copy its YAML instead.',
		damaged: 'This link is damaged: the cluster in it cannot be read.',
		unknown: 'There is no such cluster here.'
	},
	open: 'Try it in the Lab'
};

export type LabWords = typeof lab;

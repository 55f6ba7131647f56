/** Rules of what looks at objects and changes them: measured with kubectl v1.33. */
import { err, ok } from '../../../../base/result.ts';
import { below } from '../../grammar/table.ts';
import { labelSelector } from '../../values/selector.ts';
import {
	excludes,
	has,
	inTurn,
	isOn,
	needs,
	oneOf,
	valueOf,
	withFlag,
	withoutFlags,
	wrong
} from '../draft.ts';
import { nameOf, typeOf } from '../objects.ts';
import type { Rule } from '../types.ts';

/**
 * What is only watched need not be said to be watched; nothing that is missing has no name. Labels
 * are shown in the tables of the server alone.
 */
const get: Rule = (draft) => {
	const output = valueOf(draft, 'output');
	if (isOn(draft, 'show-labels') && output !== null && output !== 'wide')
		return err({ kind: 'flags-clash', flag: '--show-labels', other: `--output=${output}` });
	const watched = isOn(draft, 'watch-only') ? withFlag(draft, 'watch', null) : draft;
	const isNamed = draft.objects.some((object) => nameOf(object) !== null);
	return ok(isNamed ? watched : withFlag(watched, 'ignore-not-found', null));
};

/**
 * `--force` means no grace, `--now` a second of it; none at all without force is made a second.
 */
const grace: Rule = (draft) => {
	const typed = valueOf(draft, 'grace-period') ?? '-1';
	const isForced = isOn(draft, 'force');
	if (isOn(draft, 'now') && typed !== '-1')
		return err({ kind: 'flags-clash', flag: '--now', other: '--grace-period' });
	if (isForced && (isOn(draft, 'now') || Number(typed) > 0))
		return err({
			kind: 'flags-clash',
			flag: '--force',
			other: isOn(draft, 'now') ? '--now' : '--grace-period'
		});
	const isSecond = isOn(draft, 'now') || (typed === '0' && !isForced);
	const period = isForced ? '0' : isSecond ? '1' : typed;
	return ok(withFlag(withFlag(draft, 'now', null), 'grace-period', [period]));
};

const replicas: Rule = (draft) => {
	const count = valueOf(draft, 'replicas');
	return count !== null && Number(count) < 0 ? wrong('--replicas', count, 'integer') : ok(draft);
};

/** Refuses objects of other types. */
function only(...types: readonly string[]): Rule {
	return (draft) => {
		const type = draft.objects.map(typeOf).find((one) => !types.includes(one));
		return type === undefined
			? ok(draft)
			: err({ kind: 'type-unfit', verb: draft.usage.path, type });
	};
}

const nodesOnly = only('nodes');
const rolled = only('deployments', 'daemonsets', 'statefulsets');
const scalable = only('deployments', 'replicasets', 'statefulsets', 'replicationcontrollers');

/** What only lists has no other output. */
const listing: Rule = (draft) =>
	isOn(draft, 'list') && has(draft, 'output')
		? err({ kind: 'flags-clash', flag: '--list', other: '--output' })
		: ok(draft);

const newSelector: Rule = (draft) => {
	const plain = labelSelector(draft.args[0]!);
	return plain === null
		? wrong(draft.args[0]!, draft.args[0]!, 'selector')
		: ok({ ...draft, args: [plain] });
};

/** A condition ignores case and is waited for to be true, if nothing else is said. */
const awaited: Rule = (draft) => {
	const [kind = '', ...rest] = (valueOf(draft, 'for') ?? '').split('=');
	if (kind === 'condition') {
		const [name = '', value = 'true'] = rest;
		const plain = `condition=${name.toLowerCase()}=${value.toLowerCase()}`;
		return ok(withFlag(draft, 'for', [plain.replace(/=true$/, '')]));
	}
	const isKnown = ['delete', 'create', 'jsonpath'].includes(kind.toLowerCase());
	return isKnown
		? ok(withFlag(draft, 'for', [[kind.toLowerCase(), ...rest].join('=')]))
		: wrong('--for', kind, 'one-of', ['condition=…', 'jsonpath=…', 'create', 'delete']);
};

const horizontal: Rule = (draft) => {
	const most = valueOf(draft, 'max');
	const [object = ''] = draft.objects;
	if (most === null || Number(most) < 1)
		return err({ kind: 'flag-needed', verb: 'autoscale', flag: '--max' });
	return ok(valueOf(draft, 'name') === nameOf(object) ? withFlag(draft, 'name', null) : draft);
};

/** Server-side apply works under a manager of its own. */
const applied: Rule = (draft) =>
	isOn(draft, 'server-side') && valueOf(draft, 'field-manager') === 'kubectl'
		? ok(withFlag(draft, 'field-manager', null))
		: ok(draft);

const anyWay: Rule = (draft) =>
	isOn(draft, 'force-conflicts') && !isOn(draft, 'server-side')
		? err({ kind: 'flag-needs-flag', flag: '--force-conflicts', needed: '--server-side' })
		: ok(draft);

/** A JSON patch of a Service's whole selector leaves what `set selector` leaves. */
const selectorPatch: Rule = (draft) => {
	const [object, ...more] = draft.objects;
	if (more.length > 0 || !object?.startsWith('services/') || valueOf(draft, 'type') !== 'json')
		return ok(draft);
	const labels = selectorIn(valueOf(draft, 'patch') ?? '');
	if (labels === null) return ok(draft);
	const plain = withoutFlags(draft, ['type', 'patch']);
	return ok({ ...plain, usage: below('set', 'selector')!, args: [labels] });
};

/** The selector that a JSON patch puts in and does nothing else; null of any other patch. */
function selectorIn(patch: string): string | null {
	const steps = parsed(patch);
	if (!Array.isArray(steps) || steps.length !== 1) return null;
	const { op, path, value } = (steps[0] ?? {}) as Readonly<Record<string, unknown>>;
	if ((op !== 'replace' && op !== 'add') || path !== '/spec/selector') return null;
	const pairs = Object.entries(value ?? {}) as readonly (readonly [string, unknown])[];
	const isPlain = pairs.length > 0 && pairs.every(([, one]) => typeof one === 'string');
	return isPlain
		? labelSelector(pairs.map(([key, one]) => `${key}=${String(one)}`).join(','))
		: null;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

const patched = inTurn(
	needs('patch', 'patch-file'),
	excludes('patch', 'patch-file'),
	oneOf('type', ['json', 'merge', 'strategic']),
	selectorPatch
);

const target: Rule = (draft) =>
	has(draft, 'for') ? ok(draft) : err({ kind: 'flag-needed', verb: 'wait', flag: '--for' });

export const changeRules: Readonly<Record<string, Rule>> = {
	get,
	delete: grace,
	scale: inTurn(needs('replicas'), replicas, scalable),
	label: listing,
	'set resources': needs('limits', 'requests'),
	'rollout restart': rolled,
	'rollout status': rolled,
	'rollout history': rolled,
	'rollout undo': rolled,
	'rollout pause': only('deployments'),
	'rollout resume': only('deployments'),
	taint: nodesOnly,
	'set selector': newSelector,
	wait: inTurn(target, awaited),
	autoscale: horizontal,
	apply: inTurn(applied, anyWay),
	patch: patched,
	cordon: nodesOnly,
	uncordon: nodesOnly,
	drain: nodesOnly
};

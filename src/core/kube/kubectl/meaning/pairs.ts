/** `k=v` and `k-` behind objects: labels, annotations, taints, variables, images. */
import { err, ok, type Result } from '../../../base/result.ts';
import type { Fault } from '../faults.ts';
import { isLabelKey, isLabelValue } from '../values/selector.ts';
import { isOn, has, withFlag, wrong } from './draft.ts';
import type { Draft } from './types.ts';

const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

/** Keys have no order; the last value of a key counts. */
export function readPairs(draft: Draft, typed: readonly string[]): Result<Draft, Fault> {
	const verb = draft.usage.path;
	const pairs = verb === 'set env' ? [...typed, ...(draft.flags['env'] ?? [])] : typed;
	if (pairs.length === 0 && !isReading(draft)) return err({ kind: 'pairs-missing', verb });
	const byKey = new Map<string, string>();
	for (const pair of pairs) {
		const key = keyOf(verb, pair);
		const before = byKey.get(key);
		if (before !== undefined && isRemoval(before) !== isRemoval(pair) && verb !== 'set env')
			return err({ kind: 'key-set-and-removed', key });
		const fault = pairFault(verb, pair);
		if (fault) return fault;
		byKey.set(key, pair);
	}
	return ok({ ...withFlag(draft, 'env', null), args: [...byKey.values()].sort() });
}

function isReading(draft: Draft): boolean {
	return isOn(draft, 'list') || has(draft, 'from') || has(draft, 'resolve');
}

const isRemoval = (pair: string) => pair.endsWith('-') && !pair.includes('=');

function keyOf(verb: string, pair: string): string {
	if (verb !== 'taint') return isRemoval(pair) ? pair.slice(0, -1) : pair.split('=')[0]!;
	const [, key = '', effect = ''] = /^([^=:]*?)(?:=[^:]*)?(?::(\w+))?-?$/.exec(pair) ?? [];
	return `${key}:${effect}`;
}

function pairFault(verb: string, pair: string): Result<never, Fault> | null {
	if (pair.includes('\0')) return null;
	if (verb === 'taint') return taintFault(pair);
	const key = keyOf(verb, pair);
	if (verb === 'label' || verb === 'annotate') {
		if (!isLabelKey(key)) return wrong(pair, key, 'key');
		const value = pair.slice(key.length + 1);
		return verb === 'label' && !isLabelValue(value) ? wrong(pair, value, 'label') : null;
	}
	return null;
}

function taintFault(pair: string): Result<never, Fault> | null {
	const read = /^([^=:]+)(?:=([^:]*))?(?::(\w+))?(-?)$/.exec(pair);
	const [, key = '', value, effect, removal] = read ?? [];
	if (!isLabelKey(key) || !isLabelValue(value ?? '')) return wrong(pair, pair, 'key');
	if (effect === undefined && removal === '-') return null;
	return EFFECTS.includes(effect ?? '') ? null : wrong(pair, effect ?? '', 'one-of', EFFECTS);
}

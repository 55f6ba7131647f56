/**
 * Label and field selectors, each said in one way that selects the same.
 *
 * Source: kubernetes.io/docs/concepts/overview/working-with-objects/labels/#api (v1.35): a `!=` or
 * `notin` also holds for objects that do not have the label.
 */

/** What the label of one key may be. */
type Demand = {
	readonly mayLack: boolean;
	/** Null: any but those in `without`. */
	readonly within: ReadonlySet<string> | null;
	readonly without: ReadonlySet<string>;
};

const KEY =
	/^(?:[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const VALUE = /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;

const BOUND = /^(\S+?)\s*([<>])\s*(-?\d+)$/;

export const isLabelKey = (text: string) => KEY.test(text);
export const isLabelValue = (text: string) => VALUE.test(text) && text.length <= 63;

/** Null of what the API server would not understand. */
export function labelSelector(text: string): string | null {
	if (text.includes('\0')) return text;
	const demands = new Map<string, Demand>();
	const bounds = new Set<string>();
	for (const requirement of requirementsOf(text)) {
		const bound = BOUND.exec(requirement);
		if (bound && isLabelKey(bound[1]!)) bounds.add(`${bound[1]!}${bound[2]!}${Number(bound[3])}`);
		else {
			const read = demandOf(requirement);
			if (!read) return null;
			demands.set(read.key, both(demands.get(read.key), read.demand));
		}
	}
	const said = [...demands].flatMap(([key, demand]) => sayDemand(key, demand));
	const impossible = said.find((one) => one.includes('!') && one.includes(','));
	return impossible ?? [...said, ...bounds].sort().join(',');
}

/** Whether labels meet a selector that can be read. */
export function meets(text: string, labels: Readonly<Record<string, string>>): boolean {
	return requirementsOf(text).every((requirement) => {
		const [, key = '', sign, bound] = BOUND.exec(requirement) ?? [];
		const read = demandOf(requirement);
		const value = new Map(Object.entries(labels)).get(read?.key ?? key);
		if (!read) return sign === '<' ? Number(value) < Number(bound) : Number(value) > Number(bound);
		const { mayLack, within, without } = read.demand;
		return value === undefined ? mayLack : (within?.has(value) ?? true) && !without.has(value);
	});
}

/** Parts between commas that stand in no parentheses. */
function requirementsOf(text: string): readonly string[] {
	if (text.trim() === '') return [];
	return text.split(/,(?![^(]*\))/).map((part) => part.trim());
}

function demandOf(text: string): { readonly key: string; readonly demand: Demand } | null {
	const [, sign = '', name = '', operator = '', rest = ''] =
		/^(!?)\s*([^\s!=<>(),]+)\s*(?:(==?|!=|\bin\b|\bnotin\b)\s*(.*))?$/s.exec(text) ?? [];
	if (name === '' || !isLabelKey(name) || (sign && operator)) return null;
	const values = valuesOf(operator, rest);
	return values ? { key: name, demand: made(sign === '!', operator, values) } : null;
}

function valuesOf(operator: string, rest: string): readonly string[] | null {
	if (operator === '') return [];
	if (operator === 'in' || operator === 'notin') {
		const inner = /^\(([^()]*)\)$/s.exec(rest)?.[1];
		const values = inner?.split(',').map((value) => value.trim());
		return values?.every(isLabelValue) ? values : null;
	}
	return isLabelValue(rest) ? [rest] : null;
}

const NONE: ReadonlySet<string> = new Set();

function made(isLacking: boolean, operator: string, values: readonly string[]): Demand {
	if (isLacking) return { mayLack: true, within: NONE, without: NONE };
	if (operator === '') return { mayLack: false, within: null, without: NONE };
	return operator === '!=' || operator === 'notin'
		? { mayLack: true, within: null, without: new Set(values) }
		: { mayLack: false, within: new Set(values), without: NONE };
}

function both(a: Demand | undefined, b: Demand): Demand {
	if (!a) return b;
	const without = new Set([...a.without, ...b.without]);
	const within = !a.within || !b.within ? (a.within ?? b.within) : intersection(a.within, b.within);
	const left = within && new Set([...within].filter((value) => !without.has(value)));
	return { mayLack: a.mayLack && b.mayLack, within: left, without: left ? NONE : without };
}

function intersection(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
	return new Set([...a].filter((value) => b.has(value)));
}

function sayDemand(key: string, { mayLack, within, without }: Demand): readonly string[] {
	if (within) {
		if (within.size === 0) return [mayLack ? `!${key}` : `!${key},${key}`];
		return [`${key}${listed(within, '=', 'in')}`];
	}
	const said = without.size > 0 ? [`${key}${listed(without, '!=', 'notin')}`] : [];
	return mayLack ? said : [key, ...said];
}

function listed(values: ReadonlySet<string>, sign: string, word: string): string {
	const sorted = [...values].sort();
	return sorted.length === 1 ? `${sign}${sorted[0]!}` : ` ${word} (${sorted.join(',')})`;
}

/** `status.phase=Running,spec.nodeName!=n1`; null of anything else. */
export function fieldSelector(text: string): string | null {
	if (text.includes('\0')) return text;
	const terms = text.split(',').filter((term) => term !== '');
	const read = terms.map((term) => /^([^=!]+)(!=|==?)([^=!]*)$/.exec(term));
	if (read.some((term) => !term)) return null;
	const said = read.map((term) => `${term![1]!}${term![2]! === '!=' ? '!=' : '='}${term![3]!}`);
	return [...new Set(said)].sort().join(',');
}

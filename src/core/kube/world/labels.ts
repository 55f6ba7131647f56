/** Selectors: what they mean, and in which spelling they stand on a command line. */
import type { LabelExpression, LabelSelector, Labels } from './types.ts';

/** Whether labels hold all of a Service's selector; one that asks for nothing selects nothing. */
export function selects(selector: Labels | null, labels: Labels): boolean {
	const wanted = Object.entries(selector ?? {});
	return wanted.length > 0 && wanted.every(([key, value]) => valueOf(labels, key) === value);
}

/** Whether labels meet a selector of a workload or of `-l`; an empty one is met by all. */
export function matches({ matchLabels, matchExpressions }: LabelSelector, labels: Labels): boolean {
	const areEqual = Object.entries(matchLabels).every(
		([key, value]) => valueOf(labels, key) === value
	);
	return areEqual && matchExpressions.every((one) => holds(one, labels));
}

/** `NotIn` holds too where the label is missing. */
function holds(expression: LabelExpression, labels: Labels): boolean {
	const value = valueOf(labels, expression.key);
	switch (expression.operator) {
		case 'In':
			return value !== undefined && expression.values.includes(value);
		case 'NotIn':
			return value === undefined || !expression.values.includes(value);
		case 'Exists':
			return value !== undefined;
		case 'DoesNotExist':
			return value === undefined;
	}
}

function valueOf(labels: Labels, key: string): string | undefined {
	return Object.hasOwn(labels, key) ? labels[key] : undefined;
}

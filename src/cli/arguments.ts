/** What stands on the command line after the command. */
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '#core/base/result.ts';
import type { Fault } from './fault.ts';

export type Arguments = {
	readonly paths: readonly string[];
	readonly json: boolean;
	readonly write: boolean;
	/** A ledger file. */
	readonly ledger: string | undefined;
};

const types = {
	json: { type: 'boolean' },
	write: { type: 'boolean' },
	ledger: { type: 'string' }
} as const;

export type OptionName = keyof typeof types;

/** Options may stand anywhere; those not in `allowed` are refused. `--` ends them. */
export function parseArguments(
	args: readonly string[],
	allowed: readonly OptionName[]
): Result<Arguments, Fault> {
	const { tokens, values } = parseArgs({
		args: [...args],
		options: types,
		strict: false,
		tokens: true
	});
	for (const token of tokens) {
		if (token.kind !== 'option') continue;
		const { name, rawName, value } = token;
		if (!isOneOf(allowed, name)) return err({ kind: 'unknown-option', name: rawName });
		const wantsValue = types[name].type === 'string';
		if (wantsValue && !value) return err({ kind: 'option-needs-value', name: rawName });
		if (!wantsValue && value !== undefined)
			return err({ kind: 'unknown-option', name: `${rawName}=${value}` });
	}
	return ok({
		paths: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
		json: values.json === true,
		write: values.write === true,
		ledger: typeof values.ledger === 'string' ? values.ledger : undefined
	});
}

function isOneOf(allowed: readonly OptionName[], name: string): name is OptionName {
	return (allowed as readonly string[]).includes(name);
}

/** The command line over the compiler: `npm run --silent cards -- <command>`. */
import type { Result } from '#core/base/result.ts';
import { parseArguments, type Arguments, type OptionName } from './arguments.ts';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { diff } from './diff.ts';
import { faultText, type Fault } from './fault.ts';
import { judge } from './judge.ts';
import { ledger } from './ledger.ts';
import type { Terminal } from './terminal.ts';

type Command = {
	readonly options: readonly OptionName[];
	/** Gives the exit status. */
	readonly run: (args: Arguments, terminal: Terminal) => Result<number, Fault>;
};

const commands: Readonly<Record<string, Command>> = {
	check: { options: ['json'], run: check },
	compile: { options: ['json'], run: compile },
	diff: { options: ['json', 'ledger'], run: diff },
	judge: { options: ['json'], run: judge },
	ledger: { options: ['json', 'write'], run: ledger }
};

/** Runs one command and gives the exit status: 0 fine, 1 the input has errors, 2 wrong usage. */
export function run([name, ...rest]: readonly string[], terminal: Terminal): number {
	const { words, print, tell } = terminal;
	if (name === undefined) {
		tell(words.cli.usage);
		return 2;
	}
	if (name === 'help' || name === '--help' || name === '-h') {
		print(words.cli.usage);
		return 0;
	}
	const result = runCommand(name, rest, terminal);
	if (result.ok) return result.value;
	tell(faultText(result.error, words));
	return 2;
}

function runCommand(
	name: string,
	rest: readonly string[],
	terminal: Terminal
): Result<number, Fault> {
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!command) return { ok: false, error: { kind: 'unknown-command', name } };
	const args = parseArguments(rest, command.options);
	return args.ok ? command.run(args.value, terminal) : args;
}

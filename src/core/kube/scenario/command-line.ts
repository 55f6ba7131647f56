/** A command in its parts, so that it can be spelled in more than one way. */
export type CommandLine = {
	/** `create service nodeport`. */
	readonly path: string;
	/** What stands behind, in order: types, names, pairs. */
	readonly words: readonly string[];
	/** A value of null: the flag stands alone. */
	readonly flags: readonly CommandFlag[];
	/** What follows `--`. */
	readonly behind: readonly string[];
};

export type CommandFlag = { readonly name: string; readonly value: string | null };

/** `null` and `false` leave a flag out, `true` lets it stand alone. */
export type FlagValues = Readonly<Record<string, string | number | boolean | null>>;

export function commandLine(
	path: string,
	words: readonly string[],
	flags: FlagValues = {},
	behind: readonly string[] = []
): CommandLine {
	const said = Object.entries(flags).filter(([, value]) => value !== null && value !== false);
	return {
		path,
		words,
		flags: said.map(([name, value]) => ({ name, value: value === true ? null : String(value) })),
		behind
	};
}

/** In the usual spelling: words first, few short flags, all others long with `=`. */
export function commandText({ path, words, flags, behind }: CommandLine): string {
	const isLocal = path.startsWith('config ');
	const spelled = flags.map(({ name, value }) => {
		if (value === null) return `--${name}`;
		const short = isLocal ? undefined : SHORT[name];
		return short === undefined ? `--${name}=${value}` : `${short} ${value}`;
	});
	const end = behind.length > 0 ? ['--', ...behind] : [];
	return ['kubectl', path, ...words, ...spelled, ...end].join(' ');
}

/** Those that people write short, where a command takes them: `config` does not. */
const SHORT: Readonly<Record<string, string>> = { namespace: '-n', selector: '-l', output: '-o' };

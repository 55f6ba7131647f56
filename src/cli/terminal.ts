/** What a command may reach of the world outside: where it stands and whom it speaks to. */
import { cli as english } from '#i18n/en/cli.ts';
import { diagnostics as englishDiagnostics } from '#i18n/en/diagnostics.ts';
import { kubectl as englishKubectl } from '#i18n/en/kube/kubectl.ts';
import { cli as korean } from '#i18n/ko/cli.ts';
import { diagnostics as koreanDiagnostics } from '#i18n/ko/diagnostics.ts';
import { kubectl as koreanKubectl } from '#i18n/ko/kube/kubectl.ts';

export type Words = {
	readonly lang: 'ko' | 'en';
	readonly cli: typeof english;
	readonly diagnostics: typeof englishDiagnostics;
	readonly kubectl: typeof englishKubectl;
};

export type Terminal = {
	/** Absolute; relative paths start here. */
	readonly folder: string;
	readonly words: Words;
	/** Writes a line to standard output. */
	readonly print: (line: string) => void;
	/** Writes a line for people, to standard error. */
	readonly tell: (line: string) => void;
};

/** Words in the language of the environment: `LC_ALL`, `LC_MESSAGES`, `LANG`, in this order. */
export function wordsFor(env: Readonly<Record<string, string | undefined>>): Words {
	const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
	return locale.startsWith('ko')
		? { lang: 'ko', cli: korean, diagnostics: koreanDiagnostics, kubectl: koreanKubectl }
		: { lang: 'en', cli: english, diagnostics: englishDiagnostics, kubectl: englishKubectl };
}

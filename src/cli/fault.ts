/** Wrong usage: nothing was read or written, exit status 2. */
import type { Words } from './terminal.ts';

export type Fault =
	| {
			readonly kind: 'unknown-command' | 'unknown-option' | 'option-needs-value';
			readonly name: string;
	  }
	| { readonly kind: 'paths-needed' | 'two-paths-needed' | 'file-and-folder' }
	| { readonly kind: 'judge-what'; readonly kinds: readonly string[] }
	| { readonly kind: 'not-found' | 'no-notes' | 'no-cases'; readonly path: string }
	| { readonly kind: 'not-readable'; readonly path: string; readonly reason: string };

export function faultText(fault: Fault, { cli }: Words): string {
	switch (fault.kind) {
		case 'unknown-command':
			return cli.unknownCommand(fault.name);
		case 'unknown-option':
			return cli.unknownOption(fault.name);
		case 'option-needs-value':
			return cli.optionNeedsValue(fault.name);
		case 'paths-needed':
			return cli.pathsNeeded;
		case 'two-paths-needed':
			return cli.twoPathsNeeded;
		case 'file-and-folder':
			return cli.fileAndFolder;
		case 'judge-what':
			return cli.judgeWhat(fault.kinds.join(', '));
		case 'not-found':
			return cli.notFound(fault.path);
		case 'no-notes':
			return cli.noNotes(fault.path);
		case 'no-cases':
			return cli.noCases(fault.path);
		case 'not-readable':
			return cli.notReadable(fault.path, fault.reason);
	}
}

import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { chunks } from '../../tools/chunks-plugin.ts';
import { project } from '../cli/support.ts';

const say = (what: string) => `console.log('told by ${what}');\n`;

const FILES = {
	'src/routes/+layout.svelte': `import '../store.js';\nimport '../frame.js';\nimport '../rules.js';\n`,
	'src/routes/+error.svelte': `import '../frame.js';\n`,
	'src/routes/review/+page.svelte': `import '../../card.js';\nimport('../../help.js');\nimport('../../peek.js');\n`,
	'src/routes/notes/+page.svelte': `import '../../card.js';\nimport '../../note.js';\nimport '../../lines.js';\n`,
	'src/routes/cards/+page.svelte': `import '../../list.js';\nimport '../../outline.js';\nimport '../../tone.js';\n`,
	'src/worker/worker.ts': `import '../store.js';\nimport '../journal.js';\nimport('../compiler.js');\n`,
	'src/routes/lab/+page.svelte': `import '../../core/kube/world.js';\nimport '../../tone.js';\n`,
	'src/routes/progress/+page.svelte': `import '../../tone.js';\nimport '../../chart.js';\n`,
	'src/core/kube/world.js': say('world'),
	'src/peek.js': `import './lines.js';\n${say('peek')}`,
	'src/compiler.js': `import './rules.js';\nimport './outline.js';\nimport './core/kube/world.js';\n${say('compiler')}`,
	...Object.fromEntries(
		[
			'store',
			'frame',
			'rules',
			'card',
			'help',
			'note',
			'list',
			'lines',
			'outline',
			'journal',
			'tone',
			'chart'
		].map((what) => [`src/${what}.js`, say(what)])
	)
};

const ENTRIES = Object.keys(FILES).filter((path) => !path.endsWith('.js'));

async function builtFrom(files: Readonly<Record<string, string>>) {
	const { output } = (await build({
		root: project(files),
		configFile: false,
		logLevel: 'silent',
		plugins: [chunks()],
		build: {
			rolldownOptions: {
				input: ENTRIES,
				preserveEntrySignatures: 'allow-extension',
				moduleTypes: { '.svelte': 'js' }
			}
		}
	})) as Rolldown.RolldownOutput;
	return output.filter((one) => one.type === 'chunk');
}

/** What is told in each file that tells more than its own route. */
const told = (code: string): readonly string[] =>
	[...code.matchAll(/told by (\w+)/g)].map(([, what]) => what!).sort();

test('what page and worker start with is one file, what the page alone starts with another', async () => {
	const files = (await builtFrom(FILES)).map(({ code }) => told(code));
	expect(files).toContainEqual(['rules', 'store']);
	expect(files).toContainEqual(['card', 'frame']);
	expect(files).toContainEqual(['journal']);
});

test('the screens of notes and cards are one file, less what a worker or a review takes of it', async () => {
	const files = (await builtFrom(FILES)).map(({ code }) => told(code));
	expect(files).toContainEqual(['list', 'note']);
	expect(files).toContainEqual(['outline']);
	expect(files).toContainEqual(['lines']);
});

test('what they share with other screens is apart, and so is the cluster model', async () => {
	const files = (await builtFrom(FILES)).map(({ code }) => told(code));
	expect(files).toContainEqual(['tone']);
	expect(files).toContainEqual(['world']);
});

test('what is wanted later stays where it was', async () => {
	const files = (await builtFrom(FILES)).map(({ code }) => told(code));
	expect(files).toContainEqual(['help']);
});

test('the worker never loads what only the page needs: it has no document', async () => {
	const built = await builtFrom(FILES);
	const worker = built.find(({ facadeModuleId }) => facadeModuleId?.endsWith('worker.ts'));
	const loaded = new Set([worker!.fileName]);
	// a set goes on with what is added to it on the way
	for (const file of loaded)
		for (const { fileName, imports, dynamicImports } of built)
			if (fileName === file) for (const to of [...imports, ...dynamicImports]) loaded.add(to);
	const code = built.filter(({ fileName }) => loaded.has(fileName)).map(({ code }) => code);
	expect(told(code.join('\n'))).toEqual([
		'compiler',
		'journal',
		'outline',
		'rules',
		'store',
		'world'
	]);
});

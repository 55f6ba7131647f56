import { build, createServer, type Rolldown } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { worker } from '../../tools/worker-plugin.ts';
import { project } from '../cli/support.ts';

const FILES = {
	'main.js':
		"import url from 'virtual:worker';\nimport { shared } from './shared.js';\nshared(url);\n",
	'shared.js': 'export const shared = (what) => console.log(`told by both: ${what}`);\n',
	'src/worker/worker.ts': "import { shared } from '../../shared.js';\nshared('worker');\n"
};

const config = (root: string) => ({
	root,
	configFile: false as const,
	logLevel: 'silent' as const,
	plugins: [worker()]
});

test('in a build what page and worker share stands in one file, and the page knows the worker', async () => {
	const built = (await build({
		...config(project(FILES)),
		build: { rolldownOptions: { input: 'main.js', preserveEntrySignatures: 'allow-extension' } }
	})) as Rolldown.RolldownOutput;
	const chunks = built.output.filter((one) => one.type === 'chunk');
	const own = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('worker.ts'));
	const main = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('main.js'));
	expect(chunks.filter(({ code }) => code.includes('told by both'))).toHaveLength(1);
	expect(main!.code).toContain(own!.fileName.split('/').at(-1));
	expect(own!.imports).toHaveLength(1);
	const named = chunks.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedAssets ?? [])]);
	expect(named.filter((file) => !built.output.some(({ fileName }) => fileName === file))).toEqual(
		[]
	);
});

test('what the worker fetches later it fetches without a document, which it has not', async () => {
	const built = (await build({
		...config(
			project({
				'main.js': "import url from 'virtual:worker';\nimport('./late.js');\nconsole.log(url);\n",
				'late.js': "import { base } from './base.js';\nbase('late');\n",
				'other.js': "import { base } from './base.js';\nbase('other');\n",
				'base.js': 'export const base = (what) => console.log(`base: ${what}`);\n',
				'src/worker/worker.ts': "import('../../late.js');\nimport('../../other.js');\n"
			})
		),
		build: {
			minify: false,
			rolldownOptions: { input: 'main.js', preserveEntrySignatures: 'allow-extension' }
		}
	})) as Rolldown.RolldownOutput;
	const chunks = built.output.filter((one) => one.type === 'chunk');
	const codeOf = (name: string) =>
		chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(name))!.code;
	expect(codeOf('main.js')).toContain('__vite__mapDeps([');
	expect(codeOf('worker.ts')).toMatch(/import\(["'`]/);
	expect(codeOf('worker.ts')).not.toContain('__vite__mapDeps([');
});

test('while developing the page gets the address of the worker as Vite serves it', async () => {
	const server = await createServer({
		...config(project(FILES)),
		appType: 'custom',
		server: { middlewareMode: true, ws: false }
	});
	onTestFinished(() => server.close());
	const { default: url } = await server.ssrLoadModule('virtual:worker');
	expect(url).toMatch(/worker\.ts\?.*worker/);
});

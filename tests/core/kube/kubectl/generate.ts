/** Commands made from the grammar: each with all that it needs, and flags of its own kinds. */
import fc from 'fast-check';
import { usages } from '#core/kube/kubectl/grammar/table.ts';
import type { Flag, FlagKind, Usage } from '#core/kube/kubectl/grammar/types.ts';

/** A flag as one or two words in each of its spellings. */
type Given = { readonly name: string; readonly flag: Flag; readonly value: string };

const VALUES: Readonly<Record<FlagKind, readonly string[]>> = {
	bool: ['true', 'false'],
	int: ['1', '5', '0x10', '500'],
	duration: ['10m', '600s', '1h', '0s'],
	text: ['a', 'web', "it's", 'a b', '$x', '#x', ''],
	list: ['a', 'a,b', 'b,a'],
	files: ['a.yaml', './a.yaml', 'x/b.yaml,https://a.b//c'],
	set: ['a', 'a,b', 'b,a'],
	texts: ['a=1', 'b=2'],
	names: ['a=1', 'b=2'],
	selector: ['app=web', 'a in (b,c)', 'c=d,a!=b', '!x'],
	fields: ['a=b', 'c==d,a!=b'],
	pairs: ['a=1', 'b=2,a=1'],
	amounts: ['cpu=200m', 'memory=1Gi,cpu=1'],
	json: ['{"b":1,"a":2}', '{ }'],
	path: ['.a.b', '{.a}', 'a'],
	output: ['yaml', 'json', 'name', 'jsonpath={.a}', 'go-template={{.a}}'],
	regexes: ['.*', '^a$,^b$'],
	dry: ['none', 'client', 'server'],
	validate: ['strict', 'warn', 'ignore'],
	cascade: ['background', 'orphan']
};

/** What stands behind paths that refuse less, and the flags that they cannot do without. */
const NEEDED: Readonly<Record<string, string>> = {
	get: 'pods',
	describe: 'svc web',
	delete: 'pod web api',
	edit: 'svc web',
	label: 'pod web a=1 b-',
	annotate: 'pod/web a=1',
	taint: 'nodes n1 a=1:NoSchedule',
	scale: 'deploy web --replicas=3',
	expose: 'deploy web --port=80',
	run: 'web --image=nginx',
	logs: 'web',
	exec: 'web -- ls -l',
	attach: 'web',
	'port-forward': 'svc/web 8080:80 9090',
	cp: 'web:/tmp/a a',
	apply: '-f pod.yaml',
	diff: '-f pod.yaml',
	patch: 'svc web -p {}',
	wait: 'pod web --for=condition=Ready',
	explain: 'pods.spec',
	'auth can-i': 'list pods',
	'set image': 'deploy web web=nginx',
	'set env': 'deploy web A=1',
	'set selector': 'svc web a=b',
	'rollout restart': 'deploy/web',
	'rollout undo': 'deploy web',
	'certificate approve': 'bob',
	cordon: 'n1',
	drain: 'n1 n2',
	proxy: '',
	events: '',
	version: '',
	'create service clusterip': 'web --tcp=80',
	'create service nodeport': 'web --tcp=80:8080',
	'create service externalname': 'web --external-name=a.b',
	'create deployment': 'web --image=nginx',
	'create namespace': 'shop',
	'create configmap': 'cfg --from-literal=a=1',
	'create role': 'r --verb=get,list --resource=po',
	'create rolebinding': 'b --clusterrole=view --user=bob',
	'create token': 'bot',
	'config use-context': 'prod',
	'config set-context': 'dev --namespace=shop',
	'config view': '',
	'config get-contexts': ''
};

const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

function spelling({ name, flag, value }: Given): fc.Arbitrary<string> {
	const word = quoted(value);
	const long = `--${name}=${word}`;
	if (flag.kind === 'bool') return fc.constantFrom(long, value === 'true' ? `--${name}` : long);
	if (['dry', 'validate', 'cascade'].includes(flag.kind)) return fc.constant(long);
	const short = flag.short === null ? [] : [`-${flag.short} ${word}`, `-${flag.short}=${word}`];
	return fc.constantFrom(long, `--${name} ${word}`, ...(value === '' ? short.slice(0, 1) : short));
}

const anyFlag = (usage: Usage): fc.Arbitrary<Given> =>
	fc
		.constantFrom(...Object.entries(usage.flags), ['namespace', NAMESPACE] as const)
		.chain(([name, flag]) =>
			fc.constantFrom(...VALUES[flag.kind]).map((value) => ({ name, flag, value }))
		);

const NAMESPACE: Flag = { kind: 'text', short: 'n', preset: null };

type Asked = { readonly path: string; readonly needed: string; readonly given: readonly Given[] };

const asked: fc.Arbitrary<Asked> = fc.constantFrom(...Object.keys(NEEDED)).chain((path) => {
	const usage = usages.find((one) => one.path === path)!;
	const given = fc.uniqueArray(anyFlag(usage), { maxLength: 4, selector: ({ name }) => name });
	const needed = NEEDED[path]!;
	// A flag that is given again would count as it stands last.
	const isNew = ({ name, flag }: Given) =>
		[`--${name}=`, `-${flag.short} `].every((way) => !` ${needed}`.includes(` ${way}`));
	return given.map((flags) => ({ path, needed, given: flags.filter(isNew) }));
});

/** Flags before what stands behind `--`, in some order and spelling. */
function written({ path, needed, given }: Asked): fc.Arbitrary<string> {
	const [before = '', ...behind] = needed.split(' -- ');
	return fc
		.tuple(
			fc.constantFrom('kubectl', 'k', '$ kubectl', 'sudo kubectl', 'kubectl  '),
			fc
				.shuffledSubarray([...given], { minLength: given.length })
				.chain((flags) => fc.tuple(...flags.map(spelling))),
			fc.boolean()
		)
		.map(([program, flags, isFirst]) => {
			const [one, two] = isFirst ? [flags.join(' '), before] : [before, flags.join(' ')];
			return [program, path, one, two, ...behind.map((words) => `-- ${words}`)].join(' ');
		});
}

/** One command, and another spelling of it. */
export const spelledTwice = asked.chain((one) => fc.tuple(written(one), written(one)));
export const anyCommand = asked.chain(written);

import type { Wanted } from '#core/kube/kubectl/faults.ts';
import { particle, withParticle } from '#core/notes/words/particle.ts';
import type { Hint } from '#core/kube/kubectl/hints.ts';
import type { KubectlWords, Perspective } from '../../en/kube/kubectl.ts';

const quoted = (text: string | null) => `‘${text ?? ''}’`;
/** 두 명령을 부르는 말: 나란히 놓인 둘, 적은 답, 고르는 항목. */
const SIDES = {
	pair: { a: '첫째', b: '둘째' },
	answer: { a: '정답', b: '적은 명령' },
	option: { a: '주어진 명령', b: '이 명령' }
} satisfies Readonly<Record<Perspective, unknown>>;
const both = (what: string, a: string, b: string, as: Perspective) =>
	`${what}: ${withParticle(SIDES[as].a, '은/는')} ${a}, ${withParticle(SIDES[as].b, '은/는')} ${b}이에요.`;
/** 한쪽이 아무 말도 하지 않을 수 있다. */
const sides = (what: string, a: string | null, b: string | null, as: Perspective) =>
	both(what, a === null ? '없음' : quoted(a), b === null ? '없음' : quoted(b), as);
const reach = (namespace: string | null) =>
	namespace === null ? '없음 또는 전체' : quoted(namespace);

const differences: KubectlWords['differences'] = {
	fails: ({ which }, as) =>
		which === 'both'
			? '두 명령 모두 실패해요'
			: `${withParticle(SIDES[as][which], '은/는')} 실패해요`,
	count: ({ a, b }, as) => both('실행하는 명령의 수가 달라요', `${a}개`, `${b}개`, as),
	swapped: ({ name, namespace }) =>
		`이름과 네임스페이스가 바뀌었어요. 한쪽은 이름 ${quoted(name)}, 네임스페이스 ${quoted(namespace)}이고 다른 쪽은 반대예요.`,
	order: ({ a, b }) => `순서가 달라요: ${quoted(a)}, ${quoted(b)}`,
	background: () => '한쪽만 백그라운드에서 실행돼요.',
	flag: ({ name, a, b }, as) => sides(`--${name} 값이 달라요`, a, b, as),
	variable: ({ name, a, b }, as) => sides(`변수 ${name} 값이 달라요`, a, b, as),
	'port-name': ({ a, b }, as) => sides('포트 이름만 달라요', a, b, as),
	joint: ({ a, b }) =>
		`명령을 잇는 기호가 ${quoted(a)}, ${quoted(b)}로 달라서 다음 명령이 실행되는 경우가 달라요.`,
	program: ({ a, b }, as) => sides('프로그램이 달라요', a, b, as),
	words: ({ a, b }, as) => sides('다른 명령을 실행해요', a, b, as),
	verb: ({ a, b }, as) => sides('하는 일이 달라요', a, b, as),
	type: ({ a, b }, as) => sides('리소스 종류가 달라요', a, b, as),
	name: ({ a, b }, as) => sides('이름이 달라요', a, b, as),
	objects: ({ a, b }, as) => sides('대상이 달라요', a, b, as),
	kubeconfig: ({ a, b }, as) => sides('kubeconfig 파일이 달라요', a, b, as),
	context: ({ a, b }, as) => sides('컨텍스트가 달라요', a, b, as),
	cluster: ({ a, b }, as) => sides('클러스터가 달라요', a, b, as),
	user: ({ a, b }, as) => sides('사용자가 달라요', a, b, as),
	namespace: ({ a, b }, as) => both('네임스페이스가 달라요', reach(a), reach(b), as),
	argument: ({ a, b }, as) => sides('인자가 달라요', a, b, as),
	command: ({ a, b }, as) => sides('-- 뒤의 명령이 달라요', a, b, as),
	output: ({ a, b }, as) => sides('출력을 보내는 곳이 달라요', a, b, as),
	input: () => '표준 입력의 내용이 달라요.'
};

const wanted: Readonly<Record<Wanted, string>> = {
	boolean: 'true나 false',
	integer: '정수',
	duration: '10m, 1h30m처럼 단위가 있는 시간',
	selector: 'app=web 같은 레이블 셀렉터',
	'field-selector': 'status.phase=Running 같은 필드 셀렉터',
	pairs: '키=값',
	quantity: 'cpu=200m,memory=1Gi 같은 양',
	output: '이 명령에 있는 출력 형식',
	template: '템플릿이 붙은 형식',
	path: '키를 작은따옴표로 감싼 경로',
	port: '1~65535 사이의 포트, 또는 콜론으로 이은 두 포트',
	'one-of': '정해진 값 가운데 하나',
	'service-account': '네임스페이스:이름',
	label: '글자, 숫자, ‘-’, ‘_’, ‘.’로 된 레이블 값',
	key: '겹치지 않고 규칙에 맞는 키',
	'duration-of-10-minutes': 'API 서버가 요구하는 10분 이상',
	property: 'contexts.dev.namespace 같은 kubeconfig 필드',
	'file-and-pod': '이쪽 파일 하나와 web:/tmp/a 같은 파드 쪽 파일 하나'
};

const faults: KubectlWords['faults'] = {
	'nothing-typed': () => '명령이 없어요.',
	'quote-open': ({ quote }) => `따옴표 ${quote} 뒤가 닫히지 않았어요.`,
	'substitution-open': () => '명령 치환이 닫히지 않았어요.',
	'operator-stray': ({ operator }) => `${quoted(operator)} 옆에 명령이 없어요.`,
	'redirect-bare': ({ operator }) => `${quoted(operator)} 뒤에 파일 이름이 없어요.`,
	'heredoc-open': ({ end }) => `${quoted(end)}까지 가는 글이 끝나지 않았어요.`,
	'shell-unsupported': ({ what }) => `셸의 ${quoted(what)} 문법은 여기서 읽지 않아요.`,
	'program-unknown': ({ typed }) => `${quoted(typed)}라는 프로그램은 없어요.`,
	'verb-missing': () => 'kubectl에 무엇을 할지 적지 않았어요.',
	'verb-unknown': ({ typed }) => `kubectl에 ${quoted(typed)} 명령은 없어요.`,
	'subcommand-missing': ({ verb }) => `${quoted(verb)} 뒤에 하위 명령이 필요해요.`,
	'subcommand-unknown': ({ verb, typed }) =>
		`${quoted(verb)}에 하위 명령 ${quoted(typed)} 항목은 없어요.`,
	'flag-unknown': ({ verb, typed }) => `${quoted(verb)}에 ${quoted(typed)} 플래그는 없어요.`,
	'flag-empty': ({ flag }) => `${flag} 뒤에 값이 필요해요.`,
	'flag-needed': ({ verb, flag }) => `${quoted(verb)}에는 ${flag} 플래그가 필요해요.`,
	'flags-clash': ({ flag, other }) => `${flag}, ${other} 둘은 함께 쓸 수 없어요.`,
	'flag-needs-flag': ({ flag, needed }) => `${flag}에는 ${needed} 플래그도 필요해요.`,
	'value-wrong': ({ where, value, wanted: what, choices }) =>
		`${where}에 ${quoted(value)} 값은 맞지 않아요. 쓸 수 있는 값: ${choices.length > 0 ? choices.join(', ') : wanted[what]}`,
	'argument-missing': ({ verb }) => `${quoted(verb)} 뒤에 빠진 것이 있어요.`,
	'argument-extra': ({ verb, typed }) =>
		`${quoted(verb)} 뒤에 ${quoted(typed)} 부분은 필요 없어요.`,
	'type-missing': ({ verb }) => `${quoted(verb)} 뒤에 pods 같은 리소스 종류가 필요해요.`,
	'type-unknown': ({ typed }) => `서버에 ${quoted(typed)} 리소스 종류는 없어요.`,
	'type-unfit': ({ verb, type }) => `${quoted(verb)} 명령은 ${type}에 쓸 수 없어요.`,
	'name-missing': ({ verb, type }) =>
		`${quoted(verb)} 명령에는 어느 ${type}인지 이름이나 셀렉터가 필요해요.`,
	'name-slashed': ({ typed }) => `${quoted(typed)}: 종류 하나와 이름 하나를 빗금으로 이어 주세요.`,
	'type-repeated': ({ typed }) =>
		`다른 낱말은 TYPE/NAME 꼴인데 ${quoted(typed)}에는 빗금이 없어요.`,
	'name-with': ({ name, flag }) => `이름 ${quoted(name)}, 플래그 ${flag} 둘은 함께 쓸 수 없어요.`,
	'files-with-names': ({ name }) =>
		`파일을 주었을 때는 ${quoted(name)} 같은 이름을 함께 쓸 수 없어요.`,
	'files-missing': ({ verb }) => `${quoted(verb)}에는 파일이 필요해요: -f 파일`,
	'pairs-missing': ({ verb }) => `${quoted(verb)}에는 키=값, 또는 지우려면 키-가 필요해요.`,
	'key-set-and-removed': ({ key }) => `${quoted(key)} 키를 정하면서 지우기도 했어요.`,
	'command-missing': ({ verb }) => `${quoted(verb)}에는 -- 뒤에 실행할 명령이 필요해요.`,
	'context-unknown': ({ name }) => `kubeconfig에 컨텍스트 ${quoted(name)} 항목이 없어요.`,
	'cluster-unknown': ({ name }) => `kubeconfig에 클러스터 ${quoted(name)} 항목이 없어요.`,
	'user-unknown': ({ name }) => `kubeconfig에 사용자 ${quoted(name)} 항목이 없어요.`,
	'group-without-user': () => '--as-group에는 --as 플래그도 필요해요.'
};

const things: Readonly<Record<Hint['kind'], string>> = {
	program: '프로그램',
	verb: '명령',
	flag: '플래그',
	dashes: '플래그',
	type: '리소스 종류',
	value: '값',
	context: '컨텍스트',
	cluster: '클러스터',
	user: '사용자',
	namespace: '네임스페이스',
	name: '이름'
};

export const kubectl: KubectlWords = {
	differences,
	faults,
	failing: (which, reason) => `${which}. ${reason}`,
	hint: ({ kind, typed, meant, type }) =>
		`‘${typed}’: ${type === '' ? things[kind] : type} ‘${meant}’${particle(meant, '을/를')} 뜻했나요?`,
	same: '하는 일이 같아요.',
	doesSo: '맞아요. 같은 일을 해요.'
};

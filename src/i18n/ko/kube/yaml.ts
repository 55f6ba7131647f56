import { KINDS } from '#core/kube/yaml/schema.ts';
import type { Wanted } from '#core/kube/yaml/types.ts';
import type { YamlWords } from '../../en/kube/yaml.ts';

const wanted: Readonly<Record<Wanted, string>> = {
	text: '글자를 적는 칸이에요. 숫자나 true, false처럼 보이면 따옴표로 묶어 주세요.',
	number: '따옴표 없는 정수를 적는 칸이에요.',
	flag: 'true나 false를 적는 칸이에요.',
	list: '항목마다 하이픈을 붙인 목록을 적는 칸이에요.',
	mapping: '이름과 값으로 된 칸들을 적는 자리예요.',
	'number-or-text': '숫자나 이름을 적는 칸이에요.',
	cidr: '10.96.0.0/12처럼 주소 범위를 적는 칸이에요.',
	ip: '192.0.2.53처럼 IP 주소를 적는 칸이에요.',
	domain: '소문자, 숫자, 하이픈, 점으로 된 이름을 양 끝에 점 없이 적는 칸이에요.',
	port: '1부터 65535까지의 포트 번호를 적는 칸이에요.',
	minor: '마이너 버전만 적는 칸이에요. Kubernetes 1.35라면 35예요.'
};
const meant = (word: string | null) => (word === null ? '' : ` 혹시 “${word}”인가요?`);

export const yaml: YamlWords = {
	faults: {
		'too-large': () => '너무 길어서 읽을 수 없어요.',
		'too-deep': () => '너무 깊어서 읽을 수 없어요.',
		tab: () => '들여쓰기에는 탭을 쓸 수 없어요. 공백을 써 주세요.',
		indent: () => '들여쓰기가 앞뒤 줄과 맞지 않아요.',
		unclosed: () => '따옴표나 괄호, 또는 값 사이의 기호가 빠졌어요.',
		syntax: () => 'YAML로 읽을 수 없어요.',
		'key-repeated': () => '같은 키가 두 번 적혀 있어요.',
		'alias-unknown': () => '이 별칭이 가리키는 것이 없어요.',
		'kind-missing': () => 'kind가 없어서 무엇인지 알 수 없어요.',
		'name-missing': () => 'metadata에 name이 없어요.',
		'not-a-mapping': () => '매니페스트는 apiVersion, kind, metadata 같은 칸으로 이루어져요.',
		'kind-unknown': (one) =>
			`“${one.kind}”: 여기서 모르는 kind예요.${meant(one.meant) || ` 쓸 수 있는 kind: ${KINDS.join(', ')}.`}`,
		'version-wrong': (one) =>
			`${one.kind}의 apiVersion은 ${one.given} 대신 ${one.wanted}라고 적어야 해요.`,
		'field-unknown': (one) =>
			`“${one.field}”: ${one.path === '' ? '맨 위' : one.path}에 그런 칸이 없어요.${meant(one.meant)}`,
		'field-missing': (one) => `${one.path} 칸이 빠졌어요.`,
		'type-wrong': (one) => `${one.path}: ${wanted[one.wanted]}`,
		'value-unknown': (one) =>
			`“${one.value}”: ${one.path} 칸에 쓸 수 없는 값이에요.${meant(one.meant)}`
	},
	worldFaults: {
		'pod-unknown': (one) => `물어볼 파드 “${one.pod}”가 없어요.${meant(one.meant)}`,
		'world-repeated': () => '월드는 파일마다 하나예요. 위에 kind가 World인 문서가 이미 있어요.',
		empty: () => '아무 내용도 없어요. 매니페스트를 하나 이상 적어 주세요.'
	},
	refused: (object, path, sentence) => `${object}의 ${path}: ${sentence}`,
	same: '같은 뜻이에요.',
	differences: {
		unreadable: ({ fault }) => `${fault.line}번째 줄을 읽을 수 없어요.`,
		nothing: () => '비교할 내용이 없어요.',
		documents: (one) => `오브젝트가 ${one.expected}개여야 하는데 ${one.given}개예요.`,
		missing: (one) => `${one.path} 칸이 빠졌어요: ${one.expected}.`,
		extra: (one) => `${one.path} 칸은 없어야 해요: ${one.given}.`,
		misspelt: (one) => `“${one.field}” 대신 “${one.meant}”라고 적어야 해요.`,
		other: (one) => `${one.path} 칸이 ${one.given}인데 ${one.expected}이어야 해요.`
	}
};

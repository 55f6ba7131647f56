/**
 * A learner's real note, unmarked and untidy, against the cards that a careful person wrote for
 * it by hand: which of them rules find, and which cards must never come out of it.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { DeckId } from '#core/base/brand.ts';
import { compileDeck } from '#core/notes/deck.ts';
import { emptyLedger } from '#core/notes/identity/ledger.ts';
import { answerText, plainText, promptText } from '#core/notes/plain-text.ts';
import { scan } from '#core/notes/scan/scan.ts';

const path = 'kubernetes-service/note.md';
const source = readFileSync(new URL(`../../fixtures/notes/${path}`, import.meta.url), 'utf8');
const deckId = 'kubernetes-service' as DeckId;
const { deck, diagnostics } = compileDeck([{ path, source }], emptyLedger(deckId));
const note = deck.notes[0]!;
const cards = note.cards.map((card) => {
	const prompt = promptText(card);
	const answer = answerText(card);
	return { ...card, prompt, answer, whole: `${prompt}\n${plainText(card.answer, 'shown')}` };
});
type Seen = (typeof cards)[number];

/** Number of the hand-written card, its line, pieces of its prompt, its answer. */
type Ideal = readonly [n: number, line: number, prompt: readonly string[], answer: string];

const ideals: readonly Ideal[] = [
	[1, 14, ['service', '3가지'], 'ClusterIP\nNodePort\nLoad Balancer'],
	[2, 17, ['default type', '?'], 'ClusterIP'],
	[3, 15, ['pod의 ip는 가변적', '무엇을 이용하나?'], '불변적 service ip'],
	[6, 16, ['[…] pod 연결'], '여러개'],
	[7, 20, ['[…] 할당, 같은 기능이 포함'], 'ClusterIP'],
	[8, 21, ['연결된 node는?'], '모두 같은 port로 할당'],
	[10, 22, ['[…]에 port 할당'], '모든 node'],
	[11, 23, ['port 범위는?'], '30000~32767'],
	[12, 23, ['설정 하지 않을 시 어떻게 하나?'], '자동으로 port 할당'],
	[13, 24, ['traffic […]로 전달'], '모든 node의 pod'],
	[14, 25, ['모든 node traffic 전달 하지 않'], 'externalTrafficPolicy: Local 설정시'],
	[
		15,
		25,
		['externalTrafficPolicy: Local 설정시 어떻게 되나?'],
		'모든 node traffic 전달 하지 않음'
	],
	[16, 28, ['[…] 의 특징을 그대로'], 'NodePort'],
	[17, 29, ['Load Balancer ip는?'], '별도의 plugin으로 할당 해야함'],
	[18, 37, ['Service DNS 규칙은?'], '{serviceName}.{nameSpace}.svc.{Dns name}'],
	[19, 38, ['Pod DNS 규칙은?'], '{ip}.{nameSpace}.pod.{Dns name}'],
	[20, 37, ['{serviceName}.{nameSpace}.[…].{Dns name}'], 'svc'],
	[23, 39, ['같은 namespace 안에서는 service는?'], '앞자리만 입력 해도 됨'],
	[24, 39, ['앞자리만 입력 해도 되지만 pod는?'], '모든 주소를 입력 해야함'],
	[25, 42, ['특정 pod를 통신해야 하는 경우', '?'], 'Headless'],
	[26, 42, ['Service로만 통신 하는 것이면'], 'clusterIp로 해결이 가능'],
	[27, 43, ['Service 생성시 clusterIp: […] 추가'], 'None'],
	[28, 43, ['clusterIp: None 추가하면 어떻게 되나?'], 'Service에 Ip가 생성되지 않도록 함'],
	[29, 44, ['pod 생성시', '2가지'], 'hostname, subdomain'],
	[31, 45, ['[…]으로 해당 pod에 요청'], 'hostname.subdomain'],
	[32, 44, ['Headless, 1단계: Service 생성시', '2단계는?'], 'pod 생성시 hostname, subdomain 설정'],
	[33, 48, ['실제 생성시 내부적으로는', '?'], 'endpoint'],
	[34, 48, ['Service와 Pod 연결시', '2가지'], 'selector와 label 값'],
	[35, 50, ['service 생성시 어떻게 하나?'], 'selector지정 x'],
	[36, 51, ['pod 생성시 어떻게 하나?'], 'label 지정 x'],
	[38, 52, ['endpoint 직접 연결', '3단계는?'], 'service명으로 endpoint 생성후 접속정보 연결'],
	[39, 55, ['domain 등록시 어떻게 되나?'], 'Dns Cache가 외부와 내부 Dns를 찾아 ip를 알아내게됨'],
	[
		41,
		56,
		['외부 주소가 바뀌더라도', '?'],
		'CNAME은 그대로 유지할 수 있어 애플리케이션을 다시 작성하거나 빌드하지 않아도 된다'
	],
	[42, 56, ['외부 주소가 바뀌더라도, […]은 그대로 유지'], 'CNAME'],
	[44, 63, ['Authentication', '3가지'], 'X509 Client Certs\n외부 서버 kubectl\nservice Account'],
	[45, 64, ['Cluster의 […]정보를 가져와서 인증 요청'], 'kubeConfig'],
	[46, 65, ['CA key는?'], '발급기관 개인키'],
	[47, 66, ['Client Key는?'], '클라이언트 개인키'],
	[48, 65, ['발급기관 개인키를 무엇이라'], 'CA key'],
	[49, 66, ['클라이언트 개인키를 무엇이라'], 'Client Key'],
	[51, 68, ['accept-hosts를 이용해 […] 포트로 proxy'], '8001'],
	[52, 68, ['8001 포트로 proxy 열어두면', '?'], '외부에서도 http로 접근이 가능'],
	[53, 68, ['[…]를 이용해 8001 포트로 proxy'], 'accept-hosts'],
	[54, 71, ['여러 kubeconfig를 등록하면', '?'], '여러 cluster에 접근이 가능'],
	[55, 71, ['여러 cluster에 접근이 가능한가?'], '여러 kubeconfig를 등록'],
	[56, 74, ['NameSpace 생성시', '자동으로 생성되나?'], 'default라는 이름의 serviceAccount'],
	[57, 74, ['[…]라는 이름의 serviceAccount'], 'default'],
	[58, 75, ['Secret정보', '2가지'], 'token\nCA crt'],
	[59, 76, ['token값을 알고 있다면', '?'], '사용자도 api 서비스 접근이 가능'],
	[60, 83, ['svc-3 이름의 Service 조회', '명령어는?'], 'kubectl get service svc-3 -n defalut'],
	[
		61,
		83,
		['kubectl get service svc-3 -n defalut', '하나?'],
		'defalut 이름의 Namespace에서 svc-3 이름의 Service 조회'
	],
	[62, 83, ['kubectl get service svc-3 […] defalut'], '-n'],
	[63, 83, ['kubectl […] service svc-3 -n defalut'], 'get']
];

function isIdeal(card: Seen, [, line, pieces, answer]: Ideal): boolean {
	const within = card.lines[0] <= line && line <= card.lines[1];
	return within && card.answer === answer && pieces.every((piece) => card.prompt.includes(piece));
}

test('most of the cards that a person would write are found', () => {
	const missing = ideals.filter((ideal) => !cards.some((card) => isIdeal(card, ideal)));
	expect(missing.map(([n]) => n)).toEqual([]);
	expect(new Set(ideals.map(([n]) => n)).size).toBe(53);
});

test('its lines feed cards, and nothing in it is an error', () => {
	expect(note.coverage.content).toBe(45);
	expect(note.coverage.covered / note.coverage.content).toBeGreaterThanOrEqual(0.95);
	expect([...note.diagnostics, ...diagnostics].filter((d) => d.severity === 'error')).toEqual([]);
	expect([note.title, note.lang]).toEqual(['Kubernetes Service', 'ko']);
});

test('front matter stays text', () => {
	expect(scan(source).frontMatter.values.get('author')?.value).toBe('<1>');
});

test('ids are unique, and lines are those of the note', () => {
	const count = source.split('\n').length;
	expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
	for (const { lines } of [...cards, ...note.facts]) {
		expect(lines[0]).toBeGreaterThanOrEqual(1);
		expect(lines[1]).toBeGreaterThanOrEqual(lines[0]);
		expect(lines[1]).toBeLessThanOrEqual(count);
	}
});

test('no answer can be read in its own prompt or above it', () => {
	const leaks = cards.filter(({ breadcrumb, prompt, answer }) => {
		const visible = [...breadcrumb, prompt].join('\n').toLowerCase();
		return answer.split('\n').some((part) => visible.includes(part.toLowerCase()));
	});
	expect(leaks.map(({ prompt }) => prompt)).toEqual([]);
});

/** Cards that simple rules would make here, and what gives each of them away. */
const junk: Readonly<Record<string, (card: Seen) => boolean>> = {
	'a setting read as a key': ({ prompt, answer }) =>
		/^externalTrafficPolicy(?:[은는])?\?/.test(prompt) || answer.startsWith('Local 설정시'),
	'a setting inside a clause read as a key': ({ prompt, answer }) =>
		/clusterIp(?:[은는])?\?$/.test(prompt) || answer.startsWith('None 추가해서'),
	references: ({ lines, whole }) => lines[1] >= 88 || /https?:|medium\.com/.test(whole),
	'front matter': ({ lines, whole }) =>
		lines[0] <= 9 || /img_path|TAG names|2023-01-29|<1>/.test(whole),
	'a hyphen inside a name read as a dash': ({ prompt, answer }) =>
		/(?:^|\s)(?:svc|accept)(?:[은는])?\?$/.test(prompt) || /^(?:3|hosts)(?:\s|를|$)/.test(answer),
	'a gap made of single braces': ({ kind, answer }) => kind === 'cloze' && /[{}]/.test(answer),
	'the text of a fence': ({ whole }) => /~~|```/.test(whole),
	'one end of a range': ({ answer }) => /^(?:30000|32767)$/.test(answer),
	'a rule read as a separator': ({ whole }) => /---/.test(whole),
	'an image': ({ whole, lines }) => /\.png|!\[/.test(whole) || [11, 34, 60].includes(lines[0]),
	'a digit inside a name': ({ prompt, answer }) =>
		/svc-\[|X\[/.test(prompt) || /^(?:3|509)$/.test(answer),
	'a number of the outline': ({ kind, answer }) => kind === 'cloze' && /^[1-3]\.?$/.test(answer),
	'a gap as long as the sentence': ({ kind, answer }) => kind === 'cloze' && answer.length > 30,
	'a step too long to recall': ({ kind, answer }) => kind === 'step' && answer.length > 60,
	'a name asked where it stands': ({ rule, prompt }) => rule === 'D5' && /endpoint/i.test(prompt),
	'what is true of all kinds asked of one': ({ rule, lines }) =>
		rule === 'D5' && [16, 24, 64].includes(lines[0]),
	'chapters asked at once': ({ lines, kind, status }) =>
		kind === 'list' && lines[0] === 41 && status === 'active'
};

test.each(Object.entries(junk))('no card from %s', (_name, isJunk) => {
	expect(cards.filter(isJunk).map(({ whole }) => whole)).toEqual([]);
});

test('at most one card a topic asks which of them a statement is about', () => {
	const topics = cards.filter(({ rule }) => rule === 'D5').map(({ answer }) => answer);
	expect(new Set(topics).size).toBe(topics.length);
});

test('typing errors in a command are kept as they are', () => {
	const command = cards.find(({ slot }) => slot === 'cmd');
	expect(command?.answer).toBe('kubectl get service svc-3 -n defalut');
});

import { expect, test } from 'vitest';
import { asked, cardsOf, slots } from '../cards-of.ts';

const d8 = (source: string) => asked(source, 'D8');
const topics = (...names: readonly string[]) =>
	names
		.map((name, i) => `${i + 1}. ${name}\n  - ${'가나다라마바사아'[i]}나다 값을 저장`)
		.join('\n');

test('titled siblings are a set to name, in their order', () => {
	expect(
		d8(`### 인증\n${topics('X509 Client Certs', '외부 서버 kubectl', 'service Account')}`)
	).toEqual(['인증에 속하는 3가지는? => X509 Client Certs\n외부 서버 kubectl\nservice Account']);
});

test('in English as well', () => {
	const source =
		'## Service types\n- ClusterIP\n  - reachable inside\n- NodePort\n  - opens a port';
	expect(d8(source)).toEqual(['Service types: which 2? => ClusterIP\nNodePort']);
});

test.each([
	['## What are the types of a Service?', 'What are the types of a Service? (2) => pods\nnodes'],
	['## 서비스란?', '서비스란? (2가지) => pods\nnodes']
])('a heading that asks keeps its question: %s', (heading, expected) => {
	expect(d8(`${heading}\n1. pods\n   - inside\n2. nodes\n   - outside`)).toEqual([expected]);
});

test('numbers with bullets of the same indentation are titles too', () => {
	expect(d8('### 서비스\n1. ClusterIP\n- 내부 접근\n\n2. NodePort\n- 외부 접근')).toEqual([
		'서비스에 속하는 2가지는? => ClusterIP\nNodePort'
	]);
});

test('topics under an item are asked for by the item', () => {
	const source = '- 서비스 종류\n  - ClusterIP\n    - 내부 접근\n  - NodePort\n    - 외부 접근';
	expect(d8(source)).toEqual(['서비스 종류 2가지는? => ClusterIP\nNodePort']);
});

test('topics under no heading are asked for by the title of the note', () => {
	expect(d8(`---\ntitle: 인증\n---\n${topics('인증서', '토큰')}`)).toEqual([
		'인증에 속하는 2가지는? => 인증서\n토큰'
	]);
});

test.each([
	['one letter', '- 등'],
	['a case', '- 가장 큰 것']
])('a title of %s names no set', (_, title) => {
	expect(d8(`${title}\n  - 문화\n    - 넓은 뜻의 삶\n  - 교육\n    - 가르치는 일`)).toEqual([]);
});

test('a set alone waits for nobody', () => {
	expect(slots(`## 인증\n${topics('인증서', '토큰')}`, 'D8')).toEqual(['list active']);
});

test('among other items the topics may be chapters: a suggestion', () => {
	expect(slots(`## 인증\n- 모두 TLS를 사용\n${topics('인증서', '토큰')}`, 'D8')).toEqual([
		'list suggested'
	]);
});

test('spans the lines from the first topic to the last', () => {
	const card = cardsOf(`## 인증\n\n${topics('인증서', '토큰')}`).find(({ rule }) => rule === 'D8')!;
	expect(card.lines).toEqual([3, 5]);
});

test.each([
	['one topic', `## 인증\n${topics('인증서')}`],
	['eight topics', `## 인증\n${topics('하나', '둘', '셋', '넷', '다섯', '여섯', '일곱', '여덟')}`],
	['items with nothing below them', '## 인증\n- 인증서\n- 토큰'],
	['sub-headings of a document', '## 인증\n### 인증서\n값을 저장\n### 토큰\n값을 저장'],
	['references', `## 참고\n${topics('인증서', '토큰')}`],
	['a heading that names a topic', `## 인증서와 토큰\n${topics('인증서', '토큰')}`],
	['topics switched off', `## 인증 %% nocards %%\n${topics('인증서', '토큰')}`]
])('not for %s', (_, source) => {
	expect(d8(source)).toEqual([]);
});

test('seven topics are still a set', () => {
	expect(d8(`## 인증\n${topics('하나', '둘', '셋', '넷', '다섯', '여섯', '일곱')}`)).toHaveLength(
		1
	);
});

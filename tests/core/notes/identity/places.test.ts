/** Headings and files that go under new names take what stands under them along. */
import { expect, test } from 'vitest';
import { idsOf, note, settle, type Said } from './support.ts';

const under = (crumb: readonly string[], texts: readonly string[]): readonly Said[] =>
	texts.map((text) => ({ text, crumb }));
const path = (name: string) => ({ path: `cards/dns/${name}.md` });

test('a topic whose likest place belongs to another goes to the next that is like it', () => {
	const shared = ['port - 80', '인증 - 없음', '용도 - 웹 문서'];
	const http = [...shared, '암호화 - 하지 않음', '연결 - 요청마다 새로'];
	const ntp = [...shared, '전송 - UDP'];
	const before = settle(note([...under(['HTTP'], http), ...under(['NTP'], ntp)]));
	const edited = note([
		...under(['요점'], http),
		...under(['더 알아보기'], ['port - 80', '인증 - 없음', '용도 - 웹 문서들', '전송 - UDP임'])
	]);
	const after = settle(edited, before.ledger);
	expect(idsOf(after, edited)).toEqual(before.ledger.facts.map(({ id }) => id));
});

test('a file under a new name is known by lines that are all a little other', () => {
	const said = (mark: string) => [`deploy - deployments${mark}`, `ns - namespaces${mark}`];
	const other = note(['svc - services', 'ing - ingresses'], path('b'));
	const before = settle([note(said(''), path('a')), other]);
	const renamed = note(said(' (TIP)'), path('c'));
	const after = settle([renamed, other], before.ledger);
	expect(idsOf(after, renamed)).toEqual(before.ledger.facts.slice(0, 2).map(({ id }) => id));
});

test('a heading put in above the later half of a place parts nothing', () => {
	const texts = ['port - 80', '인증 - 없음', '용도 - 웹 문서 전달', '암호화 - 안 함'];
	const before = settle(note(under(['HTTP'], texts)));
	const edited = note([
		...under(['HTTP'], texts.slice(0, 2)),
		...under(['HTTP', '보안'], ['용도 - 웹 문서', '암호화 - 하지 않음'])
	]);
	const after = settle(edited, before.ledger);
	expect(idsOf(after, edited)).toEqual(before.ledger.facts.map(({ id }) => id));
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBlueprint } from '#core/notes/blueprint/blueprint.ts';
import { cards, json, project } from './support.ts';

const BLUEPRINT = `apiVersion: kubecards/v1
kind: Blueprint
exams:
  - id: cka
    name: CKA
    curriculum: v1.35
    domains:
      - title: Networking
        weight: 20
        objectives:
          cka/coredns: Use CoreDNS
          cka/ingress: Use Ingress
`;
const EN = `---
title: Names
lang: en
cards: explicit
---

## DNS #cka/coredns

Which record holds an IPv4 address? :: A ^a

Which record holds another name? :: CNAME ^cname
`;
const KO = `---
title: 이름
lang: ko
cards: explicit
tags: [cka/coredns]
---

IPv4 주소를 담는 레코드는? :: A #cka/coredns ^a
`;

const decks = (files: Readonly<Record<string, string>>, blueprint = BLUEPRINT) => {
	const folder = project({ 'cards/blueprint.yaml': blueprint, ...files });
	cards(folder, ['ledger', '--write', 'cards']);
	return folder;
};
type Report = {
	objectives: { id: string; cards: unknown }[];
	diagnostics: { code: string; path: string; line: number; column: number; message: string }[];
};

describe('the cards of each objective are counted', () => {
	const folder = () => decks({ 'cards/dns/en.md': EN, 'cards/dns/ko.md': KO });

	test('by language, a card with a tag of its note and of its line once', () => {
		const { objectives, status } = json<Report>(folder(), 'check');
		const about = { exam: 'CKA', domain: 'Networking', weight: 20 };
		expect(status).toBe(0);
		expect(objectives).toEqual([
			{ ...about, id: 'cka/coredns', title: 'Use CoreDNS', cards: { ko: 1, en: 2 } },
			{ ...about, id: 'cka/ingress', title: 'Use Ingress', cards: { ko: 0, en: 0 } }
		]);
	});

	test('and shown as a table that names what is not covered', () => {
		const lines = cards(folder(), ['check']).out.split('\n');
		expect(lines.slice(2, -1)).toEqual([
			'',
			'Exam objectives, with the cards of the one deck:',
			'',
			'CKA v1.35, Networking (20 %)',
			'   ko   en',
			'    1    2  Use CoreDNS (cka/coredns)',
			'    –    –  Use Ingress (cka/ingress): not covered',
			'',
			'1 of 2 objectives covered',
			''
		]);
		expect(cards(folder(), ['check'], 'ko_KR.UTF-8').out).toContain('(cka/ingress): 카드 없음');
	});

	test('of the decks that were asked for, which is said', () => {
		const two = decks({ 'cards/dns/en.md': EN, 'cards/names/ko.md': KO });
		const { out } = cards(two, ['check', 'cards/names']);
		expect(out).toContain('with the cards of 1 of 2 decks only');
		expect(out).toContain('    1    –  Use CoreDNS');
	});

	test('only where a blueprint lies beside bundled decks', () => {
		const none = project({ 'notes/dns/en.md': EN, 'notes/blueprint.yaml': BLUEPRINT });
		expect(json<Report>(none, 'check', 'notes').objectives).toEqual([]);
		expect(cards(none, ['check', 'notes']).out).not.toContain('objectives');
	});
});

test('a tag of an exam that names no objective is an error where it stands', () => {
	const folder = decks({
		'cards/dns/en.md': EN.replace('#cka/coredns', '#cka/corednss'),
		'cards/dns/ko.md': KO.replace('[cka/coredns]', '[dns, cka/storage]')
	});
	const { status, diagnostics } = json<Report>(folder, 'check');
	expect(status).toBe(1);
	expect(diagnostics.map(({ path, line, column }) => [path, line, column])).toEqual([
		['cards/dns/en.md', 7, 9],
		['cards/dns/ko.md', 5, 13]
	]);
	expect(diagnostics[0]!.message).toContain('Did you mean “cka/coredns”?');
});

describe('a blueprint that is wrong fails the check with its line', () => {
	const told = (blueprint: string) =>
		json<Report>(decks({ 'cards/dns/en.md': EN.replace(' #cka/coredns', '') }, blueprint), 'check');

	test.each([
		['weight: 20', 'weight: much', 'blueprint-invalid', 9],
		['curriculum', 'curiculum', 'blueprint-invalid', 6],
		['exams:', 'exams: {', 'blueprint-invalid', 4],
		['cka/ingress', 'ckad/ingress', 'objective-misnamed', 12]
	])('%s as %s', (right, wrong, code, line) => {
		const { status, diagnostics } = told(BLUEPRINT.replace(right, wrong));
		expect(status).toBe(1);
		expect(diagnostics).toContainEqual(
			expect.objectContaining({ code, line, path: 'cards/blueprint.yaml' })
		);
	});

	test('and an id that stands in two domains is told at the second, which does not count', () => {
		const again = '      - {title: Other, weight: 5, objectives: {cka/ingress: Again}}\n';
		const { diagnostics, objectives } = told(BLUEPRINT + again);
		expect(diagnostics).toMatchObject([{ code: 'objective-repeated', line: 13, column: 48 }]);
		expect(diagnostics[0]!.message).toContain('line 12');
		expect(objectives.map(({ id }) => id)).toEqual(['cka/coredns', 'cka/ingress']);
	});
});

test('the blueprint of the bundled decks is right, and its domains weigh what the exams say', () => {
	const path = new URL('../../cards/blueprint.yaml', import.meta.url);
	const { diagnostics, objectives } = readBlueprint({
		path: 'cards/blueprint.yaml',
		source: readFileSync(path, 'utf8')
	});
	expect(diagnostics).toEqual([]);
	const weights = new Set(
		objectives.map(({ exam, weight, domain }) => `${exam} ${weight} ${domain}`)
	);
	expect([...weights]).toEqual([
		'CKA 20 Services & Networking',
		'CKA 25 Cluster Architecture, Installation & Configuration',
		'CKA 30 Troubleshooting',
		'CKAD 25 Application Environment, Configuration and Security',
		'CKAD 20 Services & Networking'
	]);
});

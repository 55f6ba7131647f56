/** The same said otherwise: synonyms, endings, particles, order. Numbers and negations stay. */
import type { Language } from '#core/notes/types.ts';
import type { Random } from './random.ts';

/** Words of one group may stand for one another. */
const SYNONYMS: Readonly<Record<Language, readonly (readonly string[])[]>> = {
	ko: [
		['사용', '이용', '활용'],
		['방식', '방법', '형태'],
		['지정', '설정', '입력'],
		['만들기', '생성하기'],
		['만들고', '생성하고', '준비하고'],
		['전달', '넘겨줌', '보내기'],
		['조회', '확인', '검색'],
		['필요', '요구'],
		['접근', '접속'],
		['늘어난다', '많아진다', '증가한다'],
		['느려진다', '늦어진다', '오래 걸린다'],
		['바로', '즉시', '곧바로'],
		['미리', '먼저', '앞서'],
		['여러', '많은', '다수의'],
		['처리한다', '다룬다', '처리함'],
		['기본', '디폴트'],
		['처음', '최초로', '맨 처음'],
		['줄었다', '감소했다'],
		['부른다', '일컫는다', '말한다'],
		['주소', '어드레스'],
		['값', '밸류', '내용'],
		['수명', '유지 기간'],
		['최대 크기', '크기 한도'],
		['용도', '쓰임새'],
		['하는 일', '역할', '기능'],
		['있음', '있다', '존재함'],
		['없음', '없다'],
		['가능', '할 수 있음'],
		['지원함', '지원됨'],
		['한 일', '업적'],
		['요청', 'request'],
		['응답', 'response'],
		['연결', '접속', 'connection'],
		['특정', '정해진'],
		['모두', '전부'],
		['알맞은', '적합한', '어울리는']
	],
	en: [
		['uses', 'makes use of', 'employs'],
		['used for', 'good for', 'applied in'],
		['needs', 'requires', 'asks for'],
		['shows', 'displays', 'presents'],
		['show', 'print', 'display'],
		['starts', 'begins'],
		['stops', 'halts'],
		['keeps', 'retains', 'preserves'],
		['removes', 'drops', 'eliminates'],
		['removed', 'deleted', 'cleaned away'],
		['returns', 'yields', 'gives back'],
		['asks', 'requests'],
		['sends', 'transmits'],
		['list', 'enumerate', 'print all'],
		['typical', 'usual', 'common'],
		['meaning', 'sense', 'what it says'],
		['rarely', 'seldom', 'hardly ever'],
		['number', 'count', 'amount'],
		['found by', 'discovered by'],
		['when', 'whenever', 'once'],
		['If', 'When', 'In case'],
		['before', 'ahead of'],
		['same', 'identical'],
		['version', 'revision'],
		['chosen by', 'elected by', 'picked by'],
		['task', 'duty', 'job'],
		['mood', 'character', 'feeling'],
		['real', 'actual'],
		['lower', 'less high'],
		['says', 'states', 'tells'],
		['a', 'the'],
		['the', 'its', 'this']
	]
};

/** Endings of Korean statements that say the same. */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
	[/하지 않음$/, ['하지 않는다', '하지는 않음']],
	[/(?<=[가-힣])함$/, ['한다', '하게 됨', '하는 것']],
	[/(?<=[가-힣])한다$/, ['함', '하게 된다']],
	[/(?<=[가-힣])됨$/, ['된다', '되는 편']],
	[/(?<=[가-힣])된다$/, ['됨', '되는 것']],
	[/이다$/, ['임', '인 것']],
	[/있다$/, ['있음', '있는 것이다']],
	[/없다$/, ['없음', '없는 것이다']],
	[/않음$/, ['않는다', '않게 됨']],
	[/남음$/, ['남는다', '남아 있음']]
];

const ADVERBS: Readonly<Record<Language, readonly string[]>> = {
	ko: ['보통', '대개', '즉', '결국', '참고로'],
	en: ['Usually', 'In practice', 'Note that', 'Basically', 'As a rule']
};

type Change = (words: string, random: Random) => string;

/** Changes of words, one to three of them; a line with nothing to change stays as it is. */
export function reword(words: string, lang: Language, random: Random): string {
	const changes = lang === 'ko' ? KOREAN : ENGLISH;
	const wanted = 1 + random.below(3);
	let now = words;
	let done = 0;
	for (const change of random.shuffled(changes)) {
		if (done === wanted) break;
		const next = change(now, random);
		if (next !== now) done++;
		now = next;
	}
	return now;
}

function synonym(lang: Language): Change {
	return (words, random) => {
		const groups = SYNONYMS[lang].filter((group) => group.some((word) => holds(words, word, lang)));
		if (groups.length === 0) return words;
		const group = random.pick(groups);
		const word = group.find((one) => holds(words, one, lang))!;
		const other = random.pick(group.filter((one) => one !== word));
		return words.replace(lang === 'en' ? new RegExp(`\\b${word}\\b`) : word, other);
	};
}

function holds(words: string, word: string, lang: Language): boolean {
	return lang === 'en' ? new RegExp(`\\b${word}\\b`).test(words) : words.includes(word);
}

const ending: Change = (words, random) => {
	const [pattern, others] = ENDINGS.find(([one]) => one.test(words)) ?? [];
	return pattern && others ? words.replace(pattern, random.pick(others)) : words;
};

const particle: Change = (words, random) =>
	random.chance(0.5)
		? words.replace(/(?<=[가-힣])[을를](?= )/, '')
		: words.replace(/(?<=[가-힣])에서(?= )/, '에서는');

function adverb(lang: Language): Change {
	return (words, random) => {
		if (/ [-:]+ |: |^[`$]/.test(words) || words.length < 12) return words;
		return `${random.pick(ADVERBS[lang])}${lang === 'en' ? ', ' : ' '}${words}`;
	};
}

const englishOrder: Change = (words) => {
	const found = /^If (.+), (.+)$/.exec(words);
	if (!found || /[=`]/.test(words)) return words;
	return `${found[2]![0]!.toUpperCase()}${found[2]!.slice(1)} if ${found[1]}`;
};

/** `가는 나를 다라` says the same as `나를 가는 다라`, stiffly. */
const koreanOrder: Change = (words) =>
	words.replace(/^(\S+[은는]) (\S+[을를에]) (?=\S+ \S+)/, '$2 $1 ');

const bracket: Change = (words, random) =>
	words.includes('(')
		? words
		: words.replace(/([.?!]?)$/, ` (${random.pick(['*', '!', 'cf', 'TIP'])})$1`);

const KOREAN = [synonym('ko'), synonym('ko'), ending, particle, adverb('ko'), koreanOrder, bracket];
const ENGLISH = [synonym('en'), synonym('en'), synonym('en'), adverb('en'), englishOrder, bracket];

/** One slip of the fingers, or one that was mended: a letter dropped, doubled, swapped, changed. */
export function mistype(words: string, random: Random): string {
	const places = [...words.matchAll(/[\p{L}]{2,}/gu)].filter(
		([word]) => !/^(?:x|안|못)$/.test(word)
	);
	if (places.length === 0) return words;
	const place = random.pick(places);
	const at = place.index + random.below(place[0].length - 1);
	const letter = words[at]!;
	const [head, tail] = [words.slice(0, at), words.slice(at + 1)];
	const slips = [tail, letter + letter + tail, tail[0]! + letter + tail.slice(1)];
	const isHangul = /[가-힣]/.test(letter);
	if (isHangul) slips.push(neighbour(letter, random) + tail);
	return head + random.pick(slips);
}

/** A syllable with another final consonant, or none. */
function neighbour(syllable: string, random: Random): string {
	const code = syllable.charCodeAt(0) - 0xac00;
	return String.fromCharCode(0xac00 + code - (code % 28) + random.below(28));
}

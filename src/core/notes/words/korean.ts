/**
 * What the end of a Korean word says about its clause. Words come without punctuation; code in
 * them is masked, so that only what the author wrote as prose is read.
 */
import { lastWord } from './first-last.ts';
import { wordSet } from './word-set.ts';

/**
 * `when`: a condition or an occasion; `cause`; `means`: what is done to reach the rest;
 * `contrast`, `background` and `and` part a sentence in two.
 */
export type Clause = 'when' | 'cause' | 'means' | 'contrast' | 'background' | 'and';

/** Whether a code unit is a Hangul syllable. */
export function isHangul(code: number): boolean {
	return code >= 0xac00 && code <= 0xd7a3;
}

/** Whether a word's last letter is a Hangul syllable: if not, it has no Korean ending. */
export function endsInHangul(word: string): boolean {
	return isHangul(word.charCodeAt(word.length - 1));
}

/** Which consonant a word's last letter ends in, as Unicode counts them; 0 for none, -1 if it is not Hangul. */
export function finalOf(word: string): number {
	const code = word.charCodeAt(word.length - 1);
	return isHangul(code) ? (code - 0xac00) % 28 : -1;
}

const finalN = 4;
export const finalL = 8;
const finalM = 16;
const finalB = 17;
const finalSS = 20;

/** Nouns and adverbs that end like the connective they are listed under; the last two letters. */
const notWhen = wordSet(
	'다시 드시 잠시 즉시 혹시 표시 역시 동시 임시 도시 무시 명시 게시 전시 제시 감시 일시 캐시 메시 푸시 해시 대시 ' +
		'접시 택시 러시 래시 레시 피시 몇시 공시 지시 응시 실시 당시 상시 수시 예시 암시'
);
const notIf = wordSet(
	'화면 반면 측면 표면 전면 정면 평면 도면 국면 장면 지면 단면 방면 외면 수면 뒷면 앞면 양면'
);
const notIfWords = wordSet(
	'라면 들면 그러면 이러면 그렇다면 왜냐하면 말하면 이면 아니면 따르면 의하면 보면'
);
const notAfter = wordSet('이후 향후 전후 오후 직후 최후 사후 추후 기후 노후 생후');
const notMeans = wordSet(
	'이용해서 사용해서 활용해서 따라서 그래서 에서 대해서 위해서 통해서 의해서 관해서 비해서 인해서 향해서 말해서 해서'
);

/** The kind of clause that ends with this word; null if none does. `before` is the word before. */
export function clauseEnd(word: string, before: string): Clause | null {
	return endingsByLetter.get(word.charAt(word.length - 1))?.(word, before) ?? null;
}

type ReadEnding = (word: string, before: string) => Clause | null;

const when = (holds: boolean): Clause | null => (holds ? 'when' : null);

/** By a word's last letter, how its ending is read. */
const endingsByLetter: ReadonlyMap<string, ReadEnding> = new Map<string, ReadEnding>([
	['시', (word, before) => when(isOccasion(word, before))],
	['면', (word) => when(isIf(word))],
	['우', (word) => when(word.endsWith('경우'))],
	['때', (word, before) => when(word === '때' && isFuture(before))],
	['후', (word) => when(isAfter(word))],
	['도', (word) => when(word.endsWith('더라도') || word === '경우에도')],
	['에', withParticleEnd],
	['는', withParticleEnd],
	['엔', withParticleEnd],
	['로', (word) => (word.endsWith('므로') ? 'cause' : null)],
	['만', (word) => (word.length > 2 && word.endsWith('지만') ? 'contrast' : null)],
	[
		'데',
		(word) =>
			/(?:는|은|인|한)데$/.test(word) && !/(?:그런|가운)데$/.test(word) ? 'background' : null
	],
	[
		'서',
		(word) => (/(?:해|와|되어|돼|하여)서$/.test(word) && !notMeans.has(word) ? 'means' : null)
	],
	['며', (word) => (/[으하되이]며$/.test(word) ? 'and' : null)]
]);

const occasionEndings = ['에는', '에', '는', '엔'];

/** `때문에`, `때는`, `경우에는`, `후에`, `생성시에`: connectives with a particle. */
function withParticleEnd(word: string, before: string): Clause | null {
	const ending = occasionEndings.find((each) => word.endsWith(each)) ?? '';
	const bare = word.slice(0, word.length - ending.length);
	if (bare.endsWith('때문')) return 'cause';
	if (bare.endsWith('후')) return when(ending === '에' && isAfter(bare));
	if (bare.endsWith('시')) return when(ending !== '는' && isOccasion(bare, before));
	return when(bare.endsWith('경우') || (bare === '때' && isFuture(before)));
}

/** `설정시`, `하지 않을 시`: an occasion, unlike 다시, 캐시, 즉시. */
function isOccasion(word: string, before: string): boolean {
	if (word === '시') return isFuture(before);
	if (notWhen.has(word.slice(-2)) || word.endsWith('프록시')) return false;
	return word.length >= 3 || !/[가-힣]/.test(word[0]!);
}

function isIf(word: string): boolean {
	return word.length > 1 && !notIf.has(word.slice(-2)) && !notIfWords.has(word);
}

function isAfter(word: string): boolean {
	return word === '후' || (word.length >= 3 && !notAfter.has(word.slice(-2)));
}

/** Whether a word ends in -ㄹ, as verbs do before 때 and 시. */
function isFuture(word: string): boolean {
	return finalOf(word) === finalL;
}

/** Nouns that are done: 설정, 생성. A sentence may end with one. */
const deeds = wordSet(
	'할당 설정 생성 등록 연결 설치 사용 이용 실행 배포 접근 접속 요청 삭제 추가 변경 호출 전달 지정 해결 포함 조회 입력 출력 ' +
		'제공 관리 처리 유지 작성 확인 적용 수행 발생 인증 통신 저장 구성 선택 종료 시작 제거 교체 복구 분산 노출 공개 반환 ' +
		'차단 허용 거부 발급 발행 갱신 검증 서명 복사 이동 전송 수신 참조 정의 선언 명시 표시 대기 재시작 업데이트 마운트 매핑 라우팅 ' +
		'빌드 동작 작동 결정 부여 보장 제한 보관 기록 출력 감시 관찰 증가 감소 완료 실패 성공 가능 불가 불가능 필요 불필요 ' +
		'공유 감지 수집 탐지 할인 반영 반납 점유 구현 개선 향상 단축 절감 최적화 배치 업그레이드 마이그레이션 백업 복원 초기화 컴파일 활용 담당 지원 해제 획득 변환 계산'
);

/** Deeds that want an object, so that "무엇을" asks for what stands before them. */
const transitiveDeeds = wordSet(
	'설정 사용 이용 추가 등록 지정 입력 생성 작성 삭제 제거 선택 조회 저장 실행 설치 배포 호출 변경 적용 할당 확인'
);

export function isDeed(word: string): boolean {
	if (!endsInHangul(word)) return false;
	return (
		deeds.has(word) || (word.length > 2 && deeds.has(word.slice(-2)) && /^[가-힣]+$/.test(word))
	);
}

export function isTransitiveDeed(word: string): boolean {
	return transitiveDeeds.has(word);
}

/** Whether a clause may end with this word: a deed, or a verb made noun or sentence end. */
export function isPredicate(word: string): boolean {
	if (!endsInHangul(word)) return false;
	return isDeed(word) || /(?:함|음|됨|임|옴|짐|뀜|킴|다|요|가능|불가|않음|있음|없음)$/.test(word);
}

const adverbs = wordSet(
	'자동으로 그대로 새로 함께 직접 모두 다시 바로 서로 각각 항상 별도로 동시에 즉시 따라 통해 위해 의해 대해 인해 비해 관해 ' +
		'향해 거쳐 걸쳐 더불어'
);

export function isAdverb(word: string): boolean {
	return adverbs.has(word);
}

/** Nouns whose last letter looks like the particle; the last two letters. */
const notParticle = wordSet(
	'추가 평가 인가 허가 국가 증가 사이 길이 차이 높이 깊이 넓이 걸이 놀이 풀이 먹이 벌이 양이 종이 용도 정도 온도 속도 빈도 밀도 경로 도로 프로 그로 ' +
		'혹은 의도 제도 유도 합도 집도 잡도 뢰도 족도 호도 난도 강도 각도 순도 농도 습도 척도 한도 고도 위도 경도 궤도 이가 회의 정의 주의 동의 논의 협의 유의 경우 여러 같은 많은 높은 낮은 작은 좋은 다른 모든 또는'
);

const particles = wordSet(
	'에서는 으로는 에게는 에는 로는 에서 에게 으로 마다 까지 부터 보다 처럼 에 로 을 를 은 는 이 가 도 만'
);

/** The case particle that a word ends with, empty for none. Endings of verbs are not particles. */
export function caseParticle(word: string): string {
	if (word.length < 2 || !endsInHangul(word) || notParticle.has(word.slice(-2))) return '';
	for (let length = Math.min(3, word.length - 1); length > 0; length--) {
		const found = word.slice(-length);
		if (!particles.has(found)) continue;
		return (found === '은' || found === '는') && !isTopic(word) ? '' : found;
	}
	return '';
}

/** Nouns of one letter; other single letters before 은 are verbs: 작은, 넓은. */
const shortNouns = wordSet('값 답 점 앱 맵 웹 잡 팟 힘 판');

/** Verbs and adjectives before 은, with it; the last two letters: 전달받은 names no topic. */
const adnominalEnds = wordSet(
	'받은 넣은 남은 찾은 얻은 담은 묶은 읽은 닫은 믿은 깊은 넓은 짧은 얇은 밝은 뽑은 쌓은 맞은 늦은 붙은 죽은 않은 잡은 놓은 적은 얕은'
);

/** Verb stems before 는: 하는, 있는 modify a noun, they name no topic. */
const adnominalStem = /[하되있없오가주받갖지리키기내두들르치않같맞쓰열닫잡놓갈얻담싶알모읽들려히]$/;

/** Nouns that end like such a stem: `메모리는`, `페이지는` name topics. */
const nouns =
	/(?:메모리|쿼리|러리|토리|터리|트리|쿠키|^키|[가-힣]키|페이지|이미지|메시지|패키지|스토리지|방지|감지|유지|크기|주기|초기|분기|동기|읽기|쓰기|처리|관리|정리|원리|분리|추가|평가|오디오|비디오|시나리오|[A-Za-z]키)$/;

/** Whether a word names a topic with 은 or 는: `pod는`, `서비스는`, not `있는`, `같은`. */
export function isTopic(word: string): boolean {
	const letter = word.at(-1);
	if ((letter !== '은' && letter !== '는') || word.length < 2 || word.endsWith('라는'))
		return false;
	const stem = word.slice(0, -1);
	const final = finalOf(stem);
	if (final < 0) return true;
	if (/(?:에서|으로|에게|에|로|서|만|까지|부터)$/.test(stem) && letter === '는' && stem.length > 1)
		return false;
	if (final > 0 !== (letter === '은')) return false;
	if (notParticle.has(word.slice(-2)) || adnominalEnds.has(word.slice(-2))) return false;
	if (letter === '는' && nouns.test(stem) && !/[시바끼]키$/.test(stem)) return true;
	if (letter === '는')
		return (
			!adnominalStem.test(stem) &&
			!/[어아끝지만타]나$|[보쓰섞쌓놓움높죽먹속붙줄끓녹]이$|[배채키지세태비]우$|[바가]꾸$|[맞낮감늦갖]추$|나누$|다루$|이루$|부르$/.test(
				stem
			)
		);
	return stem.length > 1 || shortNouns.has(stem);
}

/** Stems without a final consonant that are no nouns, but that nouns may end with: 만드, not 필드. */
const verbStem =
	/^(?:[보사타켜끄짜펴싸까따빼깨떼떠뜨띄쉬뛰쥐누꾸푸쏘꼬재]|[쳐바돌]보|만드|힘드|흔드|거드|모이)$|[아어여려펴켜쳐봐]보$|[어여며]드$|[어러겨]나$|[아어여]서$/;

/** Whether a word in 는 is a verb before its noun, even where a noun might end like it: 보는, 만드는. */
export function isVerbForm(word: string): boolean {
	return word.endsWith('는') && verbStem.test(word.slice(0, -1));
}

/** Whether a word ends with 을 or 를, as its sound asks for: 값을, not 가을. */
export function marksObject(word: string): boolean {
	return /^[을를]$/.test(caseParticle(word)) && fitsSound(word);
}

/** Whether a word ends with 이 or 가, as its sound asks for: 파드가, not 게이트웨이. */
export function marksSubject(word: string): boolean {
	return /^[이가]$/.test(caseParticle(word)) && fitsSound(word);
}

/** Whether the particle of one letter that a word ends with follows what sounds as it asks for. */
function fitsSound(word: string): boolean {
	const final = finalOf(word.slice(0, -1));
	return final < 0 || final > 0 === /[을이]$/.test(word);
}

/** Whether a word names who or what does it, or what is told of. */
export function isSubject(word: string): boolean {
	return isTopic(word) || marksSubject(word);
}

/** Whether a text ends in the middle of its sentence: `대부분의 DNA를`, `그룹에 의해`, `값이 크지만`. */
export function breaksOff(text: string): boolean {
	const word = lastWord(text);
	return (
		/^(?:contrast|background|and)$/.test(clauseEnd(word, '') ?? '') ||
		hanging.test(text.slice(-4)) ||
		(word !== text && (marksObject(word) || marksSubject(word)))
	);
}

const hanging = /(?:에 의해|것으로|바탕으로|면서|적절히|[가-힣](?:는|이나|거나)|것은)$/;

/** Whether a sentence ends in what was or would be: 했다, 보았음, 하겠습니다; not 있다. */
export function isPast(word: string): boolean {
	const stem = word.replace(/(?:습니다|다|음)$/, '');
	return stem !== word && finalOf(stem) === finalSS && !stem.endsWith('있');
}

const regularB = wordSet('좁 잡 입 뽑 씹 집 접 업 굽');

/** How a word changes at its end: so many letters go, these come. */
export type Change = { readonly cut: number; readonly add: string };

const loose = wordSet('하지만 하는데 하며 이며 이지만 인데');

/** A clause's last word as a note ends a sentence: 받으며 → 받음, 되지만 → 됨; 가능 하지만 → 가능. */
export function conclusion(word: string): Change {
	if (loose.has(word)) return { cut: word.length, add: '' };
	const end = /(?:지만|는데|은데|으며|며)$/.exec(word)?.[0];
	if (end) return { cut: end.length + 1, add: nominal(word.at(-end.length - 1) ?? '') };
	if (word.endsWith('인데')) return { cut: 2, add: '임' };
	return word.endsWith('한데') ? { cut: 2, add: '함' } : { cut: 0, add: '' };
}

/** The last letter of a verb stem with -(으)ㅁ. */
function nominal(letter: string): string {
	const final = finalOf(letter);
	if (final < 0) return `${letter}임`;
	if (final === 0) return String.fromCharCode(letter.charCodeAt(0) + finalM);
	if (final === finalB && !regularB.has(letter))
		return `${String.fromCharCode(letter.charCodeAt(0) - finalB)}움`;
	return `${letter}음`;
}

/** What is done becomes what if it is done: 추가해서 → 추가하면, 가져와서 → 가져오면. */
export function supposition(word: string): Change {
	if (word.endsWith('하여서')) return { cut: 3, add: '하면' };
	if (word.endsWith('되어서')) return { cut: 3, add: '되면' };
	if (word.endsWith('해서')) return { cut: 2, add: '하면' };
	if (word.endsWith('와서')) return { cut: 2, add: '오면' };
	return word.endsWith('돼서') ? { cut: 2, add: '되면' } : { cut: 0, add: '' };
}

/** A sentence's last word as a question: 적용한다 → 적용하나, 가능하다 → 가능한가, 생성함 → 생성하나. */
export function interrogation(word: string): Change {
	if (word.endsWith('니다')) return { cut: 1, add: '까' };
	if (/임$/.test(word) && !/(?:높|보|쓰|줄|붙|먹|움직)임$/.test(word))
		return { cut: 1, add: '인가' };
	const nominal = /(?:[짐뀜김킴냄림임옴])$/.exec(word)?.[0];
	if (nominal) return { cut: 1, add: `${String.fromCharCode(nominal.charCodeAt(0) - finalM)}나` };
	if (word.endsWith('음') && word !== '다음' && word !== '처음') return { cut: 1, add: '나' };
	if (word.endsWith('함')) return { cut: 1, add: '하나' };
	if (word.endsWith('됨')) return { cut: 1, add: '되나' };
	if (word.endsWith('는다')) return { cut: 2, add: '나' };
	if (word.endsWith('하다')) return { cut: 2, add: '한가' };
	if (word.endsWith('이다')) return { cut: 2, add: '인가' };
	if (/(?:좋|많|적|높|낮|같|짧|넓|좁|작)다$/.test(word)) return { cut: 1, add: '은가' };
	if (!word.endsWith('다') || word.length < 2) return { cut: 0, add: '' };
	const final = finalOf(word.slice(0, -1));
	const open = String.fromCharCode(word.charCodeAt(word.length - 2) - finalN);
	if (final === finalN) return { cut: 2, add: `${open}나` };
	return final === finalSS || /[있없]다$/.test(word) ? { cut: 1, add: '나' } : { cut: 0, add: '' };
}

/** What is so rather than done; the last two letters: 가능, 불가능. */
const states = wordSet('가능 불가 필요');
/** What happens by itself. */
const happenings = wordSet('발생 증가 감소 동작 작동 실패 성공 종료 완료 존재');
/** Other deeds that are not done to what does them. */
const intransitive = wordSet('통신 접근 접속 대기 이동 유지 시작');

/** What makes a question of a noun that is done: 이용하나, 생성되나, 가능한가; empty for other words. */
export function deedQuestion(word: string, passive: boolean): string {
	if (states.has(word.slice(-2))) return '한가';
	if (!isDeed(word) && !/^[가-힣]+[^변진동전회소영담문]화$/.test(word)) return '';
	return passive && !happenings.has(word) && !intransitive.has(word) ? '되나' : '하나';
}

/** Whether a sentence says what is so rather than what is done: `…이다`, `…이 없음`. */
export function tellsState(text: string): boolean {
	return state.test(text);
}

const state =
	/(?:이다|입니다|있다|있습니다|있음|없다|없습니다|없음|않는다|않습니다|않음|것|때문|아니다|아닙니다)[.]?$/;

/** Whether a deed is so, or happens by itself: nobody does it. */
export function happens(word: string): boolean {
	return states.has(word.slice(-2)) || happenings.has(word.slice(-2));
}

/** Whether a word asks what the rest of it is: `파드란`, `칼럼(column)이란`; not 혼란, 이란. */
export function isNaming(word: string): boolean {
	return /(?:[)A-Za-z\ufffc] ?이?|[가-힣]이|[가-힣](?<![혼논반교소계문찬요이]))란$/.test(word);
}

/** Whether a word modifies the noun behind it: 선택한, 하는, 사용할, 문자열의. */
export function isAdnominal(word: string): boolean {
	if (word.length < 2 || isTopic(word)) return false;
	return /[는은한된인할될던의난진린운온]$/.test(word) && !notParticle.has(word.slice(-2));
}

/** Whether words are a noun with what describes it, as definitions in notes are: 선택한 키. */
export function isDefinition(words: readonly string[]): boolean {
	const last = words.at(-1);
	if (words.length < 3 || !last || !/[\p{L}\p{N})'"”’]$/u.test(last)) return false;
	if (isHangul(last.charCodeAt(last.length - 1)))
		if (isPredicate(last) || caseParticle(last) !== '' || /[까네죠지고며면서어아]$/.test(last))
			return false;
	return words.some((word, i) => i < words.length - 1 && (isAdnominal(word) || word === '할'));
}

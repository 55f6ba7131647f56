import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	ipToText,
	isIn,
	isInAny,
	normalIp,
	parseCidr,
	parseIp,
	reverseName,
	sizeOf
} from '#core/kube/world/ip.ts';

describe('an address', () => {
	test.each([
		['10.96.0.1', '10.96.0.1'],
		['255.255.255.255', '255.255.255.255'],
		['FD00:0010:0096::0001', 'fd00:10:96::1'],
		['::', '::'],
		['::1', '::1'],
		['1::', '1::'],
		['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
		['1:0:2:3:4:5:6:7', '1:0:2:3:4:5:6:7'],
		['1:0:0:2:3:0:0:4', '1::2:3:0:0:4'],
		['64:ff9b::192.0.2.1', '64:ff9b::c000:201']
	])('%s has one spelling: %s', (text, normal) => {
		expect(normalIp(text)).toBe(normal);
	});

	test.each([
		'',
		'10.96.0',
		'10.96.0.1.2',
		'256.0.0.1',
		'010.0.0.1',
		'1.2.3.4 ',
		'1e1.0.0.0',
		'None',
		'::1::',
		':::',
		'1:2:3:4:5:6:7',
		'1:2:3:4:5:6:7:8:9',
		'1:2:3:4:5:6:7::8:9',
		'1:2:3:4:5:6:7:8::',
		'12345::',
		'fe80::1%eth0',
		'[::1]',
		'::1.2.3',
		'1.2.3.4::',
		'g::'
	])('is not made of “%s”', (text) => {
		expect(parseIp(text)).toBeNull();
		expect(normalIp(text)).toBe(text);
	});

	test('comes back from its text, whatever it is', () => {
		const ips = fc.oneof(
			fc.bigInt(0n, 2n ** 32n - 1n).map((value) => ({ family: 'IPv4' as const, value })),
			fc.bigInt(0n, 2n ** 128n - 1n).map((value) => ({ family: 'IPv6' as const, value })),
			fc
				.array(fc.constantFrom(0n, 1n, 0xffffn), { minLength: 8, maxLength: 8 })
				.map((groups) => groups.reduce<bigint>((sum, group) => (sum << 16n) | group, 0n))
				.map((value) => ({ family: 'IPv6' as const, value }))
		);
		fc.assert(
			fc.property(ips, (ip) => {
				expect(parseIp(ipToText(ip))).toEqual(ip);
				expect(normalIp(ipToText(ip))).toBe(ipToText(ip));
			})
		);
	});

	test('has a reverse name', () => {
		expect(reverseName(parseIp('10.96.20.1')!)).toBe('1.20.96.10.in-addr.arpa.');
		expect(reverseName(parseIp('fd00:10:96::4')!)).toBe(
			'4.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.6.9.0.0.0.1.0.0.0.0.d.f.ip6.arpa.'
		);
	});
});

describe('a block of addresses', () => {
	test.each([
		['10.96.0.0/12', '10.111.255.255', true],
		['10.96.0.0/12', '10.112.0.0', false],
		['10.96.0.7/12', '10.96.0.1', true],
		['0.0.0.0/0', '203.0.113.9', true],
		['0.0.0.0/0', '::1', false],
		['203.0.113.9/32', '203.0.113.9', true],
		['203.0.113.9/32', '203.0.113.8', false],
		['fd00:10:96::/112', 'fd00:10:96::ffff', true],
		['fd00:10:96::/112', 'fd00:10:96::1:0', false],
		['::/0', 'fd00::1', true],
		['nothing', '10.0.0.1', false],
		['10.0.0.0/8', 'nothing', false]
	])('%s holds %s: %s', (cidr, ip, holds) => {
		expect(isIn(cidr, ip)).toBe(holds);
		expect(isInAny(['192.0.2.0/24', cidr], ip)).toBe(holds);
	});

	test.each(['10.0.0.0', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/08', '::/129', '/8', '::/1/2'])(
		'is not made of “%s”',
		(text) => {
			expect(parseCidr(text)).toBeNull();
		}
	);

	test('has a size', () => {
		expect(sizeOf(parseCidr('10.96.0.0/12')!)).toBe(1048576n);
		expect(sizeOf(parseCidr('fd00::/112')!)).toBe(65536n);
	});
});

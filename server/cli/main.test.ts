import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plain } from '../images/testing/pictures.ts';
import { COMPILED } from '../testing/program.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const hotel = fileURLToPath(new URL('../../templates/hotel.zh-CN.journey.json', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function cli(args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [main, ...args],
      {
        env: { PATH: process.env.PATH ?? '', NODE_COMPILE_CACHE: COMPILED, ...env },
        maxBuffer: 64 * 1024 * 1024,
      },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

async function fileWith(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('validate', () => {
  it('a sound file: 0', async () => {
    const { code, stdout, stderr } = await cli(['validate', hotel]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('a valid journey file');
  });

  it('FILE-15 one whose picture is none is refused; a sound picture goes through unchanged', async () => {
    const file = JSON.parse(await readFile(hotel, 'utf8'));
    const bytes = await plain(8, 8).png().toBuffer();
    const nameOf = (data: Buffer) => createHash('sha256').update(data).digest('hex');
    const withPicture = (data: Buffer) => {
      file.cards[0].image = `image:${nameOf(data)}`;
      return JSON.stringify({
        ...file,
        images: { [nameOf(data)]: `data:image/png;base64,${data.toString('base64')}` },
      });
    };
    const broken = await cli([
      'validate',
      await fileWith('picture.json', withPicture(Buffer.from('no picture'))),
    ]);
    expect([broken.code, broken.stdout.trim()]).toEqual([
      1,
      expect.stringMatching(/^\$\.images.*: This picture is damaged, or not the one/),
    ]);
    const sound = withPicture(bytes);
    const out = await cli(['export', await fileWith('sound.json', sound), '--to', 'json']);
    expect(JSON.parse(out.stdout).images).toEqual(JSON.parse(sound).images);
  });

  it('a faulty one: 1, with each fault by JSON path, in the asked language', async () => {
    const file = JSON.parse(await readFile(hotel, 'utf8'));
    file.cards[3].title = 7;
    file.stages[0].phase = 'never';
    const path = await fileWith('faulty.json', JSON.stringify(file));
    const english = await cli(['validate', path], { LANG: 'en_GB.UTF-8' });
    expect(english.code).toBe(1);
    expect(english.stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/^\$\.stages\[0\]\.phase: Not a known value/),
      expect.stringMatching(/^\$\.cards\[3\]\.title: This is not of the right kind/),
    ]);
    const chinese = await cli(['validate', path], { LC_ALL: 'zh_CN.UTF-8' });
    expect(chinese.stdout).toContain('$.cards[3].title: 类型不对');
    expect((await cli(['validate', path, '--lang', 'zh-CN'])).stdout).toBe(chinese.stdout);
  });

  it.each([
    ['not JSON', '{"format":', /not valid JSON/],
    ['another file', '{"a":1}', /\$\.format: This is not a Throughline journey file/],
    ['a newer version', '{"format":"throughline/journey","version":9}', /\$\.version: .*Update the program/],
    ['nested without end', '['.repeat(100_000) + ']'.repeat(100_000), /nested too deeply/],
  ])('%s: 1, in a sentence', async (name, content, sentence) => {
    const { code, stdout, stderr } = await cli(['validate', await fileWith(`${name}.json`, content)]);
    expect(code).toBe(1);
    expect(stdout).toMatch(sentence);
    expect(stderr).not.toContain('    at ');
  });

  it('no such file, a folder, one that is too large: 1, in a sentence', async () => {
    const large = await fileWith('large.json', '');
    await truncate(large, 33 * 1024 * 1024);
    for (const path of [join(folder, 'none'), folder, large]) {
      const { code, stderr } = await cli(['validate', path]);
      expect(code).toBe(1);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});

describe('lint', () => {
  const told = fileURLToPath(new URL('../../src/core/analysis/testing/demo.journey.json', import.meta.url));

  it('a journey without errors: 0, each finding a line', async () => {
    const { code, stdout, stderr } = await cli(['lint', hotel, '--lang', 'zh-CN']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/：错误 0 处，警告 \d+ 处，提示 \d+ 处，已豁免 1 处。\n$/);
  });

  it('with errors: 1; as JSON an array of findings in the asked language', async () => {
    const { code, stdout } = await cli(['lint', told, '--json', '--lang', 'en']);
    expect(code).toBe(1);
    const findings = JSON.parse(stdout) as Array<Record<string, unknown>>;
    expect(findings.find(({ rule }) => rule === 'LANG-2')).toEqual({
      rule: 'LANG-2',
      severity: 'error',
      message: expect.stringContaining('feeling, then understanding, then action'),
      where: [{ type: 'script', id: expect.any(String) }],
    });
    expect(findings.find(({ waived }) => waived)).toMatchObject({ waived: { by: expect.any(String) } });
    const chinese = JSON.parse((await cli(['lint', told, '--json', '--lang', 'zh-CN'])).stdout);
    expect(chinese.map(({ rule }: { rule: string }) => rule)).toEqual(findings.map(({ rule }) => rule));
    expect(chinese[0].message).toMatch(/\p{Script=Han}/u);
  });

  it('an error that somebody waived does not count', async () => {
    const file = JSON.parse(await readFile(told, 'utf8'));
    const findings = JSON.parse((await cli(['lint', told, '--json'])).stdout) as Array<
      Record<string, unknown>
    >;
    file.waivers = findings
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, where }) => ({ rule, where, reason: 'Agreed', by: 'Ann', at: '2026-11-01' }));
    expect((await cli(['lint', await fileWith('waived.json', JSON.stringify(file))])).code).toBe(0);
  });

  it('a broken file is refused as validate refuses it', async () => {
    const path = await fileWith('broken.json', '{"format":"throughline/journey","version":1}');
    const validated = await cli(['validate', path]);
    expect([validated.code, validated.stdout]).toEqual([1, '$.journey: This is required but missing.\n']);
    // Who reads a result finds none of it on standard output.
    const stderr = validated.stdout + validated.stderr;
    for (const asked of [
      ['lint', path, '--json'],
      ['export', path, '--to', 'svg'],
    ]) {
      expect(await cli(asked)).toEqual({ code: 1, stdout: '', stderr });
    }
  });
});

describe('export', () => {
  it('another kind of file than there is: what there is, maps and handbooks', async () => {
    const { code, stderr } = await cli(['export', hotel, '--to', 'exe']);
    expect([code, stderr]).toEqual([
      2,
      '--to must be one of: svg, png, json, csv, mermaid, xlsx, pdf, pptx, docx, html, md.\n',
    ]);
  });

  it('json: the same file, to a file or to standard output', async () => {
    const out = join(folder, 'out.json');
    expect(await cli(['export', hotel, '--to', 'json', '-o', out])).toMatchObject({ code: 0, stdout: '' });
    expect(JSON.parse(await readFile(out, 'utf8'))).toEqual(JSON.parse(await readFile(hotel, 'utf8')));
    const { stdout } = await cli(['export', hotel, '--to', 'json']);
    expect(stdout).toBe(await readFile(out, 'utf8'));
  });

  it('svg and png without a server', async () => {
    const svg = join(folder, 'map.svg');
    const png = join(folder, 'map.png');
    expect((await cli(['export', hotel, '--to', 'svg', '-o', svg, '--theme', 'dark'])).code).toBe(0);
    expect(await readFile(svg, 'utf8')).toContain('酒店');
    expect((await cli(['export', hotel, '--to', 'png', '-o', png, '--scale', '1'])).code).toBe(0);
    expect((await readFile(png)).subarray(1, 4).toString()).toBe('PNG');
  }, 60_000);

  it('a picture of some stages, by name or id; of one that isn’t there none: 1, in a sentence', async () => {
    const { stages } = JSON.parse(await readFile(hotel, 'utf8'));
    const [first, second] = stages;
    const draw = (...more: string[]) => cli(['export', hotel, '--to', 'svg', ...more]);
    const { code, stdout } = await draw('--stage', first.title, '--stage', second.id, '--transparent');
    expect(code).toBe(0);
    expect(stdout.length).toBeLessThan((await draw()).stdout.length);
    const wrong = await draw('--stage', 'nowhere', '--lang', 'zh-CN');
    expect(wrong).toEqual({ code: 1, stdout: '', stderr: '这个旅程中没有“nowhere”这个阶段。\n' });
  }, 60_000);

  it('a handbook as pages, the map alone if asked for; nobody’s edition is refused', async () => {
    const fixed = ['--date', '2026-11-22', '--title', 'Service at the desk'];
    const text = await cli(['export', hotel, '--to', 'md', '--locale', 'en', ...fixed]);
    expect([text.code, text.stderr]).toEqual([0, '']);
    expect(text.stdout).toContain('# Service at the desk');
    expect(text.stdout).toContain('November 22, 2026');
    const [book, map] = [join(folder, 'book.pdf'), join(folder, 'alone.pdf')];
    expect(await cli(['export', hotel, '--to', 'pdf', '-o', book, ...fixed])).toMatchObject({ code: 0 });
    expect(await cli(['export', hotel, '--to', 'pdf', '--as', 'map', '-o', map])).toMatchObject({ code: 0 });
    for (const file of [book, map]) expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
    const nobody = await cli(['export', hotel, '--to', 'md', '--edition', 'role:none', '--lang', 'zh-CN']);
    expect(nobody).toEqual({ code: 1, stdout: '', stderr: expect.stringContaining('没有这个角色或渠道') });
  }, 60_000);

  it('xlsx, which comes in again', async () => {
    const book = join(folder, 'map.xlsx');
    const back = join(folder, 'back.json');
    expect(await cli(['export', hotel, '--to', 'xlsx', '-o', book])).toMatchObject({ code: 0, stderr: '' });
    expect(await cli(['import', book, '-o', back])).toMatchObject({ code: 0, stderr: '' });
    const titles = async (path: string) =>
      (JSON.parse(await readFile(path, 'utf8')).cards as { title: string }[])
        .map(({ title }) => title)
        .sort();
    expect(await titles(back)).toEqual(await titles(hotel));
  }, 60_000);

  it('FILE-40 a table as spreadsheets in China save it, and as one of UTF-16', async () => {
    // 步骤,标题 / 报修,来电
    const national = Buffer.from('b2bdd6e82cb1eacce20d0ab1a8d0de2cc0b4b5e7', 'hex');
    const wide = Buffer.from('\ufeff步骤\t标题\r\n报修\t来电', 'utf16le');
    for (const [name, bytes] of [
      ['national.csv', national],
      ['wide.tsv', wide],
    ] as const) {
      const path = join(folder, name);
      await writeFile(path, bytes);
      const { code, stdout, stderr } = await cli(['import', path]);
      expect([code, stderr]).toEqual([0, '']);
      expect(JSON.parse(stdout)).toMatchObject({ steps: [{ title: '报修' }], cards: [{ title: '来电' }] });
    }
  });

  it('pptx, the same bytes each time', async () => {
    const [one, two] = [join(folder, 'one.pptx'), join(folder, 'two.pptx')];
    for (const file of [one, two]) {
      expect(await cli(['export', hotel, '--to', 'pptx', '-o', file])).toMatchObject({ code: 0, stderr: '' });
    }
    expect((await readFile(one)).equals(await readFile(two))).toBe(true);
  }, 60_000);

  it('what is not understood: 2', async () => {
    for (const args of [
      ['export', hotel],
      ['export', hotel, '--to', 'gif'],
      ['export', hotel, '--to', 'svg', '--theme', 'pink'],
      ['export', hotel, '--to', 'png', '--scale', '9'],
      ['export', hotel, '--to', 'pdf', '--as', 'map', '--paper', 'b5'],
      ['export', hotel, '--to', 'pdf', '--as', 'book'],
      ['export', hotel, '--to', 'svg', '--as', 'handbook'],
      ['export', hotel, '--to', 'docx', '--as', 'map'],
      ['export', hotel, '--to', 'md', '--date', '2026-02-30'],
      ['export', hotel, '--to', 'md', '--edition', 'all'],
      ['export', hotel, '--to', 'md', '--locale', 'fr'],
      ['export', hotel, '--frobnicate'],
      ['validate', hotel, '--lang', 'fr'],
      ['validate'],
      ['validate', hotel, hotel],
      ['constructor', hotel],
      [],
    ]) {
      expect([args, (await cli(args)).code]).toEqual([args, 2]);
    }
  }, 60_000);

  it('writes a file whole or not at all', async () => {
    const out = await fileWith('kept.json', 'as it was');
    const failed = await new Promise<number>((resolve) => {
      // No file may grow beyond a few kilobytes: what a full disk looks like, without one.
      const command = 'ulimit -f 8; exec "$0" "$@"';
      execFile(
        'bash',
        ['-c', command, process.execPath, main, 'export', hotel, '--to', 'json', '-o', out],
        (error) => resolve(Number(error?.code ?? 0)),
      );
    });
    expect(failed).toBe(1);
    expect(await readFile(out, 'utf8')).toBe('as it was');
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('a place that can’t be written: 1, in a sentence of the asked language', async () => {
    const out = join(folder, 'no/such/x');
    const args = ['export', hotel, '--to', 'json', '-o', out];
    const { code, stderr } = await cli([...args, '--lang', 'zh-CN']);
    expect([code, stderr]).toEqual([1, `无法写入 ${out}：文件或文件夹不存在\n`]);
  });

  it.runIf(existsSync('/dev/full'))('a full disk behind standard output: 1, in a sentence', async () => {
    const full = openSync('/dev/full', 'w');
    for (const args of [
      ['export', hotel, '--to', 'svg'],
      ['validate', hotel],
    ]) {
      const child = spawn(process.execPath, [main, ...args], {
        stdio: ['ignore', full, 'pipe'],
        env: { PATH: process.env.PATH ?? '' },
      });
      const [said, [code]] = await Promise.all([text(child.stderr as Readable), once(child, 'close')]);
      expect([code, said]).toEqual([
        1,
        'Standard output cannot be written: there is no room left on the disk\n',
      ]);
    }
    closeSync(full);
  });
});

it('a workbook that cannot be read: 1, in a sentence', async () => {
  const path = await fileWith('not.xlsx', 'Step,Title');
  const { code, stderr } = await cli(['import', path, '--lang', 'zh-CN']);
  expect([code, stderr]).toEqual([1, `${path}: 这不是 Excel 工作簿（.xlsx），现有内容没有任何变化。\n`]);
});

it('help in both languages: 0', async () => {
  expect((await cli(['--help'])).stdout).toContain('validate FILE');
  expect(await cli(['--help', '--lang', 'zh-CN'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('检查旅程文件'),
  });
});

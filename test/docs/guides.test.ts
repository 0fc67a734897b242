import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeed } from '@network-meetings/core';
import { blocksOf, guideBlocks, isCode, isRun, promisedLines, runBlock, typeFaults } from './blocks.js';

const blocks = guideBlocks();
const runnable = blocks.filter(isRun);

describe('The code of the guides', () => {
  it('is there', () => assert.notEqual(runnable.length, 0));

  it('compiles for a strict consumer', () => assert.deepEqual(typeFaults(blocks.filter(isCode)), []));

  for (const block of runnable) {
    it(`does what its comments say: ${block.where}`, async () => {
      const promised = promisedLines(block.code);
      assert.notEqual(promised.length, 0, 'it promises nothing; print a result and say what it is');
      assert.deepEqual(await runBlock(block), promised);
    });
  }
});

describe('The feeds of the guides', () => {
  const feeds = blocks.filter(({ info, code }) => info === 'json' && code.includes('"network-meetings"'));
  it('are there', () => assert.notEqual(feeds.length, 0));
  for (const { where, code } of feeds) {
    it(`have neither fault nor unknown field: ${where}`, () => {
      const parsed = parseFeed(JSON.parse(code));
      assert.deepEqual(parsed.ok ? parsed.warnings : parsed.issues, []);
    });
  }
});

describe('A planted mistake is found:', () => {
  const block = (info: string, ...lines: string[]) =>
    blocksOf('page.md', ['# Page', `\`\`\`${info}`, ...lines, '```', ''].join('\n'));

  it('a wrong type', () => {
    const found = typeFaults(
      block('ts', `import { toInstant } from '@network-meetings/core';`, 'toInstant(1);'),
    );
    assert.equal(found.length, 1);
    assert.match(found[0] ?? '', /^page\.md:2: /);
  });

  it('a name that is not exported', () => {
    assert.equal(typeFaults(block('ts', `import { nothing } from '@network-meetings/core';`)).length, 1);
  });

  it('an error, and another output than was promised', async () => {
    const [thrown] = block('ts', `throw new Error('planted');`);
    assert.ok(thrown);
    await assert.rejects(runBlock(thrown), /planted/);
    const [printed] = block('ts', 'console.log(1 + 1); // 3', "console.log('a\\nb');", '// > a', '// > b');
    assert.ok(printed);
    assert.deepEqual(promisedLines(printed.code), ['3', 'a', 'b']);
    assert.deepEqual(await runBlock(printed), ['2', 'a', 'b']);
  });

  it('and a block goes on from the one before only when it says so', () => {
    const page = [
      '```ts',
      'const a = 1;',
      '```',
      '',
      '```ts continued',
      'a;',
      '```',
      '```ts no-run',
      'b;',
      '```',
    ];
    const [first, second, third] = blocksOf('page.md', page.join('\n'));
    assert.equal(first?.code, 'const a = 1;\n');
    assert.equal(second?.code, 'const a = 1;\na;\n');
    assert.equal(third?.code, 'b;\n');
    assert.equal(third && isRun(third), false);
  });
});

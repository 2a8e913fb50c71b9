import { checkBoundaries } from './boundaries.ts';

const { modules, violations } = await checkBoundaries(process.cwd());
// A parser that understands nothing sees no modules and finds nothing wrong.
if (modules < 50) {
  console.error(`boundaries: only ${modules} modules were read; the check itself is broken`);
  process.exit(1);
}
for (const violation of violations) console.error(violation);
console.log(`boundaries: ${modules} modules, ${violations.length} violations`);
process.exit(violations.length > 0 ? 1 : 0);

import { type Command, isMapTable } from '../../model/index.ts';

/** Whether a command leaves the library alone. */
export function onlyMap(command: Command): boolean {
  switch (command.type) {
    case 'records.add':
      return command.records.every(({ table }) => isMapTable(table));
    case 'records.set':
      return command.targets.every(({ table }) => table === 'journey' || isMapTable(table));
    case 'records.move':
      return isMapTable(command.table);
    case 'records.remove':
      return command.records.every(({ table }) => isMapTable(table));
    case 'text.splice':
      return command.target.table === 'journey' || isMapTable(command.target.table);
    default:
      return command.type === 'feelings.set';
  }
}
